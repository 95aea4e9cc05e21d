import type { Connection } from 'mongoose';
import type { Attachments } from '../attachments/index.ts';
import type { AuditTrail } from '../audit/index.ts';
import type { Places } from '../localities/index.ts';
import { dissolutionRoutes } from './dissolution.routes.ts';
import { memberListModel } from './member-list.model.ts';
import { memberRoutes } from './members.routes.ts';
import { membersService } from './members.service.ts';
import { partyListRoutes } from './party-list.routes.ts';
import { createPartyForm } from './party.form.ts';
import { partyModel } from './party.model.ts';
import { partyQueries } from './party.queries.ts';
import { partyRoutes } from './party.routes.ts';
import { partyService } from './party.service.ts';
import { createSheetReader } from './sheet-reader.service.ts';

export interface PartiesDependencies {
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly places: Places;
  /** Files of a party's page; absent: the page has none. */
  readonly attachments?: Pick<Attachments, 'panel' | 'uploadRoute'> | undefined;
}

/** Organisations and persons, their members, their successors. */
export function createParties({ connection, trail, places, attachments }: PartiesDependencies) {
  const Parties = partyModel(connection);
  const MemberLists = memberListModel(connection);
  const queries = partyQueries(Parties, MemberLists);
  const service = partyService(Parties, queries, trail);
  const sheets = createSheetReader();
  const members = membersService(Parties, MemberLists, queries, trail, sheets);
  const form = createPartyForm(places);
  return {
    models: [Parties, MemberLists],
    queries,
    service,
    members,
    routes: [
      ...partyListRoutes({ queries, places }),
      ...partyRoutes({ queries, service, form, places, trail, attachments }),
      ...dissolutionRoutes({ queries, service, places }),
      ...memberRoutes({ queries, members }),
    ],
    close: () => sheets.close(),
  };
}

export type Parties = ReturnType<typeof createParties>;

import { randomUUID } from 'node:crypto';
import { can } from '../access/index.ts';
import type { Attachments } from '../attachments/index.ts';
import { historyLines, submissionKeyOf, type AuditTrail } from '../audit/index.ts';
import {
  Forbidden,
  page,
  redirect,
  route,
  whoIs,
  type Context,
  type Params,
  type PagePart,
  type Reply,
  type Route,
} from '../http/index.ts';
import { placeAfterEdit, type Places } from '../localities/index.ts';
import type { PartyQueries } from '../parties/index.ts';
import { words, type Words } from '../text/index.ts';
import type { VillageForm, VillageInput } from './craft-village.form.ts';
import type { VillageQueries, VillageRecord } from './craft-village.queries.ts';
import type { VillageFacts, VillageService } from './craft-village.service.ts';
import {
  missingDecision,
  stateWords,
  villageFacts,
  villageHistoryFields,
  villageValues,
} from './craft-village.view.ts';
import { readRepresentative } from './representative.service.ts';

export interface VillageRouteDependencies {
  readonly queries: VillageQueries;
  readonly service: VillageService;
  readonly form: VillageForm;
  readonly places: Places;
  readonly trail: AuditTrail;
  readonly parties: Pick<PartyQueries, 'resolve' | 'namesOf' | 'recordOf'>;
  readonly attachments?: Pick<Attachments, 'panel' | 'uploadRoute'> | undefined;
  /** The dates of its recognition, as the page shows them. */
  readonly docket?: PagePart | undefined;
}

type Errors = ReadonlyMap<string, Words>;
type Typed = Readonly<Record<string, unknown>>;
const roles = ['decision', 'product-picture', 'map', 'other'] as const;

/** A craft village's own pages: record, new, edit. */
export function villageRoutes(d: VillageRouteDependencies): Route[] {
  const of = async (params: Params) => {
    const record = await d.queries.byId(params['id'] ?? '');
    return record && { record, subject: { place: record.place } };
  };

  function formPage(
    { language }: Pick<Context<unknown, unknown>, 'language'>,
    village: VillageRecord | undefined,
    values: Typed,
    errors?: Errors,
  ) {
    const submissionKey = values['submissionKey'] ?? randomUUID();
    return page(
      'craft-villages/edit',
      {
        pageTitle: village
          ? words('Sửa làng nghề', 'Edit the craft village')
          : words('Thêm làng nghề', 'Add a craft village'),
        form: d.form.view(language, { ...values, submissionKey }, errors),
        action: village ? `/craft-villages/${village.id}/edit` : '/craft-villages/new',
        back: village ? `/craft-villages/${village.id}` : '/craft-villages',
      },
      errors ? 422 : 200,
    );
  }

  /** Saves, or shows the form again with what a check beyond the single fields found. */
  async function save(
    context: Context<VillageInput, unknown>,
    village: VillageRecord | undefined,
    work: (facts: VillageFacts) => Promise<string>,
  ): Promise<Reply> {
    const { input, asOf } = context;
    const errors = new Map<string, Words>();
    const representative = await readRepresentative(
      d.parties,
      whoIs(context).actor,
      input.representative,
      village,
    );
    if (typeof representative === 'object') errors.set('representative', representative);
    const facts = factsOf(input, village, typeof representative === 'string' ? representative : undefined);
    if (input.decidedOn && input.decidedOn > asOf)
      errors.set(
        'decidedOn',
        words('Ngày quyết định ở tương lai', 'The day of the decision is in the future'),
      );
    const twin = await d.queries.twinOf(facts, village?.id);
    // The same key again is a second press of the button, not a second village; asked after the twin, which the first
    // press may be storing just now.
    const again =
      !village &&
      !!input.submissionKey &&
      (await d.queries.madeBy(submissionKeyOf(context.actor, input.submissionKey)));
    if (twin && !again)
      errors.set(
        'name',
        words(
          'Đã có làng nghề cùng tên, cùng danh hiệu ở nơi này. Nếu là nơi khác, hãy ghi thêm thôn, làng',
          'There is one with this name and title in this place. If it is another, add the hamlet',
        ),
      );
    if (errors.size) return formPage(context, village, { ...input }, errors);
    return redirect(`/craft-villages/${await work(facts)}`);
  }

  return [
    route({
      method: 'get',
      path: '/craft-villages/new',
      access: { may: 'village.create' },
      show: (context) => formPage(context, undefined, { status: 'recognised' }),
    }),
    route<VillageInput>({
      method: 'post',
      path: '/craft-villages/new',
      access: { may: 'village.create' },
      form: d.form,
      audit: 'village.created',
      again: (context, typed, errors) => formPage(context, undefined, textsOnly(typed), errors),
      perform(context) {
        const { input, actor } = context;
        if (!can(actor, 'village.create', { place: input.place })) throw new Forbidden(elsewhere);
        return save(context, undefined, async (facts) => {
          const { submissionKey } = input;
          const { id } = await d.service.create(facts, whoIs(context), { submissionKey });
          context.notice(words('Đã thêm làng nghề.', 'The craft village is added.'));
          return id;
        });
      },
    }),
    route<VillageRecord>({
      method: 'get',
      path: '/craft-villages/:id',
      access: { may: 'village.read', of },
      async show({ record, actor, language, asOf }) {
        const mayEdit = can(actor, 'village.edit', { place: record.place });
        const back = `/craft-villages/${record.id}`;
        const partyId = record.representativePartyId;
        const [party, history, attachments, docket] = await Promise.all([
          partyId ? d.parties.recordOf(partyId) : null,
          d.trail.historyOf('village', record.id),
          d.attachments?.panel('village', record.id, {
            language,
            back,
            mayEdit,
            upload: { action: `${back}/attachments`, roles },
          }),
          can(actor, 'docket.read', { place: record.place, partyIds: partyId ? [partyId] : [] })
            ? d.docket?.(record.id, { actor, asOf })
            : null,
        ]);
        const readable = !!party && can(actor, 'party.read', { place: party.place, partyIds: [party.id] });
        return page('craft-villages/village', {
          pageTitle: words(record.name, record.name),
          village: record,
          facts: villageFacts(record, d.places),
          state: stateWords(record.status),
          missingDecision: missingDecision(record),
          representative: party && { name: party.name, href: readable ? `/parties/${party.id}` : undefined },
          mayEdit,
          attachments,
          docket,
          history: historyLines(history, villageHistoryFields(d.form, d.places), language),
        });
      },
    }),
    route<VillageRecord>({
      method: 'get',
      path: '/craft-villages/:id/edit',
      access: { may: 'village.edit', of },
      async show(context) {
        const { representativePartyId: id } = context.record;
        const name = id && (await d.parties.namesOf([id])).get(id);
        return formPage(context, context.record, villageValues(context.record, name));
      },
    }),
    route<VillageInput, VillageRecord>({
      method: 'post',
      path: '/craft-villages/:id/edit',
      access: { may: 'village.edit', of },
      form: d.form,
      audit: 'village.changed',
      again: (context, typed, errors) => formPage(context, context.record, textsOnly(typed), errors),
      perform(context) {
        const { input, record, actor } = context;
        // Nobody moves a village to where they could not edit it.
        if (!can(actor, 'village.edit', { place: input.place })) throw new Forbidden(elsewhere);
        return save(context, record, async (facts) => {
          await d.service.change(record.id, input.version, facts, whoIs(context));
          context.notice(words('Đã lưu.', 'Saved.'));
          return record.id;
        });
      },
    }),
    ...(d.attachments
      ? [
          d.attachments.uploadRoute<VillageRecord>({
            path: '/craft-villages/:id/attachments',
            may: 'village.edit',
            of,
            about: (village) => ({ kind: 'village', id: village.id }),
            roles,
            back: (village) => `/craft-villages/${village.id}`,
          }),
        ]
      : []),
  ];
}

const elsewhere = words(
  'Địa phương này ngoài địa bàn bạn phụ trách. Chưa có gì được lưu.',
  'This locality is outside your own. Nothing was stored.',
);

/** What was typed, made safe to show again: objects sent in place of text are dropped. */
function textsOnly(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => typeof value === 'string'));
}

/** The record's fields from what was typed. Every field is named, so that an emptied one is removed. */
function factsOf(
  input: VillageInput,
  village: VillageRecord | undefined,
  representativePartyId: string | undefined,
): VillageFacts {
  const { detail: _before, ...unit } = placeAfterEdit(village?.place, input.place);
  return {
    name: input.name,
    nameEn: input.nameEn,
    title: input.title,
    craft: input.craft,
    tradeGroup: input.tradeGroup === undefined ? undefined : Number(input.tradeGroup),
    place: { ...unit, ...(input.detail ? { detail: input.detail } : {}) },
    decidedBy: input.decidedBy,
    decisionNumber: input.decisionNumber,
    decidedOn: input.decidedOn,
    households: input.households,
    artisans: input.artisans,
    representativePartyId,
    history: input.history,
    status: input.status,
  };
}

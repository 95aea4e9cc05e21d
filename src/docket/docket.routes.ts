import type { Actor, Permission } from '../access/index.ts';
import type { AttachmentQueries, AttachmentService } from '../attachments/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { Unacceptable, type Context, type Params, type UploadedFile, type Who } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import type { MatterQueries, MatterService } from '../matters/index.ts';
import { words } from '../text/index.ts';
import type { SubjectSources } from './docket.ports.ts';
import type { DocketQueries } from './docket.queries.ts';
import type { DocketService } from './docket.service.ts';
import type { FollowService } from './follow.service.ts';
import type { KeptDocket, SubjectKind } from './kept.ts';
import type { LawService } from './law.service.ts';
import { kinds, type ListService } from './list.service.ts';
import { readSubject } from './read-subject.ts';
import { sectionView, type SectionView } from './section.view.ts';
import { accessTo, pageOf, type DocketSubject } from './subject.ts';

/** What the routes of a docket stand on, and how they find the docket a path names. */

export interface DocketRouteDependencies {
  readonly sources: SubjectSources;
  readonly queries: DocketQueries;
  readonly service: DocketService;
  readonly list: ListService;
  readonly follow: FollowService;
  readonly law: LawService;
  readonly attachments: { readonly service: AttachmentService; readonly queries: AttachmentQueries };
  readonly matters: { readonly queries: MatterQueries; readonly service: MatterService };
  readonly places: Places;
}

export interface FoundDocket {
  readonly subject: DocketSubject;
  readonly kept: KeptDocket;
}

/** The docket of `/docket/:kind/:id`, and the permission asked about it. */
export function ofDocket(
  d: Pick<DocketRouteDependencies, 'sources' | 'queries'>,
  may: Permission,
  kind?: SubjectKind,
) {
  return {
    may,
    async of(params: Params) {
      const asked = kind ?? params['kind'];
      const known = kinds.find((one) => one === asked);
      const record = known && (await findDocket(d, known, params['id'] ?? ''));
      return record ? { record, subject: accessTo(record.subject) } : null;
    },
  };
}

export async function findDocket(
  d: Pick<DocketRouteDependencies, 'sources' | 'queries'>,
  kind: SubjectKind,
  id: string,
): Promise<FoundDocket | null> {
  const [[subject], kept] = await Promise.all([d.sources[kind].byIds([id]), d.queries.keptOf(kind, id)]);
  return subject ? { subject, kept } : null;
}

/** The section of a record's page; null when there is no such record. */
export async function sectionOf(
  d: Pick<DocketRouteDependencies, 'sources' | 'queries' | 'law'>,
  kind: SubjectKind,
  id: string,
  { actor, asOf }: { readonly actor: Actor | null; readonly asOf: PlainDate },
): Promise<SectionView | null> {
  const found = await findDocket(d, kind, id);
  if (!found) return null;
  const { law } = d.law.current();
  const docket = readSubject(found.subject, found.kept, asOf, law);
  return sectionView({ ...found, docket, actor, asOf, law });
}

export const backTo = ({ kind, id }: DocketSubject) => `${pageOf[kind]}${id}#docket`;

/** What every page of a docket shows above its content. */
export function headOf({ record }: Pick<Context<unknown, FoundDocket>, 'record'>) {
  const { subject } = record;
  return { subject, back: backTo(subject), base: `/docket/${subject.kind}/${subject.id}` };
}

/** The scan sent with a form, stored on the subject; undefined when none was sent. */
export async function storeScan(
  d: Pick<DocketRouteDependencies, 'attachments'>,
  { kind, id }: DocketSubject,
  files: readonly UploadedFile[],
  who: Who,
  submissionKey?: string,
): Promise<string | undefined> {
  if (files.length === 0) return undefined;
  if (files.length > 1)
    throw new Unacceptable(words('Mỗi lần chỉ gửi một bản chụp.', 'Send one scan at a time.'));
  const role = kind === 'matter' ? 'office-document' : 'decision';
  const [stored] = await d.attachments.service.addAttachments({ kind, id }, role, files, who, submissionKey);
  return stored;
}

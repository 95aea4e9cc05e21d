// From facts and plan to the parts of a bundle; done by the thread that draws it.
import type { BundleFile, BundleInput, BundlePart, PageCounts } from './bundle.ts';
import { documentType } from './documents/index.ts';
import type { DossierFacts } from './facts.ts';
import type { PlanPart } from './plan.ts';

export interface DossierInput {
  readonly title: string;
  readonly facts: DossierFacts;
  readonly plan: readonly PlanPart[];
  /** Where the bytes of `facts.attachments` are; one without an entry is reported as unreadable. */
  readonly files: readonly {
    readonly id: string;
    readonly path?: string | undefined;
    readonly bytes?: Uint8Array | undefined;
    /** Overrides what was found at upload. */
    readonly unusable?: string | undefined;
  }[];
  readonly draft: boolean;
  /** ISO instant. */
  readonly createdAt: string;
  readonly inputHash: string;
}

export function bundleInput(dossier: DossierInput): BundleInput {
  const { title, draft, createdAt, inputHash } = dossier;
  return {
    title,
    draft,
    createdAt,
    inputHash,
    parts: partsOf(dossier, new Map()),
    pictures: filesOf(dossier).filter((file) => file.mime.startsWith('image/')),
  };
}

/** The parts in the plan's order, the table of contents after the cover. @throws on a document code nobody defines */
export function partsOf(dossier: DossierInput, counts: PageCounts): readonly BundlePart[] {
  const files = new Map(filesOf(dossier).map((file) => [file.id, file]));
  return dossier.plan.flatMap((planned) => partOf(planned, dossier, counts, files));
}

function partOf(
  part: PlanPart,
  { facts }: DossierInput,
  counts: PageCounts,
  files: ReadonlyMap<string, BundleFile>,
): readonly BundlePart[] {
  if (part.kind === 'missing') {
    const [title, why] = [capital(part.title.vi), capital(part.why.vi)];
    return [{ kind: 'missing', code: part.itemCode, title, why }];
  }
  if (part.kind === 'attachment') {
    const file = files.get(part.attachmentId);
    return file ? [{ kind: 'attachment', title: capital(part.title.vi), ...file }] : [];
  }
  const type = documentType(part.code);
  if (!type) throw new Error(`No document type is called ${part.code}`);
  const document: BundlePart = {
    kind: 'composition',
    code: part.code,
    title: type.title.vi,
    composition: type.compose(facts, counts),
  };
  return part.code === 'cover'
    ? [document, { kind: 'contents', title: 'Danh mục tài liệu trong hồ sơ' }]
    : [document];
}

/** The uploads of a dossier, each with where its bytes are and whether they can be used. */
export function filesOf({ facts, files }: DossierInput): readonly BundleFile[] {
  return facts.attachments.map(({ id, fileName, mime, unusable }) => {
    const where = files.find((file) => file.id === id);
    return {
      id,
      fileName,
      mime,
      path: where?.path,
      bytes: where?.bytes,
      unusable: where?.unusable ?? unusable,
    };
  });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

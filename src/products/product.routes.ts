import { can } from '../access/index.ts';
import type { Attachments } from '../attachments/index.ts';
import { historyLines, type AuditTrail } from '../audit/index.ts';
import {
  page,
  route,
  type Context,
  type PagePart,
  type Params,
  type Reply,
  type Route,
} from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { words } from '../text/index.ts';
import { idsMentioned, productActions, productHistoryFields } from './product-history.view.ts';
import { mayRecognise, subjectOf } from './product-record.ts';
import type { ProductForms } from './product.form.ts';
import type { KeptProduct } from './product.model.ts';
import type { ProductQueries } from './product.queries.ts';
import type { ProductService } from './product.service.ts';
import { certificateLines, labelLines, productFacts, sourceLines } from './product.view.ts';
import type { LinkedRight, MattersPort, PartiesPort, ProductSet, VillagesPort } from './products.ports.ts';
import { standingOf } from './standing.ts';

export interface ProductRouteDependencies {
  readonly queries: ProductQueries;
  readonly service: ProductService;
  readonly forms: ProductForms;
  readonly trail: AuditTrail;
  readonly places: Places;
  readonly sets: readonly ProductSet[];
  readonly parties: PartiesPort;
  readonly villages: VillagesPort;
  readonly matters: MattersPort;
  readonly attachments?: Pick<Attachments, 'panel' | 'uploadRoute'> | undefined;
  /** The dates of its certificates, as the page shows them. */
  readonly docket?: PagePart | undefined;
}

/** The product a path names, and whose it is. */
export function ofProduct(queries: ProductQueries) {
  return async (params: Params) => {
    const record = await queries.byId(params['id'] ?? '');
    return record && { record, subject: subjectOf(record) };
  };
}

const fileRoles = [
  'product-picture',
  'label-picture',
  'certificate',
  'decision',
  'right-to-use',
  'quality-test',
  'other',
] as const;

/** A product's own page, and the files sent to it. */
export function productRoutes(d: ProductRouteDependencies): Route[] {
  const of = ofProduct(d.queries);
  return [
    route<KeptProduct>({
      method: 'get',
      path: '/products/:id',
      access: { may: 'product.read', of },
      show: (context) => recordPage(d, context),
    }),
    ...(d.attachments
      ? [
          d.attachments.uploadRoute<KeptProduct>({
            path: '/products/:id/attachments',
            may: 'product.edit',
            of,
            about: (product) => ({ kind: 'product', id: product.id }),
            roles: fileRoles,
            back: (product) => `/products/${product.id}#files`,
          }),
        ]
      : []),
  ];
}

async function recordPage(
  d: ProductRouteDependencies,
  context: Context<unknown, KeptProduct>,
): Promise<Reply> {
  const { record: product, actor, language, asOf } = context;
  const here = `/products/${product.id}`;
  const subject = subjectOf(product);
  const mayEdit = can(actor, 'product.edit', subject);
  const markMatters = product.labels.flatMap((label) => label.marks.flatMap((mark) => mark.matterId ?? []));
  const [entries, naming, linked, attachments, rightOptions, docket] = await Promise.all([
    d.trail.historyOf('product', product.id),
    d.matters.forProduct(product.id, actor),
    d.matters.byIds([...new Set([...product.matterIds, ...markMatters])], actor),
    d.attachments?.panel('product', product.id, {
      language,
      back: here,
      mayEdit,
      upload: { action: `${here}/attachments`, roles: fileRoles },
    }),
    mayEdit && actor ? d.matters.options(actor) : [],
    can(actor, 'docket.read', subject) ? d.docket?.(product.id, context) : null,
  ]);
  const [parties, villages] = await Promise.all([
    d.parties.names(idsOf(product.producerId, idsMentioned(entries, 'producerId'))),
    d.villages.names(idsOf(product.craftVillageId, idsMentioned(entries, 'craftVillageId'))),
  ]);
  const rights = unique([...naming, ...linked]);
  const names = new Map([...parties, ...villages, ...rights.map((one) => [one.id, one.sign] as const)]);
  const fields = productHistoryFields({ ...d, names });
  const producerHref = `/parties/${product.producerId}`;
  // Parties are read in one's own locality only: who sees the product need not see who makes it in full.
  const mayOpenProducer = can(actor, 'party.read', { ...subject });
  return page('products/product', {
    pageTitle: words(product.name, product.nameEn ?? product.name),
    product,
    standing: standingOf(product, asOf),
    facts: productFacts(product, {
      places: d.places,
      set: d.sets.find((set) => set.number === product.setNumber),
      producer: product.producerId && parties.get(product.producerId),
      producerHref: mayOpenProducer ? producerHref : undefined,
      village: product.craftVillageId && villages.get(product.craftVillageId),
    }),
    source: sourceLines(product.source),
    labels: labelLines(product.labels, [...naming, ...linked]),
    certificates: certificateLines(product.certificates, asOf),
    rights: rights.map((right) => ({ ...right, unlinks: product.matterIds.includes(right.id) })),
    rightForm: rightForm(d, context, rights, rightOptions),
    attachments,
    docket,
    mayEdit,
    mayRecognise: mayEdit && mayRecognise(actor),
    mayFile: can(actor, 'matter.create', subject),
    history: historyLines(entries, fields, language, productActions),
  });
}

function rightForm(
  d: ProductRouteDependencies,
  { language }: Context<unknown, unknown>,
  rights: readonly LinkedRight[],
  options: readonly { readonly value: string; readonly label: string }[],
) {
  const linked = new Set(rights.map((right) => right.id));
  const others = options.filter((option) => !linked.has(option.value));
  if (others.length === 0) return undefined;
  const { matterId } = d.forms.right.view(language, {}).fields;
  return { field: { ...matterId, options: others } };
}

function idsOf(own: string | undefined, mentioned: readonly string[]): readonly string[] {
  return [...new Set([...(own ? [own] : []), ...mentioned])];
}

function unique(rights: readonly LinkedRight[]): readonly LinkedRight[] {
  return [...new Map(rights.map((right) => [right.id, right])).values()];
}

import { randomUUID } from 'node:crypto';
import { can, type Actor } from '../access/index.ts';
import {
  Forbidden,
  page,
  redirect,
  route,
  textOf,
  whoIs,
  type Context,
  type FormInput,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import { newMatterForm } from './matter.form.ts';
import { matterListRoute } from './matter-list.routes.ts';
import type { PartiesPort, PlacesPort, ProductsPort } from './matter.ports.ts';
import type { MatterQueries } from './matter.queries.ts';
import type { MatterRecord } from './matter.model.ts';
import type { MatterService } from './matter.service.ts';

export interface MatterDependencies {
  readonly queries: MatterQueries;
  readonly service: MatterService;
  readonly places: PlacesPort;
  readonly parties: PartiesPort;
  readonly products: ProductsPort;
}

/** Permission asked about the matter the path names. */
export function ofMatter(queries: MatterQueries, may: 'matter.read' | 'matter.edit' | 'matter.finalise') {
  return {
    may,
    async of(params: Readonly<Record<string, string>>) {
      const record = await queries.byId(params['id'] ?? '');
      return record && { record, subject: subjectOf(record) };
    },
  };
}

export function subjectOf(matter: Pick<MatterRecord, 'place' | 'applicantId'>) {
  return { place: matter.place, partyIds: matter.applicantId ? [matter.applicantId] : [] };
}

/** The list, and opening a matter. */
export function matterRoutes(d: MatterDependencies): Route[] {
  return [
    matterListRoute(d),
    route({
      method: 'get',
      path: '/matters/new',
      access: { may: 'matter.create' },
      async show(context) {
        const product = textOf(context.query, 'product');
        const begun = product ? await d.products.beginning(product) : null;
        const values = begun
          ? {
              productId: product,
              words: begun.name,
              place: d.places.label(begun.place),
              applicantId: begun.producerId,
            }
          : {};
        return newPage(context, d, { kind: 'collective_mark', ...values, submissionKey: randomUUID() });
      },
    }),
    route<FormInput<typeof newMatterForm>>({
      method: 'post',
      path: '/matters/new',
      access: { may: 'matter.create' },
      form: newMatterForm,
      audit: 'matter.created',
      again: (context, typed, errors) => newPage(context, d, typed, errors),
      async perform(context) {
        const { input } = context;
        const place = d.places.read(input.place);
        if (!('provinceCode' in place)) return newPage(context, d, { ...input }, new Map([['place', place]]));
        if (!can(context.actor, 'matter.create', { place })) throw new Forbidden(elsewhere);
        const wrong = await notOffered(context.actor as Actor, d, input);
        if (wrong.size > 0) return newPage(context, d, { ...input }, wrong);
        const { kind, plannedFilingOn, placeName, applicantId } = input;
        const fields = {
          kind,
          words: input.words,
          placeName,
          place,
          applicantId,
          plannedFilingOn,
          productIds: input.productId ? [input.productId] : [],
        };
        const id = await d.service.open(fields, context.asOf, whoIs(context), input.submissionKey);
        context.notice(
          words(
            'Đã mở hồ sơ. Hãy điền lần lượt từng mục dưới đây.',
            'The matter is open. Fill in the sections below one by one.',
          ),
        );
        return redirect(`/matters/${id}`);
      },
    }),
  ];
}

const elsewhere = words(
  'Địa phương này nằm ngoài địa bàn bạn phụ trách.',
  'This locality is outside the one you look after.',
);

async function newPage(
  context: Context<unknown, unknown>,
  d: MatterDependencies,
  values: Record<string, unknown>,
  errors?: ReadonlyMap<string, Words>,
): Promise<Reply> {
  const form = newMatterForm.view(context.language, values, errors);
  const options = await choicesFor(context.actor as Actor, d);
  return page(
    'matters/new',
    { pageTitle: words('Mở hồ sơ đăng ký', 'Open a matter'), form, ...pick(options, values) },
    errors ? 422 : 200,
  );
}

type Choices = Pick<MatterDependencies, 'parties' | 'products'>;

/** Options of the selects that name other records; the applicant a matter has stays choosable, wherever it lies. */
export async function choicesFor(actor: Actor, d: Choices, kept?: string) {
  const [parties, products, names] = await Promise.all([
    d.parties.options(actor),
    d.products.options(actor),
    d.parties.namesOf(kept ? [kept] : []),
  ]);
  const missing = [...names].filter(([id]) => !parties.some((one) => one.value === id));
  return { parties: [...missing.map(([value, label]) => ({ value, label })), ...parties], products };
}

/** Only what the page offered: an id alone must not show what this person may not see. */
export async function notOffered(
  actor: Actor,
  d: Choices,
  input: { applicantId?: string | undefined; productId?: string | undefined },
  kept?: string,
): Promise<ReadonlyMap<string, Words>> {
  const { parties, products } = await choicesFor(actor, d, kept);
  const gone = words('Không còn trong danh sách, hãy chọn lại', 'No longer listed; please choose again');
  const wrong = new Map<string, Words>();
  const among = (list: readonly { value: string }[], id: string | undefined) =>
    !id || list.some((one) => one.value === id);
  if (!among(parties, input.applicantId)) wrong.set('applicantId', gone);
  if (!among(products, input.productId)) wrong.set('productId', gone);
  return wrong;
}

export function pick(options: Awaited<ReturnType<typeof choicesFor>>, values: Record<string, unknown>) {
  const marked = (list: readonly { value: string; label: string }[], chosen: unknown) =>
    list.map((o) => ({ ...o, selected: o.value === chosen }));
  return {
    parties: marked(options.parties, values['applicantId']),
    products: marked(options.products, values['productId']),
  };
}

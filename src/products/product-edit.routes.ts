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
  type Reply,
  type Route,
} from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import { mayRecognise, subjectOf, textsOnly } from './product-record.ts';
import type { ProductInput } from './product.form.ts';
import type { KeptProduct } from './product.model.ts';
import { ofProduct, type ProductRouteDependencies } from './product.routes.ts';
import type { ProductFacts } from './product.service.ts';
import type { Option } from './products.ports.ts';

type Typed = Readonly<Record<string, unknown>>;
type Errors = ReadonlyMap<string, Words>;
type Kept = KeptProduct | undefined;

/** Writing down a product and changing it. */
export function productEditRoutes(d: ProductRouteDependencies): Route[] {
  const of = ofProduct(d.queries);

  async function formPage(
    context: Context<unknown, unknown>,
    product: Kept,
    typed: Typed,
    errors?: Errors,
    status = errors ? 422 : 200,
  ): Promise<Reply> {
    const { actor, language } = context;
    const values = { submissionKey: randomUUID(), ...typed };
    const form = d.forms.product.view(language, values, errors);
    const choices = await choicesFor(actor, product);
    const hidden = mayRecognise(actor) ? [] : ['producerId', 'status'];
    return page(
      'products/edit',
      {
        pageTitle: product
          ? words('Sửa sản phẩm', 'Edit the product')
          : words('Thêm sản phẩm', 'Add a product'),
        form,
        fields: form.all
          .filter((field) => !hidden.includes(field.name))
          .map((field) => {
            const options = choices[field.name];
            return options
              ? {
                  ...field,
                  options: options.map((o) => ({ ...o, selected: o.value === values[field.name as never] })),
                }
              : field;
          }),
        action: product ? `/products/${product.id}/edit` : '/products/new',
        back: product ? `/products/${product.id}` : '/products',
      },
      status,
    );
  }

  /** What the record has stays choosable, even where this person could not choose it anew. */
  async function choicesFor(actor: Actor | null, product: Kept): Promise<Record<string, readonly Option[]>> {
    const { producerId, craftVillageId } = product ?? {};
    const [parties, villages, producers, own] = await Promise.all([
      actor ? d.parties.options(actor) : [],
      d.villages.options(),
      d.parties.names(producerId ? [producerId] : []),
      d.villages.names(craftVillageId ? [craftVillageId] : []),
    ]);
    return { producerId: withKept(parties, producers), craftVillageId: withKept(villages, own) };
  }

  /** The fields of the record, or what is wrong beyond the single fields. */
  async function read(
    input: ProductInput,
    actor: Actor | null,
    product: Kept,
  ): Promise<ProductFacts | Errors> {
    const recognises = mayRecognise(actor);
    const producerId = recognises ? input.producerId : actor?.partyId;
    const { craftVillageId } = input;
    const [parties, villages] = await Promise.all([
      d.parties.names(producerId ? [producerId] : []),
      d.villages.names(craftVillageId ? [craftVillageId] : []),
    ]);
    const errors = new Map<string, Words>();
    if (producerId && !parties.has(producerId)) errors.set('producerId', gone);
    if (craftVillageId && !villages.has(craftVillageId)) errors.set('craftVillageId', gone);
    const holder = input.gtin && (await d.queries.byGtin(input.gtin)).find(({ id }) => id !== product?.id);
    if (holder) errors.set('gtin', taken);
    if (errors.size) return errors;
    const unmoved =
      product && !input.place.asWritten && d.places.label(product.place) === d.places.label(input.place);
    return {
      name: input.name,
      nameEn: input.nameEn,
      producerId,
      craftVillageId,
      // The form shows today's name: sent back untouched, the name on the papers stays.
      place: unmoved ? product.place : input.place,
      setNumber: input.setNumber === undefined ? undefined : Number(input.setNumber),
      gtin: input.gtin,
      description: input.description,
      story: input.story,
      status: (recognises && input.status) || product?.status || 'proposed',
    };
  }

  /** Reads, asks once more about what was posted, and saves; or shows the form again with the reason. */
  async function save(
    context: Context<ProductInput, unknown>,
    product: Kept,
    work: (facts: ProductFacts) => Promise<string>,
  ): Promise<Reply> {
    const { input, actor } = context;
    if (actor?.role === 'producer' && !actor.partyId) throw new Forbidden();
    const facts = await read(input, actor, product);
    if (!('name' in facts)) return formPage(context, product, { ...input }, facts);
    if (!can(actor, product ? 'product.edit' : 'product.create', subjectOf(facts)))
      return formPage(context, product, { ...input }, new Map([['place', elsewhere]]), 403);
    return redirect(`/products/${await work(facts)}`);
  }

  return [
    route({
      method: 'get',
      path: '/products/new',
      access: { may: 'product.create' },
      show: (context) =>
        formPage(context, undefined, {
          producerId: textOf(context.query, 'producer', 24),
          craftVillageId: textOf(context.query, 'village', 24),
          status: 'proposed',
        }),
    }),
    route<ProductInput>({
      method: 'post',
      path: '/products/new',
      access: { may: 'product.create' },
      form: d.forms.product,
      audit: 'product.created',
      again: (context, typed, errors) => formPage(context, undefined, textsOnly(typed), errors),
      perform: (context) =>
        save(context, undefined, async (facts) => {
          const { id } = await d.service.create(facts, whoIs(context), context.input.submissionKey);
          context.notice(words('Đã thêm sản phẩm.', 'The product is added.'));
          return id;
        }),
    }),
    route<KeptProduct>({
      method: 'get',
      path: '/products/:id/edit',
      access: { may: 'product.edit', of },
      show: (context) => formPage(context, context.record, { ...context.record }),
    }),
    route<ProductInput, KeptProduct>({
      method: 'post',
      path: '/products/:id/edit',
      access: { may: 'product.edit', of },
      form: d.forms.product,
      audit: 'product.changed',
      again: (context, typed, errors) => formPage(context, context.record, textsOnly(typed), errors),
      perform: (context) =>
        save(context, context.record, async (facts) => {
          await d.service.edit(context.record.id, context.input.version, facts, whoIs(context));
          context.notice(words('Đã lưu.', 'Saved.'));
          return context.record.id;
        }),
    }),
  ];
}

function withKept(options: readonly Option[], kept: ReadonlyMap<string, string>): readonly Option[] {
  const missing = [...kept].filter(([id]) => !options.some((option) => option.value === id));
  return [...missing.map(([value, label]) => ({ value, label })), ...options];
}

const gone = words('Không còn trong danh sách, hãy chọn lại', 'No longer listed; please choose again');
const taken = words(
  'Mã này đã ghi ở một sản phẩm khác; mỗi sản phẩm có mã riêng',
  'Another product has this number; each product has its own',
);
const elsewhere = words(
  'Địa phương này ngoài địa bàn bạn phụ trách; chưa có gì được lưu',
  'This locality is outside your own; nothing was stored',
);

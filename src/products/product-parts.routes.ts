import { randomUUID } from 'node:crypto';
import type { Actor } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import {
  Forbidden,
  NotPossible,
  page,
  redirect,
  route,
  whoIs,
  type Context,
  type Form,
  type Params,
  type Reply,
  type Route,
  type Who,
} from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import { readMarks } from './label-marks.ts';
import { mayRecognise, textsOnly } from './product-record.ts';
import type { CertificateInput, LabelInput } from './product.form.ts';
import type { KeptProduct } from './product.model.ts';
import type { LabelMark, LabelVersion, OcopCertificate } from './product.ts';
import { ofProduct, type ProductRouteDependencies } from './product.routes.ts';

type Errors = ReadonlyMap<string, Words>;
type Typed = Readonly<Record<string, unknown>>;

/** One kind of part of a product: its form, its words, what is kept of what was typed. */
interface Part<I extends { version?: number | undefined }, P> {
  readonly path: 'labels' | 'certificates';
  readonly form: Form<I>;
  readonly audit: 'label' | 'certificate';
  readonly mayChange: (actor: Actor | null) => boolean;
  readonly titles: { readonly add: Words; readonly edit: Words };
  /** `before` is the part that is edited. */
  readonly partOf: (input: I, asOf: PlainDate, before?: Typed) => Promise<P | Errors> | P | Errors;
  readonly of: (product: KeptProduct, at: number) => Typed | undefined;
  readonly add: (id: string, part: P, who: Who) => Promise<void>;
  readonly change: (id: string, version: number | undefined, at: number, part: P, who: Who) => Promise<void>;
}

/** Label versions, OCOP certificates and linked rights of a product. */
export function productPartRoutes(d: ProductRouteDependencies): Route[] {
  const { service } = d;
  const labels: Part<LabelInput, LabelVersion> = {
    path: 'labels',
    form: d.forms.label,
    audit: 'label',
    mayChange: () => true,
    titles: {
      add: words('Thêm phiên bản nhãn', 'Add a label version'),
      edit: words('Sửa phiên bản nhãn', 'Edit the label version'),
    },
    of: ({ labels: all }, at) => all[at] && { ...all[at] },
    async partOf({ name, usedFrom, marks }) {
      const read = readMarks(marks);
      if ('vi' in read) return new Map([['marks', read]]);
      return { name, ...(usedFrom && { usedFrom }), marks: await Promise.all(read.map(withMatter)) };
    },
    add: service.addLabel,
    change: service.editLabel,
  };
  const certificates: Part<CertificateInput, OcopCertificate> = {
    path: 'certificates',
    form: d.forms.certificate,
    audit: 'certificate',
    mayChange: mayRecognise,
    titles: {
      add: words('Thêm giấy chứng nhận OCOP', 'Add an OCOP certificate'),
      edit: words('Sửa giấy chứng nhận OCOP', 'Edit the OCOP certificate'),
    },
    of: ({ certificates: all }, at) => all[at] && { ...all[at] },
    partOf({ stars, decisionNumber, issuedOn, authority }, asOf, before) {
      if (issuedOn > asOf)
        return new Map([['issuedOn', words('Ngày này ở tương lai', 'This day is in the future')]]);
      const certificate = {
        stars: Number(stars) as OcopCertificate['stars'],
        decisionNumber,
        issuedOn,
        authority,
      };
      // A day that was left as it was is known no better than before.
      const { precision } = (before as OcopCertificate | undefined) ?? {};
      return precision && before?.['issuedOn'] === issuedOn ? { ...certificate, precision } : certificate;
    },
    add: service.addCertificate,
    change: service.editCertificate,
  };

  /** A number the register knows is kept with its matter, so that the page can say what stands behind the mark. */
  async function withMatter(mark: LabelMark): Promise<LabelMark> {
    const matterId = mark.rightNumber && (await d.matters.idByNumber(mark.rightNumber));
    return matterId ? { ...mark, matterId } : mark;
  }

  return [...partRoutes(d, labels), ...partRoutes(d, certificates), ...rightRoutes(d)];
}

function partRoutes<I extends { version?: number | undefined }, P>(
  d: ProductRouteDependencies,
  part: Part<I, P>,
): Route[] {
  const found = ofProduct(d.queries);
  const access = {
    may: 'product.edit',
    async of(params: Params, { actor }: { actor: Actor }) {
      if (!part.mayChange(actor)) throw new Forbidden();
      const product = await found(params);
      return product && 'at' in params && !part.of(product.record, atOf(params)) ? null : product;
    },
  } as const;

  function formPage(context: Context<unknown, KeptProduct>, typed: Typed, errors?: Errors): Reply {
    const { record, params, language } = context;
    const values = { submissionKey: randomUUID(), version: record.version, ...typed };
    const title = 'at' in params ? part.titles.edit : part.titles.add;
    return page(
      'products/part',
      {
        pageTitle: title,
        product: record,
        form: part.form.view(language, values, errors),
        action: `/products/${record.id}/${part.path}/${'at' in params ? `${atOf(params)}/edit` : 'new'}`,
      },
      errors ? 422 : 200,
    );
  }

  async function save(context: Context<I, KeptProduct>): Promise<Reply> {
    const { input, record, params, asOf } = context;
    const before = 'at' in params ? part.of(record, atOf(params)) : undefined;
    const read = await part.partOf(input, asOf, before);
    if (read instanceof Map) return formPage(context, { ...input }, read as Errors);
    const who = whoIs(context);
    if ('at' in params) await part.change(record.id, input.version, atOf(params), read as P, who);
    else await part.add(record.id, read as P, who);
    context.notice(words('Đã lưu.', 'Saved.'));
    return redirect(`/products/${record.id}#${part.path}`);
  }

  return (['new', ':at/edit'] as const).flatMap((step) => [
    route<KeptProduct>({
      method: 'get',
      path: `/products/:id/${part.path}/${step}`,
      access,
      show: (context) =>
        formPage(context, step === 'new' ? {} : (part.of(context.record, atOf(context.params)) ?? {})),
    }),
    route<I, KeptProduct>({
      method: 'post',
      path: `/products/:id/${part.path}/${step}`,
      access,
      form: part.form,
      audit: `product.${part.audit}-${step === 'new' ? 'added' : 'changed'}`,
      again: (context, typed, errors) => formPage(context, textsOnly(typed), errors),
      perform: save,
    }),
  ]);
}

function atOf(params: Params): number {
  return /^\d{1,3}$/.test(params['at'] ?? '') ? Number(params['at']) : -1;
}

function rightRoutes(d: ProductRouteDependencies): Route[] {
  const access = { may: 'product.edit', of: ofProduct(d.queries) } as const;
  const change = (step: 'linked' | 'unlinked', path: string) =>
    route<{ matterId: string }, KeptProduct>({
      method: 'post',
      path,
      access,
      form: d.forms.right,
      audit: `product.right-${step}`,
      async perform(context) {
        const { record, input, actor } = context;
        if (step === 'unlinked') await d.service.unlinkMatter(record.id, input.matterId, whoIs(context));
        else {
          // Only what the page offered: an id alone must not open what this person may not see.
          const options = actor ? await d.matters.options(actor) : [];
          if (!options.some((option) => option.value === input.matterId))
            throw new NotPossible(words('Quyền này không còn trong danh sách.', 'This right is not listed.'));
          await d.service.linkMatter(record.id, input.matterId, whoIs(context));
        }
        context.notice(words('Đã lưu.', 'Saved.'));
        return redirect(`/products/${record.id}#rights`);
      },
    });
  return [change('linked', '/products/:id/rights'), change('unlinked', '/products/:id/rights/unlink')];
}

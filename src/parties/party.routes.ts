import { randomUUID } from 'node:crypto';
import { can, type Actor } from '../access/index.ts';
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
  type Reply,
  type Route,
} from '../http/index.ts';
import { placeAfterEdit, type Places } from '../localities/index.ts';
import { words, type Words } from '../text/index.ts';
import { countryOf, type PartyForm, type PartyInput } from './party.form.ts';
import type { PartyQueries, PartyRecord } from './party.queries.ts';
import { TaxCodeTaken, type PartyFacts, type PartyService } from './party.service.ts';
import { partyActions, partyFacts, partyHistoryFields, partyValues } from './party.view.ts';

export interface PartyRouteDependencies {
  readonly queries: PartyQueries;
  readonly service: PartyService;
  readonly form: PartyForm;
  readonly places: Places;
  readonly trail: AuditTrail;
  readonly attachments?: Pick<Attachments, 'panel' | 'uploadRoute'> | undefined;
}

type Errors = ReadonlyMap<string, Words>;
type Typed = Readonly<Record<string, unknown>>;

/** The party a path names, and whose it is. */
export function ofParty(queries: PartyQueries) {
  return async (params: Params) => {
    const record = await queries.recordOf(params['id'] ?? '');
    return record && { record, subject: { place: record.place, partyIds: [record.id] } };
  };
}

/** What was typed, made safe to show again: objects sent in place of text are dropped. */
export function textsOnly(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => typeof value === 'string'));
}

const mostAttachments = ['establishment-proof', 'certifier-function-proof', 'decision', 'other'] as const;

/** A party's own pages: record, new, edit. */
export function partyRoutes(d: PartyRouteDependencies): Route[] {
  const of = ofParty(d.queries);

  function formPage(
    context: Context<unknown, unknown>,
    party: PartyRecord | undefined,
    values: Typed,
    errors?: Errors,
  ) {
    const submissionKey = values['submissionKey'] ?? randomUUID();
    return page(
      'parties/edit',
      {
        pageTitle: party ? words('Sửa chủ thể', 'Edit the party') : words('Thêm chủ thể', 'Add a party'),
        form: d.form.view(context.language, { ...values, submissionKey }, errors),
        party,
        action: party ? `/parties/${party.id}/edit` : '/parties/new',
        back: party ? `/parties/${party.id}` : '/parties',
      },
      errors ? 422 : 200,
    );
  }

  /** Saves, or shows the form again with what a check beyond the single fields found. */
  async function save(
    context: Context<PartyInput, PartyRecord | undefined>,
    party: PartyRecord | undefined,
    work: (facts: PartyFacts) => Promise<string>,
  ): Promise<Reply> {
    const errors = await problemsOf(context, party);
    if (errors.size === 0) {
      try {
        return redirect(`/parties/${await work(factsOf(context.input, party))}`);
      } catch (error) {
        if (!(error instanceof TaxCodeTaken)) throw error;
        errors.set('taxCode', await takenWords(context.actor, context.input.taxCode ?? '', party?.id));
      }
    }
    return formPage(context, party, { ...context.input }, errors);
  }

  async function problemsOf({ input, asOf, actor }: Context<PartyInput, unknown>, party?: PartyRecord) {
    const errors = new Map<string, Words>();
    if (input.identityNumber && input.kind !== 'person')
      errors.set('identityNumber', words('Chỉ ghi với cá nhân', 'For persons only'));
    if (input.foundedOn && input.foundedOn > asOf)
      errors.set('foundedOn', words('Ngày này ở tương lai', 'This day is in the future'));
    if (input.foundedOn && !input.foundedNumber)
      errors.set('foundedNumber', words('Hãy ghi số của giấy tờ', 'Write the paper’s number'));
    // The same key again is a second press of the button, not a second party.
    const taken = input.taxCode && (await d.queries.withTaxCode(input.taxCode, party?.id));
    const again =
      input.submissionKey && (await d.queries.madeBy(submissionKeyOf(actor, input.submissionKey)));
    if (taken && !again) errors.set('taxCode', await takenWords(actor, input.taxCode ?? '', party?.id));
    return errors;
  }

  /** Names the other party only to who may read it. */
  async function takenWords(actor: Actor | null, taxCode: string, exceptId?: string): Promise<Words> {
    const other = await d.queries.withTaxCode(taxCode, exceptId);
    const readable = other && can(actor, 'party.read', { place: other.place, partyIds: [other.id] });
    return readable
      ? words(
          `Mã số thuế này là của “${other.name}” đã có trong sổ`,
          `This is the tax code of “${other.name}”`,
        )
      : words('Mã số thuế này đã có trong sổ', 'This tax code is in the register already');
  }

  return [
    route({
      method: 'get',
      path: '/parties/new',
      access: { may: 'party.create' },
      show: (context) => formPage(context, undefined, {}),
    }),
    route<PartyInput>({
      method: 'post',
      path: '/parties/new',
      access: { may: 'party.create' },
      form: d.form,
      audit: 'party.created',
      again: (context, typed, errors) => formPage(context, undefined, textsOnly(typed), errors),
      perform(context) {
        const { input, actor } = context;
        if (!can(actor, 'party.create', { place: input.place })) throw new Forbidden(elsewhere);
        return save(context, undefined, async (facts) => {
          const { submissionKey } = input;
          const { id } = await d.service.create(facts, whoIs(context), { submissionKey });
          context.notice(words('Đã thêm chủ thể.', 'The party is added.'));
          return id;
        });
      },
    }),
    route<PartyRecord>({
      method: 'get',
      path: '/parties/:id',
      access: { may: 'party.read', of },
      async show({ record, actor, language }) {
        const subject = { place: record.place, partyIds: [record.id] };
        const mayEdit = can(actor, 'party.edit', subject);
        const successorId = record.dissolved?.successorId;
        const [predecessors, names, history, attachments] = await Promise.all([
          d.queries.predecessorsOf(record.id),
          d.queries.namesOf(successorId ? [successorId] : []),
          d.trail.historyOf('party', record.id),
          d.attachments?.panel('party', record.id, {
            language,
            back: `/parties/${record.id}`,
            mayEdit,
            upload: { action: `/parties/${record.id}/attachments`, roles: mostAttachments },
          }),
        ]);
        return page('parties/party', {
          pageTitle: words(record.name, record.name),
          party: record,
          facts: partyFacts(record, d.places),
          mayEdit,
          successor: successorId && { id: successorId, name: names.get(successorId) },
          predecessors,
          attachments,
          history: historyLines(history, partyHistoryFields(d.form, d.places), language, partyActions),
        });
      },
    }),
    route<PartyRecord>({
      method: 'get',
      path: '/parties/:id/edit',
      access: { may: 'party.edit', of },
      show: (context) => formPage(context, context.record, partyValues(context.record)),
    }),
    route<PartyInput, PartyRecord>({
      method: 'post',
      path: '/parties/:id/edit',
      access: { may: 'party.edit', of },
      form: d.form,
      audit: 'party.changed',
      again: (context, typed, errors) => formPage(context, context.record, textsOnly(typed), errors),
      perform(context) {
        const { input, record, actor } = context;
        // Nobody moves a party to where they could not edit it.
        if (!can(actor, 'party.edit', { place: input.place, partyIds: [record.id] }))
          throw new Forbidden(elsewhere);
        return save(context, record, async (facts) => {
          await d.service.change(record.id, input.version, facts, whoIs(context));
          context.notice(words('Đã lưu.', 'Saved.'));
          return record.id;
        });
      },
    }),
    ...(d.attachments
      ? [
          d.attachments.uploadRoute<PartyRecord>({
            path: '/parties/:id/attachments',
            may: 'party.edit',
            of,
            about: (party) => ({ kind: 'party', id: party.id }),
            roles: mostAttachments,
            back: (party) => `/parties/${party.id}`,
          }),
        ]
      : []),
  ];
}

const elsewhere = words(
  'Địa phương này ngoài địa bàn bạn phụ trách. Chưa có gì được lưu.',
  'This locality is outside your own. Nothing was stored.',
);

/** The record's fields from what was typed. Every field is named, so that an emptied one is removed. */
function factsOf(input: PartyInput, party: PartyRecord | undefined): PartyFacts {
  const { foundedNumber, foundedOn, foundedAuthority } = input;
  return {
    kind: input.kind,
    name: input.name,
    nameEn: input.nameEn,
    place: placeAfterEdit(party?.place, input.place),
    address: input.address,
    countryCode: countryOf(input.countryCode),
    taxCode: input.taxCode,
    identityNumber: input.identityNumber,
    phone: input.phone,
    email: input.email,
    representativeName: input.representativeName,
    representativeTitle: input.representativeTitle,
    foundedBy: foundedNumber
      ? { number: foundedNumber, authority: foundedAuthority ?? '', ...(foundedOn ? { on: foundedOn } : {}) }
      : undefined,
  };
}

import type { Actor } from '../access/index.ts';
import { page, redirect, route, whoIs, type Context, type FormInput, type Route } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { words, type Words } from '../text/index.ts';
import { dissolutionForm, nothingForm } from './party.form.ts';
import type { PartyQueries, PartyRecord } from './party.queries.ts';
import { ofParty, textsOnly } from './party.routes.ts';
import type { PartyService } from './party.service.ts';

/** A body that is no more: since when, by which document, and what took its place. */
export function dissolutionRoutes(d: {
  queries: PartyQueries;
  service: PartyService;
  places: Places;
}): Route[] {
  const access = { may: 'party.edit', of: ofParty(d.queries) } as const;

  function formPage(
    { language, record }: Context<unknown, PartyRecord>,
    values: Readonly<Record<string, unknown>>,
    errors?: ReadonlyMap<string, Words>,
  ) {
    return page(
      'parties/dissolution',
      {
        pageTitle: words('Ghi nhận giải thể', 'Record a dissolution'),
        party: record,
        form: dissolutionForm.view(language, { version: record.version, ...values }, errors),
      },
      errors ? 422 : 200,
    );
  }

  /** The successor's id, or what is wrong with what was typed. */
  async function successorOf(actor: Actor, typed: string | undefined, party: PartyRecord) {
    if (!typed) return undefined;
    const present = party.dissolved?.successorId;
    // A successor kept from before may lie where this officer cannot read.
    if (present && (await d.queries.namesOf([present])).get(present) === typed) return present;
    const found = await d.queries.resolve(actor, typed);
    if ('one' in found)
      return found.one.id === party.id
        ? words('Chủ thể không thể kế thừa chính mình', 'A party cannot succeed itself')
        : found.one.id;
    if (found.many.length === 0)
      return words(
        'Không có chủ thể nào như vậy trong địa bàn của bạn. Hãy thêm tổ chức kế thừa vào sổ trước',
        'No such party in your locality. Add the successor to the register first',
      );
    const list = found.many
      .slice(0, 6)
      .map((one) => `${one.name} (${one.taxCode ?? d.places.label(one.place)})`);
    return words(
      `Có nhiều chủ thể khớp, hãy ghi đủ tên hoặc mã số thuế: ${list.join('; ')}`,
      `Several parties fit; write the full name or the tax code: ${list.join('; ')}`,
    );
  }

  return [
    route<PartyRecord>({
      method: 'get',
      path: '/parties/:id/dissolution',
      access,
      async show(context) {
        const { dissolved } = context.record;
        const { successorId } = dissolved ?? {};
        const names = await d.queries.namesOf(successorId ? [successorId] : []);
        return formPage(context, { ...dissolved, successor: successorId && names.get(successorId) });
      },
    }),
    route<FormInput<typeof dissolutionForm>, PartyRecord>({
      method: 'post',
      path: '/parties/:id/dissolution',
      access,
      form: dissolutionForm,
      audit: 'party.dissolved',
      again: (context, typed, errors) => formPage(context, textsOnly(typed), errors),
      async perform(context) {
        const { input, record, asOf } = context;
        const errors = new Map<string, Words>();
        if (input.on > asOf)
          errors.set('on', words('Chỉ ghi khi đã đến ngày giải thể', 'Record it once the day has come'));
        const successor = await successorOf(whoIs(context).actor, input.successor, record);
        if (typeof successor === 'object') errors.set('successor', successor);
        if (errors.size || typeof successor === 'object') return formPage(context, { ...input }, errors);
        const { on, document, version } = input;
        const dissolved = { on, document, ...(successor ? { successorId: successor } : {}) };
        await d.service.dissolve(record, version, dissolved, whoIs(context));
        context.notice(words('Đã ghi nhận giải thể.', 'The dissolution is recorded.'));
        return redirect(`/parties/${record.id}`);
      },
    }),
    route<object, PartyRecord>({
      method: 'post',
      path: '/parties/:id/dissolution/undo',
      access,
      form: nothingForm,
      audit: 'party.reinstated',
      async perform(context) {
        await d.service.undoDissolution(context.record, whoIs(context));
        context.notice(words('Đã bỏ ghi nhận giải thể.', 'The dissolution is taken back.'));
        return redirect(`/parties/${context.record.id}`);
      },
    }),
  ];
}

import { can } from '../access/index.ts';
import {
  exportList,
  exportFormat,
  page,
  pagingOf,
  readList,
  redirect,
  route,
  textOf,
  whoIs,
  withQuery,
  type Context,
  type FormInput,
  type ListQuery,
  type Route,
} from '../http/index.ts';
import { fold, words, type Words } from '../text/index.ts';
import { mostMembers } from './member-rows.ts';
import { UnreadableSheet } from './member-sheet.service.ts';
import type { MembersService } from './members.service.ts';
import { memberKeepForm, memberRemoveForm, memberTextForm } from './party.form.ts';
import type { Member } from './party.ts';
import type { PartyQueries, PartyRecord } from './party.queries.ts';
import { ofParty, textsOnly } from './party.routes.ts';

/** Rows shown of a preview; the counts tell the rest. */
const shownRows = 50;

type PlacedMember = Member & { readonly position: number };

/** The members of a collective owner: a page of them, and lists brought in whole after a preview. */
export function memberRoutes({
  queries,
  members,
}: {
  queries: PartyQueries;
  members: MembersService;
}): Route[] {
  const of = ofParty(queries);
  const toRead = { may: 'party.read', of } as const;
  const toEdit = { may: 'party.edit', of } as const;

  /** Members with their place in the list, those whose name or address holds the folded words sought. */
  async function found(party: PartyRecord, sought: string): Promise<readonly PlacedMember[]> {
    const all = (await queries.membersOf(party.memberList)).map((member, position) => ({
      ...member,
      position,
    }));
    if (!sought) return all;
    const fitting: PlacedMember[] = [];
    for (let at = 0; at < all.length; at += 1_000) {
      const some = all.slice(at, at + 1_000);
      fitting.push(...some.filter(({ name, address }) => fold(`${name} ${address}`).includes(sought)));
      // Folding ten thousand lines in one go would hold everybody else up.
      await new Promise(setImmediate);
    }
    return fitting;
  }

  async function pageOf(party: PartyRecord, { page, pageSize }: ListQuery, sought: string) {
    const from = (page - 1) * pageSize;
    const { members, withoutAddress } = await queries.membersPage(party.memberList, from, pageSize);
    if (!sought) {
      const placed = members.map((member, i) => ({ ...member, position: from + i }));
      return { total: party.memberCount, members: placed, withoutAddress };
    }
    const fitting = await found(party, sought);
    return { total: fitting.length, members: fitting.slice(from, from + pageSize), withoutAddress };
  }

  const importPage = (
    { language, record }: Context<unknown, PartyRecord>,
    values: Readonly<Record<string, unknown>>,
    errors?: ReadonlyMap<string, Words>,
    more: object = {},
  ) =>
    page(
      'parties/members-import',
      {
        pageTitle: words('Nhập danh sách thành viên', 'Bring in a list of members'),
        party: record,
        form: memberTextForm.view(language, { ...values, version: record.version }, errors),
        most: mostMembers,
        ...more,
      },
      errors ? 422 : 200,
    );

  return [
    route<PartyRecord>({
      method: 'get',
      path: '/parties/:id/members',
      access: toRead,
      async show({ record, query, url, actor, language }) {
        const list = readList(query, ['position']);
        const sought = fold(list.q);
        const format = exportFormat(query);
        if (format)
          return exportList(format, {
            sheetName: words('Danh sách thành viên', 'Members')[language],
            columns: [
              { title: words('STT', 'No.')[language], width: 7, value: (m) => m.position + 1 },
              { title: words('Họ tên', 'Name')[language], width: 40, value: (m) => m.name },
              { title: words('Địa chỉ', 'Address')[language], width: 50, value: (m) => m.address },
              {
                title: words('Ngày tham gia', 'Date joined')[language],
                width: 14,
                value: (m) => m.joinedOn && { day: m.joinedOn },
              },
            ],
            rows: await found(record, sought),
          });
        const { total, members, withoutAddress } = await pageOf(record, list, sought);
        return page('parties/members', {
          pageTitle: words('Thành viên', 'Members'),
          party: record,
          members: members.map((m) => ({ ...m, number: m.position + 1 })),
          paging: pagingOf(url, list, total),
          q: list.q,
          withoutAddress,
          exports: { xlsx: withQuery(url, { format: 'xlsx' }), csv: withQuery(url, { format: 'csv' }) },
          mayEdit: can(actor, 'party.edit', { place: record.place, partyIds: [record.id] }),
        });
      },
    }),
    route<PartyRecord>({
      method: 'get',
      path: '/parties/:id/members/import',
      access: toEdit,
      show: (context) => importPage(context, { text: textOf(context.query, 'text') }),
    }),
    route<FormInput<typeof memberTextForm>, PartyRecord>({
      method: 'post',
      path: '/parties/:id/members/import',
      access: toEdit,
      form: memberTextForm,
      files: { most: 1 },
      audit: { unaudited: 'only reads the sheet; the list is kept by the next step' },
      again: (context, typed, errors) => importPage(context, textsOnly(typed), errors),
      async perform(context) {
        const { input, record, files, asOf, now, signal } = context;
        const refuse = (problem: Words) => importPage(context, { ...input }, new Map([['text', problem]]));
        const file = files[0];
        if (!file && input.text.trim() === '')
          return refuse(words('Hãy dán danh sách hoặc chọn một tệp', 'Paste a list or choose a file'));
        try {
          const sheet = file ? { path: file.path } : { text: input.text.normalize('NFC') };
          const { replace } = input;
          const preview = await members.preview(record, sheet, { replace, asOf, now, signal });
          const wrong =
            preview.problems.length > 0 || (preview.members.length === 0 && !preview.repeated.length);
          const reply = importPage(context, { ...input }, undefined, {
            preview: {
              ...preview,
              members: preview.members.slice(0, shownRows),
              more: Math.max(0, preview.members.length - shownRows),
              problems: preview.problems.slice(0, shownRows),
              moreProblems: Math.max(0, preview.problems.length - shownRows),
              repeated: preview.repeated.slice(0, shownRows),
              count: preview.members.length,
              problemCount: preview.problems.length,
              repeatedCount: preview.repeated.length,
              wrong,
              leftOut: preview.leftOut.join(', '),
              fileName: file?.originalName,
              replace: input.replace,
            },
          });
          return wrong && reply.kind === 'page' ? { ...reply, status: 422 } : reply;
        } catch (error) {
          if (error instanceof UnreadableSheet) return refuse(error.words);
          throw error;
        }
      },
    }),
    route<FormInput<typeof memberKeepForm>, PartyRecord>({
      method: 'post',
      path: '/parties/:id/members',
      access: toEdit,
      form: memberKeepForm,
      audit: 'party.members-changed',
      async perform(context) {
        const { input, record } = context;
        const count = await members.keep(record, input.version, input.list, whoIs(context));
        const { vi, en } = { vi: count.toLocaleString('vi-VN'), en: count.toLocaleString('en-GB') };
        context.notice(words(`Đã lưu danh sách ${vi} thành viên.`, `The list of ${en} members is kept.`));
        return redirect(`/parties/${record.id}/members`);
      },
    }),
    route<FormInput<typeof memberRemoveForm>, PartyRecord>({
      method: 'post',
      path: '/parties/:id/members/remove',
      access: toEdit,
      form: memberRemoveForm,
      audit: 'party.members-changed',
      async perform(context) {
        const { input, record } = context;
        const gone = await members.remove(record, input.version, Number(input.position), whoIs(context));
        context.notice(
          words(`Đã đưa “${gone.name}” ra khỏi danh sách.`, `“${gone.name}” is taken off the list.`),
        );
        return redirect(`/parties/${record.id}/members`);
      },
    }),
  ];
}

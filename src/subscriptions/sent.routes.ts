import type { AccountQueries } from '../accounts/index.ts';
import { NotFound, page, pagingOf, readList, route, type Route } from '../http/index.ts';
import { words } from '../text/index.ts';
import { kindNames, stateNames } from './letter-names.table.ts';
import type { Outbox } from './outbox.service.ts';

/** What was sent, to whom, when, and what became of it: one's own, and everybody's for administrators. */
export function sentRoutes(d: { readonly outbox: Outbox; readonly accounts: AccountQueries }): Route[] {
  return [
    route({
      method: 'get',
      path: '/subscriptions/letters',
      access: 'signed-in',
      async show({ actor, query, url }) {
        const all = actor?.role === 'administrator' && actor.via !== 'token';
        const list = readList(query, []);
        const { total, items } = await d.outbox.list(all ? {} : { accountId: actor?.id }, list);
        return page('subscriptions/letters', {
          pageTitle: words('Thư đã gửi', 'Letters sent'),
          all,
          rows: items.map((letter) => ({
            ...letter,
            href: `/subscriptions/letters/${letter._id}`,
            kindName: kindNames[letter.kind],
            stateName: stateNames[letter.state],
          })),
          paging: pagingOf(url, list, total),
        });
      },
    }),
    route({
      method: 'get',
      path: '/subscriptions/letters/:letterId',
      access: 'signed-in',
      async show({ actor, params }) {
        const letter = await d.outbox.byId(params['letterId'] ?? '');
        const own = letter?.accountId === actor?.id;
        if (!letter || !(own || (actor?.role === 'administrator' && actor.via !== 'token')))
          throw new NotFound();
        const account = await d.accounts.byId(letter.accountId);
        return page('subscriptions/letter', {
          pageTitle: words(letter.subject, letter.subject),
          letter: { ...letter, text: own ? letter.text : letter.text.replaceAll(letter.unsubscribe, '…') },
          person: account?.name,
          kindName: kindNames[letter.kind],
          stateName: stateNames[letter.state],
        });
      },
    }),
  ];
}

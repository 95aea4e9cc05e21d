import { words } from '../text/index.ts';
import { choice, text } from './fields.ts';
import { defineForm } from './form.ts';
import { withQuery } from './lists.ts';
import { redirect } from './reply.ts';
import { route, type Route } from './route.ts';

const form = defineForm({
  language: choice({
    label: words('Ngôn ngữ', 'Language'),
    required: true,
    options: [
      { value: 'vi', label: words('Tiếng Việt', 'Vietnamese') },
      { value: 'en', label: words('Tiếng Anh', 'English') },
    ],
  }),
  next: text({ label: words('Trang sau đó', 'Next page'), max: 2000 }),
});

/** The person chooses the language; the browser keeps it. */
export function languageRoutes(): Route[] {
  return [
    route({
      method: 'post',
      path: '/language',
      access: 'public',
      form,
      audit: { unaudited: 'a choice of this browser, no record' },
      async perform({ input, chooseLanguage }) {
        chooseLanguage(input.language);
        // An address that asks for the other language would go on winning.
        return redirect(localPath(withQuery(localPath(input.next), { lang: undefined })));
      },
    }),
  ];
}

/** Only a path of our own: `//evil` and `/\evil` leave the site. */
export function localPath(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}

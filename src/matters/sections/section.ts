import type { Form, FormInput } from '../../http/index.ts';
import type { Words } from '../../text/index.ts';
import type { Matter } from '../matter.ts';

/** One page of the application: its form, what the form shows of a matter, and what it changes. */
export interface Section<F extends Form<never> | Form<unknown> = Form<unknown>> {
  /** Part of the address: /matters/:id/sign */
  readonly key: string;
  readonly title: Words;
  readonly guide: Words;
  applies(matter: Matter): boolean;
  form(matter: Matter): F;
  values(matter: Matter): Record<string, unknown>;
  changes(input: FormInput<F>, matter: Matter): Partial<Matter>;
}

/** Keeps the input's type between form and changes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds sections of every form
export function section<F extends Form<any>>(definition: Section<F>): Section<any> {
  return definition;
}

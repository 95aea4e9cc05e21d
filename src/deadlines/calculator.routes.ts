import { page, route, type Route } from '../http/index.ts';
import { words } from '../text/index.ts';
import { calculatorView } from './calculator.view.ts';
import type { DocketLaw } from './rule-index.ts';
import { workedExamplesView } from './worked-examples.view.ts';

/** The tables never change while the program runs. */
const examples = {
  pageTitle: words('Cách tính thời hạn', 'How time limits are counted'),
  ...workedExamplesView(),
};

/** Pages for anybody: the calculator, whose whole state is its address, and how dates are counted. */
export function calculatorRoutes(law: () => DocketLaw): Route[] {
  return [
    route({
      method: 'get',
      path: '/due-dates',
      access: 'public',
      rate: 'calculator',
      show: ({ query, asOf, language }) =>
        page('deadlines/calculator', calculatorView(query, asOf, language, law())),
    }),
    route({
      method: 'get',
      path: '/due-dates/worked-examples',
      access: 'public',
      show: () => page('deadlines/worked-examples', examples),
    }),
  ];
}

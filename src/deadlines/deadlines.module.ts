import type { Route } from '../http/index.ts';
import { calculatorRoutes } from './calculator.routes.ts';
import { dueDatesApiRoutes } from './due-dates.api.routes.ts';
import type { DocketLaw } from './rule-index.ts';

/** Time limits as the public gets them: the calculator and its API, by the law in force. Nothing is stored. */
export function createDeadlines(d: { readonly law: () => DocketLaw }): { routes: Route[] } {
  return { routes: [...calculatorRoutes(d.law), ...dueDatesApiRoutes(d.law)] };
}

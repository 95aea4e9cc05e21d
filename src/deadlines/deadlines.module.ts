import type { Route } from '../http/index.ts';
import { calculatorRoutes } from './calculator.routes.ts';
import { dueDatesApiRoutes } from './due-dates.api.routes.ts';

/** Time limits as the public gets them: the calculator and its API. Nothing is stored. */
export function createDeadlines(): { routes: Route[] } {
  return { routes: [...calculatorRoutes(), ...dueDatesApiRoutes()] };
}

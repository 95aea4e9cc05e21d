import type { PlainDate } from '../calendar/index.ts';
import { InvalidForm, json, page, route, textOf, type Route } from '../http/index.ts';
import { tidy, words } from '../text/index.ts';
import { shownFrom } from './signals.table.ts';
import { mostShown, readSimilar } from './similar-query.ts';
import { hitJson, hitLine, type MarkFacts } from './similar.view.ts';
import { IndexNotReady, type SimilarityService } from './similarity.service.ts';

export interface SimilarRoutesDependencies {
  readonly index: Pick<SimilarityService, 'find' | 'state'>;
  /** What the register says of marks, by id. */
  readonly facts: (ids: readonly string[], asOf: PlainDate) => Promise<ReadonlyMap<string, MarkFacts>>;
}

type Query = Readonly<Record<string, unknown>>;
const reading = (query: Query) =>
  readSimilar(tidy(textOf(query, 'name')), textOf(query, 'classes'), textOf(query, 'limit'));

/** The similarity search for everybody: a page and a call. */
export function similarRoutes({ index, facts }: SimilarRoutesDependencies): Route[] {
  return [
    route({
      method: 'get',
      path: '/similar',
      access: 'public',
      rate: 'look-up',
      async show({ query, asOf }) {
        const asked = reading(query);
        const model = {
          pageTitle: words('Tra cứu tên gần giống', 'Similar names'),
          name: asked.name,
          classes: textOf(query, 'classes'),
          problems: [...asked.problems].map(([name, problem]) => ({ name, problem })),
        };
        if (!asked.name || asked.problems.size > 0) return page('similarity/similar', model);
        try {
          const found = await index.find({ ...asked, limit: mostShown });
          const items = found.items.filter(({ score }) => score >= shownFrom);
          const known = await facts(
            items.map(({ id }) => id),
            asOf,
          );
          return page('similarity/similar', {
            ...model,
            asked: true,
            marks: found.marks,
            lines: items.map((hit) => hitLine(asked.name, hit, known.get(hit.id))),
          });
        } catch (error) {
          if (!(error instanceof IndexNotReady)) throw error;
          return page('similarity/similar', { ...model, waiting: error.detail }, 503);
        }
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/public/similar',
      access: 'public',
      rate: 'look-up',
      api: {
        summary: 'Published marks whose names are like a name, best first, with the signals that say so',
        query: {
          name: { description: 'The words of a sign', schema: { type: 'string' } },
          classes: { description: 'Nice classes, separated by commas', schema: { type: 'string' } },
          limit: { description: `At most ${mostShown}`, schema: { type: 'integer', default: 20 } },
        },
        answer: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            took_ms: { type: 'number' },
            marks: { type: 'integer', description: 'How many published ones were searched' },
            items: { type: 'array', items: { type: 'object' } },
          },
        },
      },
      async show({ query }) {
        const asked = reading(query);
        const problems = new Map(asked.problems);
        if (!asked.name) problems.set('name', words('Hãy ghi tên', 'Give a name'));
        if (problems.size > 0) throw new InvalidForm(problems);
        const { items, tookMs, marks } = await index.find(asked);
        return json({
          name: asked.name,
          took_ms: Math.round(tookMs * 10) / 10,
          marks,
          items: items.map(hitJson),
        });
      },
    }),
  ];
}

import type { PlainDate } from '../calendar/index.ts';
import type { Places } from '../localities/index.ts';
import type { EntryModels } from './entry.model.ts';
import { entryLine } from './lookup.view.ts';

/** What the register says of entries whose ids another capability has. */
export function factsQueries({ Entries }: Pick<EntryModels, 'Entries'>, places: Places) {
  return async (ids: readonly string[], asOf: PlainDate) => {
    const found = await Entries.find({ _id: { $in: [...ids] } }).lean();
    return new Map(found.map((entry) => [entry._id, entryLine(entry, places, asOf)]));
  };
}

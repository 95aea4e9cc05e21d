// Which method found a mark: kept with every report, so that two reports of different days can be told apart.
import { createHash } from 'node:crypto';
import { kindsOfThings } from './kinds.table.ts';
import { relatedClasses } from './nice-relations.table.ts';
import { classFactor, shownFrom, strength } from './signals.table.ts';
import { meanings } from './translations.table.ts';
import { goodsWords } from './weights.table.ts';

/** Raised by hand when the comparing itself becomes other; the tables are seen by themselves. */
const edition = 3;

/** `2-4be83f02`: the edition and a fingerprint of all tables. */
export const methodVersion = `${edition}-${createHash('sha256')
  .update(
    JSON.stringify([
      strength,
      classFactor,
      shownFrom,
      relatedClasses,
      [...goodsWords],
      meanings,
      kindsOfThings,
    ]),
  )
  .digest('hex')
  .slice(0, 8)}`;

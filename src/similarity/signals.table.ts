/**
 * How strong each signal can be, 0 to 1: fitted by hand on the tuning half of the evaluation pairs
 * (docs/evaluation.md), in the order practitioners weigh them (structure, sound, meaning, look; Circular 23/2023 Art. 26).
 */
export const strength = {
  identical: 1,
  accents: 0.98,
  sound: 0.95,
  letterNames: 0.9,
  letterShapes: 0.85,
  /** The telling parts are heard alike, and what is sold differs. */
  telling: 0.92,
  /** The same, and they name a place, which is nobody's. */
  tellingPlace: 0.7,
  /** The telling parts are nearly written alike. */
  tellingLetters: 0.85,
  /** The same goods from places of one province. */
  place: 0.8,
  /** All but one word is the same, and that is a thing of the same kind: a prompt to look, below what is watched for. */
  kind: 0.72,
  acronym: 0.8,
  words: 0.96,
  order: 0.92,
  containment: 0.6,
  part: 0.62,
  around: 0.5,
  letters: 0.97,
  lettersOfTwo: 0.93,
  lettersOfMany: 0.85,
  beginning: 0.7,
  ending: 0.7,
  /** A prompt to look, no finding. */
  meaning: 0.86,
  /** What every other agreeing signal adds of what is missing to 1. */
  agreement: 0.06,
} as const;

/** Hits below are not shown. */
export const shownFrom = 0.55;

/** What is left of a score by what the Nice classes have to do with each other. */
export const classFactor = { same: 1, related: 0.98, unknown: 0.98, apart: 0.88 } as const;

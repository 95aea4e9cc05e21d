import Joi from 'joi';
import { refuse, type FieldSpec } from '../http/index.ts';
import { fold, tidy, words, type Words } from '../text/index.ts';
import type { Place } from './place.ts';
import type { Places } from './places-port.ts';

/**
 * A place typed as text and read as a Place. What was typed is kept as written where it is not today's name.
 * Unknown or ambiguous: an error at the field that says what to type instead.
 */
export function placeField(
  places: Places,
  options: { readonly label: Words; readonly hint?: Words },
): FieldSpec<Place> {
  const schema = Joi.string()
    .required()
    .custom((value: string, helpers) => {
      const typed = tidy(value);
      if (typed === '') return helpers.error('string.empty');
      if (typed.length > 200) return helpers.error('string.max', { limit: 200 });
      const read = readPlace(places, typed);
      return 'provinceCode' in read ? read : refuse(helpers, read);
    });
  return {
    input: 'place',
    label: options.label,
    hint: options.hint,
    required: true,
    schema,
    show: (place) => (place && 'provinceCode' in place ? places.label(unitOf(place)) : ''),
  };
}

/** The administrative unit alone: a village or street inside it has a field of its own. */
function unitOf({ provinceCode, communeCode }: Place): Place {
  return { provinceCode, communeCode };
}

/**
 * The place of a record after its form came back. The form shows today's name: sent back untouched, what the papers
 * wrote and the detail stay as they were.
 */
export function placeAfterEdit(before: Place | undefined, typed: Place): Place {
  const unmoved =
    before &&
    before.provinceCode === typed.provinceCode &&
    before.communeCode === typed.communeCode &&
    !typed.asWritten;
  return unmoved ? before : typed;
}

/** A typed text as a place, or the words that say what to type instead. What was typed stays as written. */
export function readPlace(places: Places, typed: string): Place | Words {
  const reading = places.resolve(typed);
  if (reading.kind === 'many') return ambiguous(reading.candidates);
  if (reading.kind === 'none') return unknown;
  const { place } = reading;
  const isPresent = fold(typed) === fold(places.label(unitOf(place)));
  return place.asWritten || isPresent ? place : { ...place, asWritten: typed };
}

const unknown = words(
  'Không tìm thấy địa phương này. Hãy ghi tên xã, phường, đặc khu kèm tên tỉnh, thành phố; tên trước sáp nhập cũng được, ví dụ “xã Phùng Xá, huyện Thạch Thất”',
  'No such place. Write commune or ward with its province; a name from before the mergers will do, for example “xã Phùng Xá, huyện Thạch Thất”',
);

function ambiguous(candidates: readonly { label: string; former?: string | undefined }[]): Words {
  const shown = candidates.slice(0, 6).map((c) => (c.former ? `${c.label} (${c.former})` : c.label));
  const list = shown.join('; ') + (candidates.length > shown.length ? '; …' : '');
  return words(
    `Có nhiều địa phương mang tên này, hãy ghi đủ tên một nơi: ${list}`,
    `Several places have this name; write one of them in full: ${list}`,
  );
}

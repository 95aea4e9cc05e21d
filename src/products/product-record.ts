/** What routes share about one product: whose it is, and what a producer may not do to it. */
import type { Actor, Subject } from '../access/index.ts';
import type { Product } from './product.ts';

/** What a permission about the product is asked about. */
export function subjectOf(product: Pick<Product, 'place' | 'producerId'>): Subject {
  return { place: product.place, partyIds: product.producerId ? [product.producerId] : [] };
}

/**
 * Recognition and stars are acts of an authority: producers see them, officers record them. The permissions of
 * products do not know this difference, hence a rule of its own.
 */
export function mayRecognise(actor: Actor | null): boolean {
  return actor !== null && actor.role !== 'producer';
}

/** What was typed, made safe to show again: objects sent in place of text are dropped. */
export function textsOnly(typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => typeof value === 'string'));
}

/** What the product says, in both of its languages, side by side: no key files to drift apart. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

export type Language = 'vi' | 'en';

/** `words('Sản phẩm', 'Product')` */
export function words(vi: string, en: string): Words {
  return { vi, en };
}

/** The words in one language, with `{name}` replaced by `values.name`. */
export function say(phrase: Words, language: Language, values: Record<string, unknown> = {}): string {
  return phrase[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** Where an officer is responsible, and whether a record lies there. */

export type Scope =
  | { readonly level: 'nation' }
  | { readonly level: 'province'; readonly code: string }
  | { readonly level: 'commune'; readonly code: string; readonly provinceCode: string };

/** Today's codes of a record's place. */
export interface Located {
  readonly provinceCode: string;
  readonly communeCode?: string | undefined;
}

/** Is the place in the scope, or below it? */
export function covers(scope: Scope, place: Located): boolean {
  if (scope.level === 'nation') return true;
  if (scope.level === 'province') return place.provinceCode === scope.code;
  return place.communeCode === scope.code;
}

/** The mongo filter of the same rule, for lists; keys are relative to the record. */
export function scopeFilter(scope: Scope): Record<string, string> {
  if (scope.level === 'nation') return {};
  return scope.level === 'province'
    ? { 'place.provinceCode': scope.code }
    : { 'place.communeCode': scope.code };
}

/** What every list shares: page, order, words sought; read from the address bar, never trusted. */

export interface ListQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly sort: string;
  readonly descending: boolean;
  /** Folded words sought. */
  readonly q: string;
}

/** One text value of a query; arrays and objects (`q[$gt]=`) count as absent. */
export function textOf(query: Readonly<Record<string, unknown>>, name: string, max = 200): string {
  const value = query[name];
  return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, max) : '';
}

/** All text values of a repeated query name, at most 20. */
export function textsOf(query: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = query[name];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item !== '').slice(0, 20);
}

/** Reads page, pageSize (at most 200) and sort (`name`, `-name`), keeping only sorts the list knows; the first is the default. */
export function readList(
  query: Readonly<Record<string, unknown>>,
  sorts: readonly string[],
  pageSize = 50,
): ListQuery {
  const whole = (name: string, otherwise: number, most: number) => {
    const value = Number.parseInt(textOf(query, name), 10);
    return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : otherwise;
  };
  const asked = textOf(query, 'sort');
  const key = asked.replace(/^-/, '');
  const known = sorts.includes(key);
  const sort = known ? asked : (sorts[0] ?? '');
  return {
    page: whole('page', 1, 100_000),
    pageSize: whole('pageSize', pageSize, 200),
    sort: sort.replace(/^-/, ''),
    descending: sort.startsWith('-'),
    q: textOf(query, 'q'),
  };
}

export interface PageLink {
  readonly href: string;
  readonly number: number;
  readonly current: boolean;
}

export interface Paging {
  readonly total: number;
  readonly from: number;
  readonly to: number;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly links: readonly PageLink[];
}

/** Links of a paged list; `url` keeps every other filter. */
export function pagingOf(url: string, list: Pick<ListQuery, 'page' | 'pageSize'>, total: number): Paging {
  const pages = Math.max(1, Math.ceil(total / list.pageSize));
  const at = (number: number) => withQuery(url, { page: number === 1 ? undefined : String(number) });
  const near = [1, list.page - 1, list.page, list.page + 1, pages].filter((n) => n >= 1 && n <= pages);
  return {
    total,
    from: total === 0 ? 0 : (list.page - 1) * list.pageSize + 1,
    to: Math.min(total, list.page * list.pageSize),
    previous: list.page > 1 ? at(list.page - 1) : undefined,
    next: list.page < pages ? at(list.page + 1) : undefined,
    links: [...new Set(near)]
      .sort((a, b) => a - b)
      .map((number) => ({ number, href: at(number), current: number === list.page })),
  };
}

/** The same address with some query values set, or removed when undefined. */
export function withQuery(url: string, changes: Readonly<Record<string, string | undefined>>): string {
  const parsed = new URL(url, 'http://local');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) parsed.searchParams.delete(name);
    else parsed.searchParams.set(name, value);
  }
  return parsed.pathname + parsed.search;
}

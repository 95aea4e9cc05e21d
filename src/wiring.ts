import { can, type Actor, type Located } from './access/index.ts';
import { actorOf, type AccountQueries } from './accounts/index.ts';
import type { SubjectOf } from './attachments/index.ts';
import { dayInVietNam } from './calendar/index.ts';
import type { CraftVillages } from './craft-villages/craft-villages.module.ts';
import type { Localities, Unit } from './localities/index.ts';
import {
  accessTo,
  type DocketSubject,
  subjectOfMatter,
  subjectOfProduct as docketOfProduct,
  subjectOfVillage,
  type SubjectSources,
} from './docket/index.ts';
import {
  deriveStatus,
  kindLabel,
  parseApplicationNumber,
  parseRegistrationNumber,
  subjectOf,
  type MatterQueries,
  type MatterRecord,
} from './matters/index.ts';
import { groupOf, ocopSets, subgroupOf } from './ocop/index.ts';
import type { Parties } from './parties/parties.module.ts';
import type {
  LinkedRight,
  MattersPort,
  PartiesPort,
  ProductSet,
  VillagesPort,
} from './products/products.ports.ts';
import { subjectOfProduct } from './products/index.ts';
import type { ProductsModule } from './products/products.module.ts';
import { words } from './text/index.ts';

/** Where a lower floor asks something of a higher one: small ports, filled here for app.ts. */

/** The 26 sets as products show them. */
export function setsOfTaxonomy(): readonly ProductSet[] {
  return ocopSets.map((set) => ({
    number: set.number,
    title: set.name,
    group: groupOf(set).name,
    subgroup: subgroupOf(set).name,
  }));
}

/** Whose a record with files is, as it stands now; the records come later, for they stand on files. */
export function subjectsOfFiles(
  records: () => {
    readonly parties: Pick<Parties, 'queries'>;
    readonly villages: Pick<CraftVillages, 'queries'>;
    readonly products: Pick<ProductsModule, 'queries'>;
    readonly matters: { readonly queries: MatterQueries };
  },
): SubjectOf {
  return {
    async party(id) {
      const party = await records().parties.queries.recordOf(id);
      return party && { place: party.place, partyIds: [party.id] };
    },
    async village(id) {
      const village = await records().villages.queries.byId(id);
      return village && { place: village.place };
    },
    async product(id) {
      const product = await records().products.queries.byId(id);
      return product && subjectOfProduct(product);
    },
    async matter(id) {
      const matter = await records().matters.queries.byId(id);
      return matter && subjectOf(matter);
    },
  };
}

export function partiesForProducts(parties: Parties): PartiesPort {
  return { options: (actor) => parties.queries.options(actor), names: (ids) => parties.queries.namesOf(ids) };
}

export function villagesForProducts(villages: CraftVillages): VillagesPort {
  return { options: () => villages.queries.options(), names: (ids) => villages.queries.namesOf(ids) };
}

/** Matters as a product's page links them; the queries come later, for matters stand on a higher floor. */
export function mattersForProducts(queries: () => MatterQueries, clock: () => Date): MattersPort {
  const right =
    (actor: Actor | null) =>
    (matter: MatterRecord): LinkedRight => {
      const status = deriveStatus(matter.events, dayInVietNam(clock()), matter.kind);
      const { vi, en } = kindLabel(matter.kind);
      return {
        id: matter.id,
        href: can(actor, 'matter.read', subjectOf(matter)) ? `/matters/${matter.id}` : undefined,
        sign: matter.sign.words,
        kind: words(vi.charAt(0).toLocaleLowerCase('vi') + vi.slice(1), en.toLowerCase()),
        number: matter.registrationNumber ?? matter.applicationNumber,
        inForce: status.inForce,
        status: status.label,
      };
    };
  return {
    forProduct: async (id, actor) => (await queries().forProduct(id)).map(right(actor)),
    byIds: async (ids, actor) => (await queries().byIds(ids)).map(right(actor)),
    idByNumber: (number) => queries().idByNumber(commonForms(number)),
    options: (actor) => queries().options(actor),
  };
}

/** Every number this text may stand for: of a mark or an indication, applied for or registered. */
function commonForms(text: string): readonly string[] {
  const readings = (['trademark', 'geographical_indication'] as const).flatMap((kind) => [
    parseApplicationNumber(text, kind),
    parseRegistrationNumber(text, kind),
  ]);
  return readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
}

/** Records a docket is kept for. */
export function sourcesOfDockets(records: {
  readonly matters: { readonly queries: MatterQueries };
  readonly products: Pick<ProductsModule, 'queries'>;
  readonly villages: Pick<CraftVillages, 'queries'>;
}): SubjectSources {
  const { matters, products, villages } = records;
  return {
    matter: {
      byIds: async (ids) => (await matters.queries.byIds(ids)).map(subjectOfMatter),
      ids: matters.queries.ids,
    },
    product: {
      byIds: async (ids) => (await products.queries.byIds(ids)).map(docketOfProduct),
      ids: products.queries.ids,
    },
    village: {
      byIds: async (ids) => (await villages.queries.byIds(ids)).map(subjectOfVillage),
      ids: villages.queries.ids,
    },
  };
}

/** Accounts that may do something about a record's dates; accounts are opened last. */
export function peopleForDockets(accounts: () => Pick<AccountQueries, 'all'>) {
  return async (subject: DocketSubject) =>
    (await accounts().all()).flatMap((account) =>
      !account.disabledAt && can(actorOf(account, 'session'), 'docket.edit', accessTo(subject))
        ? [{ id: account.id, name: account.name }]
        : [],
    );
}

/** Units of today with their full names, for lists by locality. */
export function unitsOf(localities: Localities) {
  const named = (unit: Unit) => ({ code: unit.code, label: localities.fullName(unit) });
  const provinces = localities.provinces().map(named);
  return {
    provinces: () => provinces,
    communesOf: (code: string) => localities.communesOf(code).map(named),
    nameOf(place: Located): string | undefined {
      const commune = place.communeCode && localities.unit('current', place.communeCode);
      if (place.communeCode && (!commune || commune.parentCode !== place.provinceCode)) return undefined;
      return localities.unit('current', place.provinceCode) ? localities.label(place) : undefined;
    },
  };
}

export function productsForMatters(products: ProductsModule) {
  return {
    options: (actor: Actor) => products.queries.options(actor),
    beginning: (id: string) => products.queries.byId(id),
  };
}

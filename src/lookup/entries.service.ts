// Builds the public register's list and keeps it true, whichever process wrote.
import { followTrail, type AuditTrail, type Follower, type TrailChange } from '../audit/index.ts';
import type { Place } from '../localities/index.ts';
import { ownerEntry, productEntry, rightEntry, villageEntry } from './compose-entries.ts';
import type { EntryModels } from './entry.model.ts';
import { listOrder, type PublicEntry } from './entry.ts';
import type { RegisterSources } from './lookup.ports.ts';
import { rightOfMatter, rightOfPublication, type PublicRight } from './public-right.ts';
import { nearForms } from './terms.ts';

/** Raised when entries are composed differently: the list is then built anew at the next start. */
const shape = 1;
/** So many are composed and written in one go: more would keep people waiting who ask meanwhile. */
const bulk = 100;
export interface EntriesDependencies {
  readonly models: EntryModels;
  readonly sources: RegisterSources;
  readonly trail: Pick<AuditTrail, 'since' | 'last' | 'onAppend'>;
  readonly failed: (error: unknown) => void;
  /** Told after entries with these ids were written or taken out. */
  readonly changed?: ((ids: readonly string[]) => void) | undefined;
}

export function entriesService({ models, sources, trail, failed, changed }: EntriesDependencies) {
  const { Entries, Words, State } = models;
  /** How much of the trail what is written now has seen: a building anew removes what is older. */
  let stamp = 0;
  const labelOf = (place: Place | undefined) => {
    try {
      return place && sources.placeLabel(place);
    } catch {
      return undefined;
    }
  };

  async function store(entries: readonly PublicEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await Entries.collection.bulkWrite(
      entries.map((entry) => ({
        replaceOne: {
          filter: { _id: entry._id },
          replacement: { ...entry, stamp, order: listOrder[entry.type] },
          upsert: true,
        },
      })) as never,
      { ordered: false },
    );
    changed?.(entries.map(({ _id }) => _id));
    const words = [...new Set(entries.flatMap(({ terms }) => terms))];
    const known = new Set(
      (
        await Words.find({ _id: { $in: words } })
          .select({ _id: 1 })
          .lean()
      ).map(({ _id }) => String(_id)),
    );
    const added = words.filter((word) => !known.has(word));
    if (added.length > 0)
      await Words.collection.bulkWrite(
        added.map((word) => ({
          updateOne: { filter: { _id: word }, update: { $set: { near: nearForms(word) } }, upsert: true },
        })) as never,
        { ordered: false },
      );
  }

  /** Puts what a record now gives in the place of what it gave. */
  async function put(ref: PublicEntry['ref'], entry: PublicEntry | null): Promise<void> {
    if (entry) await store([entry]);
    const others = {
      'ref.kind': ref.kind,
      'ref.id': ref.id,
      ...(entry ? { _id: { $ne: entry._id } } : {}),
    } as never;
    const old = await Entries.find(others).select({ _id: 1 }).lean();
    if (old.length === 0) return;
    await Entries.deleteMany(others);
    changed?.(old.map(({ _id }) => String(_id)));
  }

  /** The published right of a matter; where only the imported register knows both numbers, under the same address. */
  async function rightOf(matterId: string): Promise<PublicRight | null> {
    const matter = await sources.matters.byId(matterId);
    if (!matter) return null;
    const owner =
      matter.applicantId && (await sources.parties.namesOf([matter.applicantId])).get(matter.applicantId);
    const right = rightOfMatter(matter, owner);
    if (!right || right.applicationNumber || !right.registrationNumber) return right;
    const imported = await sources.publications.byNumber(right.registrationNumber);
    return imported?.applicationNumber ? { ...right, key: imported.applicationNumber } : right;
  }

  async function refreshMatter(id: string): Promise<void> {
    const before = await Entries.findOne({ 'ref.kind': 'matter', 'ref.id': id } as never).lean();
    const right = await rightOf(id);
    await put({ kind: 'matter', id }, right && rightEntry(right, labelOf(right.place)));
    // A matter no longer published uncovers what was imported under its number.
    const number = before?.applicationNumber ?? before?.registrationNumber;
    if (!right && number) {
      const imported = await sources.publications.byNumber(number);
      if (imported) await store([rightEntry(rightOfPublication(imported), labelOf(imported.place))]);
    }
    const owners = new Set([before?.ownerId, right?.ownerId].filter((each) => each !== undefined));
    for (const owner of owners) await refreshOwner(owner);
  }

  async function refreshProduct(id: string): Promise<void> {
    const before = await Entries.findById(`product:${id}`).lean();
    const product = await sources.products.byId(id);
    const producer =
      product?.producerId && (await sources.parties.namesOf([product.producerId])).get(product.producerId);
    const entry = product && productEntry(product, { producer, place: labelOf(product.place) });
    await put({ kind: 'product', id }, entry);
    const owners = new Set([before?.ownerId, product?.producerId].filter((each) => each !== undefined));
    for (const owner of owners) await refreshOwner(owner);
  }

  async function refreshVillage(id: string): Promise<void> {
    const village = await sources.villages.byId(id);
    await put({ kind: 'village', id }, village && villageEntry(village, labelOf(village.place)));
  }

  async function refreshOwner(id: string): Promise<void> {
    const party = await sources.parties.byId(id);
    const named = await Entries.exists({ ownerId: id, type: { $ne: 'owner' } } as never);
    await put({ kind: 'party', id }, party && ownerEntry(party, named !== null, labelOf(party.place)));
  }

  /** A party's new name stands on everything it owns. */
  async function refreshParty(id: string): Promise<void> {
    for (const { ref } of await Entries.find({ ownerId: id } as never)
      .select({ ref: 1 })
      .lean())
      if (ref.kind === 'matter') await refreshMatter(ref.id);
      else if (ref.kind === 'product') await refreshProduct(ref.id);
    await refreshOwner(id);
  }

  async function takePublications(
    found: AsyncIterable<Parameters<typeof rightOfPublication>[0]>,
  ): Promise<void> {
    let group: PublicEntry[] = [];
    const flush = async () => {
      // What the registry keeps a matter of is told by the matter.
      const numbers = (field: 'applicationNumber' | 'registrationNumber') =>
        group.flatMap((entry) => entry[field] ?? []);
      const own = await Entries.find({
        'ref.kind': 'matter',
        $or: [
          { applicationNumber: { $in: numbers('applicationNumber') } },
          { registrationNumber: { $in: numbers('registrationNumber') } },
        ],
      } as never)
        .select({ applicationNumber: 1, registrationNumber: 1 })
        .lean();
      const taken = new Set(own.flatMap((one) => [one.applicationNumber, one.registrationNumber]));
      taken.delete(undefined);
      await store(
        group.filter((one) => !taken.has(one.applicationNumber) && !taken.has(one.registrationNumber)),
      );
      group = [];
    };
    for await (const publication of found) {
      group.push(rightEntry(rightOfPublication(publication), labelOf(publication.place)));
      if (group.length === bulk) await flush();
    }
    if (group.length > 0) await flush();
  }

  const refresh: Readonly<Record<string, (id: string) => Promise<void>>> = {
    matter: refreshMatter,
    product: refreshProduct,
    village: refreshVillage,
    party: refreshParty,
    'publication-batch': (id) => takePublications(sources.publications.ofBatch(id)),
  };

  async function take(changes: readonly TrailChange[]): Promise<void> {
    stamp = changes.at(-1)!.sequence;
    const seen = new Set<string>();
    for (const { subject } of changes) {
      const key = `${subject.kind}:${subject.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      await refresh[subject.kind]?.(subject.id);
    }
    const wrote = changes.some(({ subject }) => subject.kind in refresh);
    await State.updateOne(
      { _id: 'public' },
      { $max: { sequence: stamp }, ...(wrote ? { $inc: { revision: 1 } } : {}) },
      { upsert: true },
    );
  }

  /** Everything anew from the records; entries of records that are gone go too. */
  async function rebuild(): Promise<number> {
    const sequence = await trail.last();
    stamp = sequence;
    for await (const id of sources.matters.ids()) await refreshMatter(id);
    for await (const id of sources.products.ids()) await refreshProduct(id);
    for await (const id of sources.villages.ids()) await refreshVillage(id);
    await takePublications(sources.publications.all());
    const old = { stamp: { $lt: sequence } } as never;
    for (;;) {
      const some = await Entries.find(old).select({ _id: 1 }).limit(bulk).lean();
      if (some.length === 0) break;
      const ids = some.map(({ _id }) => String(_id));
      await Entries.deleteMany({ _id: { $in: ids } });
      changed?.(ids);
    }
    await State.updateOne(
      { _id: 'public' },
      { $set: { sequence, shape }, $inc: { revision: 1 } },
      { upsert: true },
    );
    return Entries.countDocuments({});
  }

  let follower: Follower | undefined;
  let building: Promise<unknown> = Promise.resolve();
  let built = false;

  return {
    rebuild,

    /** Goes on from where the list stands; builds it in the background when there is none of this shape. */
    async start(): Promise<void> {
      const state = await State.findById('public').lean();
      const from = state?.shape === shape ? state.sequence : await trail.last();
      if (state?.shape !== shape) building = rebuild().then(() => (built = true), failed);
      else built = true;
      follower = followTrail(trail, {
        from,
        failed,
        async take(changes) {
          await building;
          await take(changes);
        },
      });
      if (state?.shape === shape) await follower.caughtUp().catch(failed);
    },

    /** The last change the list holds; undefined while it is being built. */
    at: (): number | undefined => (built ? follower?.at() : undefined),

    /** Resolves when the list holds all that was written before. */
    async caughtUp(): Promise<void> {
      await building;
      await follower?.caughtUp();
    },

    async stop(): Promise<void> {
      await follower?.stop();
      await building;
    },
  };
}

export type EntriesService = ReturnType<typeof entriesService>;

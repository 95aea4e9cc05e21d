import { setImmediate } from 'node:timers/promises';
import { Types } from 'mongoose';
import type { PlainDate } from '../calendar/index.ts';
import { parseApplicationNumber, parseRegistrationNumber } from '../matters/index.ts';
import type { PublicationModel, StoredPublication } from './publication.model.ts';
import type { Publication } from './publication.ts';

/** Read at once: some milliseconds of work for whoever takes them. */
const group = 100;

type Kept = StoredPublication & { readonly _id: Types.ObjectId };

/** Reads of the imported register. */
export function publicationQueries(Publications: PublicationModel) {
  async function* each(filter: object): AsyncGenerator<Publication> {
    const found = Publications.collection.find(filter, { projection: { history: 0 }, batchSize: group });
    let given = 0;
    for await (const one of found) {
      yield publicationFrom(one as unknown as Kept);
      // What a batch brought is given without a pause: others are let in between.
      given += 1;
      if (given % group === 0) await setImmediate();
    }
  }

  return {
    async byId(id: string): Promise<Publication | null> {
      if (!Types.ObjectId.isValid(id)) return null;
      const found = await Publications.findById(id).lean();
      return found && publicationFrom(found as unknown as Kept);
    },

    async byIds(ids: readonly string[]): Promise<readonly Publication[]> {
      const valid = ids.filter((id) => Types.ObjectId.isValid(id));
      const found = await Publications.find({ _id: { $in: valid } })
        .select({ history: 0 })
        .lean();
      return found.map((one) => publicationFrom(one as unknown as Kept));
    },

    /** By application or registration number in any common form. */
    async byNumber(text: string): Promise<Publication | null> {
      const [application, registration] = [parseApplicationNumber(text), parseRegistrationNumber(text)];
      const either = [
        ...(application.ok ? [{ applicationNumber: application.value }] : []),
        ...(registration.ok ? [{ registrationNumber: registration.value }] : []),
      ];
      if (either.length === 0) return null;
      const found = await Publications.findOne({ $or: either }).lean();
      return found && publicationFrom(found as unknown as Kept);
    },

    /** What an import last changed, without histories. */
    ofBatch: (batchId: string) => each({ batchId }),
    /** Published on this day or later, without histories. */
    publishedSince: (day: PlainDate) => each({ publishedOn: { $gte: day } }),
    /** All, without histories. */
    all: () => each({}),
    count: (): Promise<number> => Publications.estimatedDocumentCount(),
  };
}

export type PublicationQueries = ReturnType<typeof publicationQueries>;

export function publicationFrom({ _id, ...facts }: Kept): Publication {
  return { ...facts, history: facts.history ?? [], id: _id.toString() };
}

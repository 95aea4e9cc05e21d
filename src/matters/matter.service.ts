import { randomUUID } from 'node:crypto';
import type { PlainDate } from '../calendar/index.ts';
import { createRecords, type AuditTrail } from '../audit/index.ts';
import { NotPossible, RecordConflict, type Who } from '../http/index.ts';
import type { Place } from '../localities/index.ts';
import { fold, say, words, type Words } from '../text/index.ts';
import { findContradictions } from './contradictions.ts';
import type { Matter, MatterEvent, MatterKind } from './matter.ts';
import type { MatterModel, MatterRecord } from './matter.model.ts';
import { niceEditionOn } from './nice.ts';

export interface NewMatter {
  readonly kind: MatterKind;
  readonly words: string;
  readonly place: Place;
  readonly placeName?: string | undefined;
  readonly applicantId?: string | undefined;
  readonly productIds: readonly string[];
  readonly plannedFilingOn?: PlainDate | undefined;
}

export type MatterChanges = Partial<Omit<Matter, 'id' | 'kind'>>;

/** Changes of matters; each is one atomic write with its audit entry. */
export function matterService(Matters: MatterModel, trail: AuditTrail) {
  const records = createRecords(trail, 'matter');

  async function change(
    matter: MatterRecord,
    changes: MatterChanges,
    version: number | undefined,
    who: Who,
    action?: string,
  ): Promise<void> {
    await records.change(
      Matters,
      matter.id,
      version,
      { ...changes, searchKey: searchKeyOf({ ...matter, ...changes }) },
      who,
      action,
    );
  }

  return {
    change,

    /** Opens a matter with an empty application. */
    async open(fields: NewMatter, asOf: PlainDate, who: Who, submissionKey?: string): Promise<string> {
      const matter: Omit<Matter, 'id'> = {
        kind: fields.kind,
        place: fields.place,
        sign: { words: fields.words, form: 'word', placeName: fields.placeName },
        applicantId: fields.applicantId,
        productIds: fields.productIds,
        representation: { kind: 'none' },
        priorities: [],
        niceEdition: niceEditionOn(fields.plannedFilingOn ?? asOf).edition,
        goods: [],
        regulations: {},
        character: {},
        rightsToUse: [],
        events: [],
        plannedFilingOn: fields.plannedFilingOn,
        filingChannel: 'online',
      };
      const { id } = await records.create(Matters, { ...matter, searchKey: searchKeyOf(matter) }, who, {
        submissionKey,
      });
      return id;
    },

    /** Loads a whole matter: samples and imports. */
    async store(
      matter: Omit<Matter, 'id'>,
      who: Who,
      options: { id?: string; submissionKey?: string },
    ): Promise<string> {
      const { id } = await records.create(
        Matters,
        { ...matter, searchKey: searchKeyOf(matter) },
        who,
        options,
      );
      return id;
    },

    /**
     * Records a dated fact; facts that cannot both be true are refused with the reason. The same `submissionKey` again
     * gives the first event back.
     */
    async recordEvent(
      matter: MatterRecord,
      event: Omit<MatterEvent, 'id'>,
      who: Who,
      asOf: PlainDate,
      submissionKey?: string,
    ): Promise<string> {
      const id = submissionKey ?? randomUUID();
      if (matter.events.some((one) => one.id === id)) return id;
      const refusal = refusalOf(matter, event, asOf);
      if (refusal) throw new NotPossible(refusal);
      try {
        const events = [...matter.events, { ...event, id }];
        await change(matter, { events }, matter.version, who, 'event-recorded');
      } catch (error) {
        // the other press of a double one was first
        const stored = error instanceof RecordConflict ? (error.current as unknown as Matter).events : [];
        if (!stored.some((one) => one.id === id)) throw error;
      }
      return id;
    },

    refusalOf,

    /** Takes an event out of what counts and keeps it with the reason. */
    async strikeEvent(matter: MatterRecord, eventId: string, reason: string, who: Who): Promise<void> {
      const struck = matter.events
        .filter((event) => event.id === eventId)
        .map((event) => ({ ...event, reason }));
      if (struck.length === 0) return;
      const events = matter.events.filter((event) => event.id !== eventId);
      const struckEvents = [...(matter.struckEvents ?? []), ...struck];
      await change(matter, { events, struckEvents }, matter.version, who, 'event-struck');
    },

    finish: () => records.finish(Matters),
  };
}

export type MatterService = ReturnType<typeof matterService>;

/** Why this event cannot be true beside those recorded; undefined where it can. */
function refusalOf(
  matter: Pick<Matter, 'events'>,
  event: Omit<MatterEvent, 'id'>,
  asOf: PlainDate,
): Words | undefined {
  const before = new Set(findContradictions(matter.events, asOf).map((one) => one.words.en));
  const blocking = findContradictions([...matter.events, { ...event, id: 'new' }], asOf).filter(
    (one) => one.severity === 'blocking' && !before.has(one.words.en),
  );
  if (blocking.length === 0) return undefined;
  const all = (language: 'vi' | 'en') => blocking.map((one) => say(one.words, language)).join(' ');
  return words(all('vi'), all('en'));
}

function searchKeyOf(
  matter: Pick<Matter, 'sign' | 'applicationNumber' | 'registrationNumber' | 'place'>,
): string {
  return fold(
    [
      matter.sign.words,
      matter.applicationNumber,
      matter.registrationNumber,
      matter.place.asWritten,
      matter.sign.translation,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

// A word that changes whenever something public pages show may have changed, asked of the database each time: the
// trail tells what any process wrote, the list's own count tells when it was written to, and imports tell that they write.
import type { AuditTrail } from '../audit/index.ts';
import type { EntryModels } from './entry.model.ts';
import type { RegisterSources } from './lookup.ports.ts';

/** Kinds of records no public page shows; a kind nobody named here counts. */
const unseen: ReadonlySet<string> = new Set([
  'account',
  'attachment',
  'calendar-feed',
  'calendar-notice',
  'correction',
  'docket',
  'dossier',
  'mail-choice',
  'office-practice',
]);
/** How long a reader waits for the list to hold what was written a moment before. */
const patienceMs = 200;

export interface RevisionDependencies {
  readonly trail: Pick<AuditTrail, 'since' | 'last'>;
  readonly models: Pick<EntryModels, 'State'>;
  readonly publications: Pick<RegisterSources['publications'], 'revision'>;
  readonly table: { isReady(): boolean };
  readonly entries: { at(): number | undefined; caughtUp(): Promise<void> };
}

/** Reads started together are one; a reading that began before a request came in never answers it. */
export function publicRevision({ trail, models, publications, entries, table }: RevisionDependencies) {
  /** How far the trail is read, and the last change that matters. */
  let at: number | undefined;
  let seen = 0;
  /** The list was waited for in vain up to here; it is not waited for again until something else is written. */
  let givenUpAt = 0;

  async function readOn(): Promise<void> {
    if (at === undefined) seen = at = await trail.last();
    for (;;) {
      const changes = await trail.since(at);
      const last = changes.at(-1);
      if (!last) return;
      seen = changes.findLast(({ subject }) => !unseen.has(subject.kind))?.sequence ?? seen;
      at = last.sequence;
    }
  }

  const listHolds = () => (entries.at() ?? -1) >= seen;

  async function waitForList(): Promise<void> {
    if (listHolds() || entries.at() === undefined || givenUpAt === seen) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((done) => (timer = setTimeout(done, patienceMs)));
    await Promise.race([entries.caughtUp().catch(() => undefined), late]);
    clearTimeout(timer);
    if (!listHolds()) givenUpAt = seen;
  }

  async function read(): Promise<string | undefined> {
    await readOn();
    await waitForList();
    if (!listHolds()) return undefined;
    const [state, imported] = await Promise.all([
      models.State.collection.findOne({ _id: 'public' as never }),
      publications.revision(),
    ]);
    if (!state || imported.writing) return undefined;
    // What was made without the counts of the choices is not kept when they are there.
    return `${seen}.${String(state['revision'] ?? 0)}.${imported.revision}.${table.isReady() ? 1 : 0}`;
  }

  let running: Promise<string | undefined> | undefined;
  let next: Promise<string | undefined> | undefined;

  /** Undefined: something is being written just now, and nothing made now may be kept. */
  return function revision(): Promise<string | undefined> {
    if (!running) {
      running = read().finally(() => (running = undefined));
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return revision();
      });
    return next;
  };
}

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../src/app.ts';
import type { Who } from '../../src/http/index.ts';
import { dayInVietNam, formatPlainDate } from '../../src/calendar/index.ts';
import { sampleAttachments } from './attachments.ts';
import { liveSample } from './live.table.ts';
import { loadDockets } from './live.ts';
import type { SampleProduct } from './sample.ts';
import {
  sampleApplication,
  sampleMatters,
  sampleParties,
  sampleProducts,
  sampleVillages,
} from './records.ts';

/** Loads the sample records through the same services people use; a second load changes nothing. */

/** The same key gives the same id on every machine, so that records link before they exist. */
export function sampleId(key: string): string {
  return createHash('sha256').update(`nhan-lang sample ${key}`).digest('hex').slice(0, 24);
}

const idOf = (key: string | undefined) => (key === undefined ? undefined : sampleId(key));

export interface Loaded {
  readonly applicationId: string;
  readonly producerPartyId: string;
}

export async function loadSample(app: App, who: Who): Promise<Loaded> {
  const loaded = {
    applicationId: sampleId(sampleApplication.key),
    producerPartyId: sampleId('sample-producer'),
  };
  if (await app.matters.queries.byId(loaded.applicationId)) return loaded;
  await loadParties(app, who);
  for (const { key, confidence: _confidence, representativePartyKey, ...village } of sampleVillages)
    await app.villages.service.create(
      { ...village, representativePartyId: idOf(representativePartyKey) },
      who,
      { id: sampleId(key) },
    );
  const live = liveSample(dayInVietNam(who.now));
  const productIds = await loadProducts(app, [...sampleProducts, ...live.products], who);
  for (const { key, confidence: _confidence, applicantKey, productKeys, villageKey: _village, ...matter } of [
    ...live.matters,
    ...sampleMatters,
  ]) {
    if (key === sampleApplication.key) await loadAttachments(app, who);
    const linked = productKeys.flatMap((one) => productIds.get(one) ?? []);
    await app.matters.service.store({ ...matter, applicantId: idOf(applicantKey), productIds: linked }, who, {
      id: sampleId(key),
    });
  }
  await loadDockets(app, live, sampleId, who);
  return loaded;
}

async function loadParties(app: App, who: Who): Promise<void> {
  for (const {
    key,
    confidence: _confidence,
    source: _source,
    members,
    dissolved: _dissolved,
    ...party
  } of sampleParties) {
    const id = sampleId(key);
    await app.parties.service.create(party as never, who, { id });
    if (members.length === 0) continue;
    const record = await app.parties.queries.recordOf(id);
    if (!record) throw new Error(`sample party ${key} was not stored`);
    const lines = members.map(({ name, address, joinedOn }) =>
      [name, address, joinedOn ? formatPlainDate(joinedOn) : ''].join('\t'),
    );
    const sheet = { text: lines.join('\n') };
    const options = { replace: true, asOf: dayInVietNam(who.now), now: who.now };
    const preview = await app.parties.members.preview(record, sheet, options);
    if (!preview.list) throw new Error(`sample members of ${key}: ${JSON.stringify(preview.problems)}`);
    await app.parties.members.keep(record, record.version, preview.list, who);
  }
  for (const { key, dissolved } of sampleParties) {
    if (!dissolved) continue;
    const record = await app.parties.queries.recordOf(sampleId(key));
    const { successorKey, ...decision } = dissolved;
    if (record)
      await app.parties.service.dissolve(
        record,
        record.version,
        { ...decision, successorId: idOf(successorKey) },
        who,
      );
  }
}

async function loadProducts(
  app: App,
  products: readonly SampleProduct[],
  who: Who,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const {
    key,
    confidence: _confidence,
    producerKey,
    craftVillageKey,
    matterKeys,
    labels,
    ...product
  } of products) {
    const { id } = await app.products.service.create(
      {
        ...product,
        producerId: idOf(producerKey),
        craftVillageId: idOf(craftVillageKey),
        matterIds: matterKeys.map(sampleId),
        labels: labels.map((label) => ({
          ...label,
          marks: label.marks.map(({ matterKey, ...mark }) => ({ ...mark, matterId: idOf(matterKey) })),
        })),
      },
      who,
      `sample-${key}`,
    );
    ids.set(key, id);
  }
  return ids;
}

async function loadAttachments(app: App, who: Who): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nhan-lang-sample-'));
  const subject = {
    kind: 'matter' as const,
    id: sampleId(sampleApplication.key),
  };
  try {
    for (const { role, fileName, draw } of sampleAttachments) {
      const bytes = await draw();
      const path = join(folder, fileName);
      await writeFile(path, bytes);
      await app.attachments.service.addAttachments(
        subject,
        role,
        [{ path, originalName: fileName, size: bytes.length }],
        who,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

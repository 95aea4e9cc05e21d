// An app with something published of everything and a secret in everything that is not, and its open data.
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { now, openApp, tayPhuong, type Browser, type Running } from './app.ts';
import { secret, secretiveCooperative } from './secret.ts';

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export interface Manifest {
  edition: string;
  factsUpTo: string;
  statusesOn: string;
  licence: { url: string };
  datasets: {
    id: string;
    records: number;
    files: { name: string; bytes: number; sha256: string; url: string; editionUrl: string }[];
  }[];
}

/** @param clock what time it is, asked again and again */
export async function openOpenData(clock: () => Date = () => now) {
  const run: Running = await openApp({ clock });
  const guest: Browser = run.guest('vi');
  const cooperative = await run.party(secretiveCooperative as never);
  const person = await run.party({ kind: 'person', name: `Nguyễn Thị ${secret}` } as never);
  await run.village({ name: 'Làng nghề mộc Chàng Sơn', status: 'recognised' } as never);
  await run.village({ name: `Làng ${secret}`, status: 'proposed' } as never);
  const product = await run.product({
    name: '=CMD|chè lam',
    place: { ...tayPhuong, detail: `${secret} ngõ 5` },
    producerId: cooperative,
    status: 'published',
  } as never);
  await run.product({ name: 'Nón lá', place: tayPhuong, producerId: person, status: 'published' } as never);
  await run.product({ name: `Kẹo ${secret}`, place: tayPhuong, status: 'proposed' } as never);
  await run.app.publications.service.take(
    [
      {
        applicationNumber: '4-2026-00774',
        words: 'ĐẠI PHƯỢNG <LỤA>',
        kind: 'trademark',
        niceClasses: [24, 25],
        filedOn: '2026-05-04' as never,
        publishedOn: '2026-07-06' as never,
        applicant: 'Công ty Lụa',
      },
      {
        applicationNumber: '4-2010-00001',
        registrationNumber: '4-0596993-000',
        words: 'QUÝ LY',
        niceClasses: [3],
        filedOn: '2010-05-04' as never,
        registeredOn: '2011-05-04' as never,
        owner: `Trần Văn ${secret}`,
      },
    ],
    { batchId: 'b', at: now },
  );
  await run.app.lookup.entries.rebuild();
  return {
    run,
    guest,
    /** Of one product that is published. */
    product,
    editions: run.app.openData.editions,
    manifest: async () => JSON.parse((await guest.visit('/open-data/manifest.json')).text) as Manifest,
    rows: async (name: string) =>
      parse((await guest.visit(`/open-data/${name}`)).bytes, { bom: true, columns: true }) as Record<
        string,
        string
      >[],
  };
}

export type OpenDataRun = Awaited<ReturnType<typeof openOpenData>>;

// Lists of publications of any length, as the Office's are: a row an application, some registered, all different.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';

const onsets = 'b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const rimes = 'a an ang anh ao ăn ăng âm ân ây e en êu i iên inh o on ong ô ông ơn u un ươn ương y'.split(
  ' ',
);
const crafts = ['Gốm', 'Chè', 'Mộc', 'Lụa', 'Nón', 'Mây tre', 'Bưởi', 'Nước mắm', 'Miến', 'Giấy dó'];
const owners = ['Hợp tác xã', 'Công ty cổ phần', 'Công ty TNHH', 'Hội nghề', 'Uỷ ban nhân dân xã'];
const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function syllable(seed: number): string {
  return onsets[seed % onsets.length]! + rimes[Math.floor(seed / onsets.length) % rimes.length]!;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Row `i` of every list is the same, and no two have a number in common. */
function cells(i: number): readonly string[] {
  const year = 2000 + Math.floor(i / 50_000);
  const name = `${crafts[i % 10]} ${titled(syllable(i * 7919))} ${titled(syllable(i * 104_729 + 11))}`;
  const owner = `${owners[i % 5]} ${titled(syllable(i * 31))} ${titled(syllable(i * 17 + 5))}`;
  const day = `${two(1 + (i % 28))}.${two(1 + (i % 12))}.`;
  const registered = i % 2 === 0;
  return [
    `4-${year}-${String(i % 50_000).padStart(5, '0')}`,
    `${day}${year}`,
    `${day}${year + 1}`,
    registered ? `4-${String(i).padStart(7, '0')}-000` : '',
    registered ? `${day}${year + 2}` : '',
    i % 50 === 0 ? 'collective' : '',
    name,
    owner,
    registered ? owner : '',
    [1 + (i % 45), 1 + ((i * 13) % 45)].join(' '),
  ];
}

const heading = '210,220,441,111,151,551,541,731,732,511';

function* lines(rows: number): Generator<string> {
  yield `${heading}\n`;
  for (let i = 0; i < rows; i += 1000) {
    let some = '';
    for (let at = i; at < Math.min(rows, i + 1000); at += 1) some += `${cells(at).join(',')}\n`;
    yield some;
  }
}

/** Writes a list of so many rows as CSV. */
export async function writeList(path: string, rows: number): Promise<void> {
  await pipeline(Readable.from(lines(rows)), createWriteStream(path));
}

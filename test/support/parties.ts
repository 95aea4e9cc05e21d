// A running app with an officer of xã Tây Phương, and a cooperative there to be written down.
import { expect } from 'chai';
import { runApp, type Person, type RunningApp } from './whole-app.ts';

export const tayPhuong = 'xã Tây Phương, thành phố Hà Nội';
export const cooperative = {
  kind: 'cooperative',
  name: 'Hợp tác xã Cơ kim khí Phùng Xá',
  place: tayPhuong,
  address: 'Thôn Bùng, xã Tây Phương, thành phố Hà Nội',
  taxCode: '0100000001',
  phone: '0243 000 0001',
  email: 'htx@example.vn',
  representativeName: 'Nguyễn Văn An',
};

export const idOf = (location: string | null) => location?.split('/')[2] ?? '';

export interface PartiesRun {
  readonly running: RunningApp;
  readonly officer: Person;
  /** The cooperative with other facts, through the form; its id. */
  add(more?: Record<string, string>): Promise<string>;
}

export async function openParties(): Promise<PartiesRun> {
  const running = await runApp();
  const read = running.app.localities.places.resolve(tayPhuong);
  if (read.kind !== 'one') throw new Error('the test needs xã Tây Phương');
  const { communeCode, provinceCode } = read.place;
  const officer = await running.officer({
    level: 'commune',
    code: communeCode!,
    provinceCode,
  });
  return {
    running,
    officer,
    async add(more = {}) {
      const answer = await officer.post('/parties/new', { ...cooperative, ...more });
      expect(answer.status, answer.text).to.equal(303);
      return idOf(answer.location);
    },
  };
}

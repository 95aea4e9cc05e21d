import { unitPoints } from './points.table.ts';

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const points = new Map<string, Point>(
  unitPoints
    .trim()
    .split(/[;\n]/)
    .map((line) => {
      const [code = '', lat, lon] = line.split(' ');
      return [code, { lat: Number(lat) / 100, lon: Number(lon) / 100 }];
    }),
);

/** About where a unit of today lies, to the kilometre; undefined for a unit younger than the table. */
export function pointOf(code: string): Point | undefined {
  return points.get(code);
}

// Things that flow down pages: each gives as much of itself as fits, and the rest as a thing of its own.
import type { Pen, Tag } from './page-pen.pdf.ts';

/** The part of a node that went onto one page. */
export interface Taken {
  readonly height: number;
  paint(pen: Pen, x: number, y: number, parent: Tag): void;
  /** What is left for the next page. */
  readonly rest?: FlowNode | undefined;
}

export interface FlowNode {
  /** Space above, dropped at the top of a page. Points. */
  readonly before?: number;
  /** Never the last thing on a page when something follows it. */
  readonly keepWithNext?: boolean | undefined;
  /**
   * As much as fits into `room` points, or undefined when nothing sensible does.
   * With `force` (an empty page) something must be taken, or the layout would never end.
   */
  take(room: number, force: boolean): Taken | undefined;
}

/** A node that goes onto a page whole. */
export function solid(height: number, paint: Taken['paint'], options: Omit<FlowNode, 'take'> = {}): FlowNode {
  return {
    ...options,
    take: (room, force) => (height <= room + 0.01 || force ? { height, paint } : undefined),
  };
}

export function gap(height: number): FlowNode {
  return {
    // At a page's end the gap has done its work: it is swallowed, never carried over.
    take: (room) => ({ height: Math.min(height, Math.max(0, room)), paint: () => undefined }),
  };
}

/** Nodes one under the other. */
export function stack(nodes: readonly FlowNode[], options: Omit<FlowNode, 'take'> = {}): FlowNode {
  return { ...options, take: (room, force) => takeFrom(nodes, room, force) };
}

function takeFrom(nodes: readonly FlowNode[], room: number, force: boolean): Taken | undefined {
  const placed: { readonly taken: Taken; readonly top: number }[] = [];
  let y = 0;
  let left: readonly FlowNode[] = [];
  for (const [index, node] of nodes.entries()) {
    const top = placed.length > 0 ? y + (node.before ?? 0) : y;
    const taken = node.take(room - top, force && placed.length === 0);
    if (taken) {
      placed.push({ taken, top });
      y = top + taken.height;
      if (!taken.rest) continue;
      left = [taken.rest, ...nodes.slice(index + 1)];
      break;
    }
    let kept = index;
    while (kept > 0 && nodes[kept - 1]?.keepWithNext) kept -= 1;
    if (kept === 0 && (force || index === 0)) kept = index;
    if (kept === 0) return undefined;
    placed.length = kept;
    const last = placed.at(-1);
    y = last ? last.top + last.taken.height : 0;
    left = nodes.slice(kept);
    break;
  }
  return {
    height: y,
    paint(pen, x, top, parent) {
      for (const each of placed) each.taken.paint(pen, x, top + each.top, parent);
    },
    rest: left.length > 0 ? stack(left) : undefined,
  };
}

/** Nodes side by side: offsets from the left. The row is as high as its highest. */
export interface Beside {
  readonly offset: number;
  readonly node: FlowNode | undefined;
}

/** What fits of all of them, or undefined when one has nothing that fits. */
export function takeBeside(columns: readonly Beside[], room: number, force: boolean) {
  const taken: (Taken | undefined)[] = [];
  for (const { node } of columns) {
    const part = node?.take(room, force);
    if (node && !part) return undefined;
    taken.push(part);
  }
  const split = taken.some((part) => part?.rest);
  return {
    taken,
    height: Math.max(0, ...taken.map((part) => part?.height ?? 0)),
    rest: split
      ? columns.map(({ offset }, index): Beside => ({ offset, node: taken[index]?.rest }))
      : undefined,
  };
}

/** Two or more flows next to each other, breaking over pages together. */
export function beside(columns: readonly Beside[], options: Omit<FlowNode, 'take'> = {}): FlowNode {
  return {
    ...options,
    take(room, force) {
      const row = takeBeside(columns, room, force);
      if (!row) return undefined;
      return {
        height: row.height,
        paint(pen, x, y, parent) {
          row.taken.forEach((part, index) => part?.paint(pen, x + (columns[index]?.offset ?? 0), y, parent));
        },
        rest: row.rest && beside(row.rest),
      };
    },
  };
}

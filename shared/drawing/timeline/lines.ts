import type { Evaluation } from '../../engine/results.ts';
import { listOf, type ScenarioDocument } from '../../model/index.ts';
import { instantOf, windowOf, zoneOf } from '../../time/index.ts';
import type { Line, Measure } from './types.ts';

/** Today, and the last moment of every deadline that one of the plans shown may meet; by time. */
export function linesOf(
  document: ScenarioDocument,
  evaluations: readonly (Pick<Evaluation, 'nodes'> | null)[],
): Line[] {
  const zone = zoneOf(document.fields.timeZone);
  const lines: Line[] = [];
  const { asOf } = document.fields;
  if (asOf !== undefined)
    lines.push({ key: 'today', kind: 'today', at: instantOf(asOf, zone), node: null, title: '' });
  for (const node of listOf(document.nodes)) {
    if (node.kind !== 'deadline' || node.when === undefined) continue;
    if (evaluations.every((evaluation) => evaluation?.nodes[node.id]?.reach === 0)) continue;
    const at = windowOf(node.when, zone).end;
    lines.push({ key: `deadline/${node.id}`, kind: 'deadline', at, node: node.id, title: node.title });
  }
  return lines.sort((a, b) => a.at - b.at);
}

export interface PlacedLine {
  readonly line: Line;
  /** px from the left edge. */
  readonly x: number;
  /** null: there was no room for its label. */
  readonly label: {
    readonly x: number;
    readonly row: number;
    readonly text: string;
    readonly width: number;
  } | null;
}

const GAP = 10;

/** The lines in sight, their labels on up to `rows` rows; what finds no room there goes without. */
export function placeLines(
  lines: readonly Line[],
  place: (at: number) => number,
  width: number,
  rows: number,
  text: (line: Line) => string,
  measure: Measure,
): PlacedLine[] {
  const ends: number[] = new Array(rows).fill(Number.NEGATIVE_INFINITY);
  return lines.flatMap((line): PlacedLine[] => {
    const x = place(line.at);
    if (!(x >= 0 && x <= width)) return [];
    const words = text(line);
    const room = measure(words);
    // At the right edge the label stands before its line.
    const start = x + 5 + room <= width ? x + 5 : Math.max(0, x - 5 - room);
    const row = ends.findIndex((end) => start >= end + GAP);
    if (row === -1) return [{ line, x, label: null }];
    ends[row] = Math.max(start, x) + (start < x ? 0 : room);
    return [{ line, x, label: { x: start, row, text: words, width: room } }];
  });
}

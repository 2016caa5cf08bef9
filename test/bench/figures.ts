/** What is measured, in the order of the report. Each group runs in a process of its own. */
import { cancelTime } from './figures/cancel.ts';
import { latticeTime } from './figures/lattice.ts';
import { libraryOpening } from './figures/library.ts';
import { readingVsJson } from './figures/reading.ts';
import { simulateTime } from './figures/simulate.ts';
import { topPathsTime } from './figures/top-paths.ts';
import { treeDatedVsUndated } from './figures/tree-dated-vs-undated.ts';
import { treePeak } from './figures/tree-peak.ts';
import { treeRollbackVsFloor } from './figures/tree-rollback-vs-floor.ts';
import { treeVsPeer } from './figures/tree-vs-peer.ts';
import type { Figure } from './measure.ts';

const SIZES = { '1k': 1_000, '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const;

/** By the id of the figure that it measures. */
export const FIGURES: ReadonlyMap<string, () => Promise<Figure[]>> = new Map([
  ...Object.entries(SIZES).flatMap(([label, size]) => [
    [`tree-${label}-vs-peer`, () => treeVsPeer(label, size)] as const,
    [`tree-${label}-rollback-vs-floor`, () => treeRollbackVsFloor(label, size)] as const,
    [`tree-${label}-dated-vs-undated`, () => treeDatedVsUndated(label, size)] as const,
  ]),
  ['lattice-ms', latticeTime] as const,
  ['top-paths-ms', topPathsTime] as const,
  ['simulate-100k-ms', simulateTime] as const,
  ['read-10mb-vs-json', readingVsJson] as const,
  ['library-1000-open-vs-bare', libraryOpening] as const,
  ['tree-1m-peak-mb', () => treePeak('1m', SIZES['1m'])] as const,
  ['cancel-1m-ms', () => cancelTime('1m', SIZES['1m'])] as const,
]);

import { expect, test } from 'vitest';
import { compile, topPaths } from '#shared/engine/index.ts';
import { edge, node, scenario } from '../states/support.ts';

const ISO = (instant: number) => new Date(instant).toISOString().slice(0, 16);

/**
 * Two ways into `c` whose arrivals nothing further on depends on, so that one state sums them up: the 30th at
 * 01:00, and the 31st at 00:30. A month later both are the 30th, and the one that arrived later leaves first.
 */
const overtaking = scenario({
  start: '2025-10-30T01:00',
  nodes: [
    node('a', 'chance'),
    node('b', 'event'),
    node('c', 'event', { duration: 'P1M' }),
    node('z', 'outcome'),
  ],
  edges: [
    edge('a>c', { probability: 0.5 }),
    edge('a>b', { probability: 0.5, lag: 'PT23H30M' }),
    edge('b>c'),
    edge('c>z'),
  ],
});

test('a path has its own times where a month added puts the later arrival first', () => {
  const { paths } = topPaths(compile(overtaking), { top: 2, by: 'probability' });
  const ends = paths.map(({ end }) => [end.earliest, end.likely, end.latest].map(ISO));
  expect(ends).toEqual([
    ['2025-11-30T01:00', '2025-11-30T01:00', '2025-11-30T01:00'],
    ['2025-11-30T00:30', '2025-11-30T00:30', '2025-11-30T00:30'],
  ]);
});

test('the earliest end is that of the path that arrived later', () => {
  const [first] = topPaths(compile(overtaking), { top: 1, by: 'end' }).paths;
  expect(first?.steps.map((step) => step.node)).toEqual(['a', 'b', 'c', 'z']);
});

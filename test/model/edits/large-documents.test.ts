import { expect, test } from 'vitest';
import {
  addNode,
  applyEdit,
  applyPatches,
  duplicateElements,
  fromScenario,
  listOf,
  moveNodes,
  removeElements,
  toScenario,
} from '#shared/model/index.ts';
import { cpuTime } from '../../cpu-time.ts';
import { after, documentWith, edge, node } from './sample.ts';

const COUNT = 5000;
const scenario = after(
  documentWith({
    nodes: Array.from({ length: COUNT }, (_, i) => node(`n${i}`, 'chance', { position: { x: i, y: 0 } })),
    edges: Array.from({ length: COUNT - 1 }, (_, i) => edge(`e${i}`, `n${i}`, `n${i + 1}`)),
  }),
);

/** The median of several runs, in ms: one pause of a busy machine does not count. */
function median(run: () => void): number {
  const times = Array.from({ length: 15 }, () => {
    const start = cpuTime();
    run();
    return cpuTime() - start;
  });
  return times.toSorted((a, b) => a - b)[7] ?? Number.NaN;
}

test('5,000 nodes are opened, edited and undone without work that grows with their square', () => {
  const document = fromScenario(scenario);
  // Milliseconds of computing, some five times what a slow machine takes: a square of 5,000 takes far more.
  expect(median(() => fromScenario(scenario))).toBeLessThan(250);
  const move = moveNodes({ n77: { x: 1, y: 2 } });
  expect(median(() => applyEdit(document, move))).toBeLessThan(100);
  const { document: moved, inverse } = applyEdit(document, move);
  expect(median(() => applyPatches(moved, inverse))).toBeLessThan(100);
  expect(median(() => applyEdit(document, addNode(node('new'))))).toBeLessThan(250);
});

test('patches hold what changed and nothing else', () => {
  const document = fromScenario(scenario);
  const { document: moved, patches, inverse } = applyEdit(document, moveNodes({ n77: { x: 1, y: 2 } }));
  expect(JSON.stringify([patches, inverse]).length).toBeLessThan(250);
  expect(moved.edges).toBe(document.edges);
  expect(Object.keys(moved.nodes).filter((id) => moved.nodes[id] !== document.nodes[id])).toEqual(['n77']);
  expect(listOf(moved.edges)).toBe(listOf(document.edges));
  const removed = applyEdit(document, removeElements({ nodes: ['n5'] }));
  expect(removed.patches.map(({ op, path }) => `${op} ${path.join('.')}`).sort()).toEqual([
    'remove edges.e4',
    'remove edges.e5',
    'remove nodes.n5',
  ]);
});

test('a large part is copied and removed at once, and all of it comes back in its place', () => {
  const document = fromScenario(scenario);
  const half = Array.from({ length: COUNT / 2 }, (_, i) => `n${i * 2}`);
  const start = cpuTime();
  const copied = applyEdit(document, duplicateElements(half, { offset: { x: 9, y: 9 } })).document;
  const removed = applyEdit(document, removeElements({ nodes: half }));
  expect(cpuTime() - start).toBeLessThan(3000);
  expect(listOf(copied.nodes)).toHaveLength(COUNT + half.length);
  expect(toScenario(removed.document)).toMatchObject({ edges: [] });
  expect(toScenario(applyPatches(removed.document, removed.inverse))).toEqual(scenario);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromScenario, newScenario, type Scenario } from '#shared/model/index.ts';
import {
  fittingRows,
  openedTo,
  openRows,
  outlineTree,
  rowTyped,
} from '../../renderer/views/document/outline/outline-tree.ts';

/** A document of edges written `ab`: from a to b. */
function documentOf(nodes: readonly string[], edges: readonly string[]) {
  const scenario: Scenario = {
    ...newScenario({ title: 'Tree', timeZone: 'UTC', start: '2025-06-01' }),
    nodes: nodes.map((id) => ({ id, kind: 'decision', title: `Title ${id}` })),
    edges: edges.map((ends, index) => ({ id: `${ends}${index}`, from: ends[0] ?? '', to: ends[1] ?? '' })),
  };
  return fromScenario(scenario);
}
const treeOf = (nodes: readonly string[], edges: readonly string[], root: string | null = 'a') => {
  const document = documentOf(nodes, edges);
  return outlineTree(document.nodes, document.edges, root);
};
const drawn = (rows: ReturnType<typeof openRows>) =>
  rows.map(({ node, depth, refers }) => `${'-'.repeat(depth)}${refers ? '>' : ''}${node}`);

test('nodes hang on what leads to them; what several lead to stands once, and is referred to elsewhere', () => {
  const tree = treeOf(['z', 'a', 'b', 'c', 'd'], ['ab', 'ac', 'bd', 'cd']);
  expect(drawn(tree.rows)).toEqual(['a', '-b', '--d', '-c', '-->d', 'z']);
  expect(tree.rows.map(({ place, of }) => `${place}/${of}`)).toEqual([
    '1/2',
    '1/2',
    '1/1',
    '2/2',
    '1/1',
    '2/2',
  ]);
});

test('several branches between the same two are one row that names them all', () => {
  const tree = treeOf(['a', 'b', 'c'], ['ab', 'ac', 'ab']);
  expect(drawn(tree.rows)).toEqual(['a', '-b', '-c']);
  expect(tree.rows[1]?.by).toEqual(['ab0', 'ab2']);
});

test('circles, and what nothing leads to, have their place', () => {
  expect(drawn(treeOf(['a', 'b', 'c'], ['bc', 'cb']).rows)).toEqual(['a', 'b', '-c', '-->b']);
  expect(drawn(treeOf(['a', 'b'], ['ba'], null).rows)).toEqual(['b', '-a']);
});

test('what hangs on a closed row is not seen, and can be opened to', () => {
  const tree = treeOf(['a', 'b', 'c', 'd'], ['ab', 'bc', 'ad']);
  expect(drawn(openRows(tree, new Set(['b'])))).toEqual(['a', '-b', '-d']);
  expect(drawn(openRows(tree, new Set(['a', 'b'])))).toEqual(['a']);
  expect([...openedTo(tree, new Set(['a', 'b', 'd']), 'c')]).toEqual(['d']);
  const closed = new Set(['b']);
  expect(openedTo(tree, closed, 'd')).toBe(closed);
});

test('a search keeps what its results hang on', () => {
  const tree = treeOf(['a', 'b', 'c', 'd'], ['ab', 'bc', 'ad', 'dc']);
  expect(drawn(fittingRows(tree, (id) => id === 'c'))).toEqual(['a', '-b', '--c']);
});

test('typed letters lead to the next title that begins with them', () => {
  const { rows } = treeOf(['a', 'b', 'c'], ['ab', 'ac']);
  const titles: Record<string, string> = { a: 'Decide', b: 'Deal', c: 'Delay' };
  const typed = (from: number, text: string) => rowTyped(rows, from, text, (id) => titles[id] ?? '')?.node;
  expect(typed(0, 'd')).toBe('b');
  expect(typed(1, 'de')).toBe('b');
  expect(typed(1, 'DEL')).toBe('c');
  expect(typed(2, 'd')).toBe('a');
  expect(typed(0, 'x')).toBeUndefined();
});

test('every node stands exactly once; every row ends where its own branches end', () => {
  const letter = fc.constantFrom(...'abcdefgh');
  fc.assert(
    fc.property(fc.array(fc.tuple(letter, letter), { maxLength: 24 }), (pairs) => {
      const nodes = [...'abcdefgh'];
      const { rows, places } = treeOf(
        nodes,
        pairs.map(([from, to]) => from + to),
      );
      expect(
        rows
          .filter(({ refers }) => !refers)
          .map(({ node }) => node)
          .sort(),
      ).toEqual(nodes);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      for (const [at, row] of rows.entries()) {
        if (!row.refers) expect(places.get(row.node)).toBe(at);
        expect(row.depth).toBe(row.parent < 0 ? 0 : (rows[row.parent]?.depth ?? 0) + 1);
        const inside = rows.slice(at + 1, row.end);
        expect(inside.every(({ depth }) => depth > row.depth)).toBe(true);
        expect(rows[row.end]?.depth ?? 0).toBeLessThanOrEqual(row.depth);
      }
    }),
    { numRuns: 200 },
  );
});

test('a chain of 20,000 nodes is a tree, too', () => {
  const nodes = Array.from({ length: 20_000 }, (_, index) => ({
    id: `n${index}`,
    kind: 'event' as const,
    title: '',
  }));
  const edges = nodes.slice(1).map(({ id }, index) => ({ id: `e${index}`, from: `n${index}`, to: id }));
  const document = fromScenario({
    ...newScenario({ title: 'Chain', timeZone: 'UTC', start: '2025-06-01' }),
    nodes,
    edges,
  });
  const { rows } = outlineTree(document.nodes, document.edges, 'n0');
  expect(rows.at(-1)?.depth).toBe(19_999);
  expect(rows[0]?.end).toBe(20_000);
});

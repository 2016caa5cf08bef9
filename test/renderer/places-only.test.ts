import { expect, test } from 'vitest';
import { applyEdit, fromScenario, moveNodes, newScenario, updateNodes } from '#shared/model/index.ts';
import { differInPlacesOnly } from '../../renderer/state/places-only.ts';

const before = fromScenario({
  ...newScenario({ title: 'Two', timeZone: 'Asia/Seoul', start: '2025-06-17' }),
  nodes: [
    { id: 'a', kind: 'event', title: 'A', position: { x: 0, y: 0 } },
    { id: 'b', kind: 'outcome', title: 'B' },
  ],
  edges: [{ id: 'ab', from: 'a', to: 'b' }],
});
const after = (edit: Parameters<typeof applyEdit>[1]) => applyEdit(before, edit).document;

test('a move differs in places only, also of a node that had none', () => {
  expect(differInPlacesOnly(before, after(moveNodes({ a: { x: 9, y: 9 }, b: { x: 1, y: 2 } })))).toBe(true);
});

test('anything else does not, together with a move or not', () => {
  expect(differInPlacesOnly(before, after(updateNodes(['a'], { title: 'C' })))).toBe(false);
  expect(differInPlacesOnly(before, after(updateNodes(['b'], { when: { date: '2025-07-01' } })))).toBe(false);
  const both = after((draft) => {
    moveNodes({ a: { x: 9, y: 9 } })(draft);
    updateNodes(['b'], { title: 'D' })(draft);
  });
  expect(differInPlacesOnly(before, both)).toBe(false);
  const { ab: _, ...edges } = before.edges;
  expect(differInPlacesOnly(before, { ...before, edges })).toBe(false);
  const { b: __, ...nodes } = before.nodes;
  expect(differInPlacesOnly(before, { ...before, nodes })).toBe(false);
});

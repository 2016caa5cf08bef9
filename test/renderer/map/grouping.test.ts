import { expect, test } from 'vitest';
import { groupBoxes } from '#shared/drawing/map/group-boxes.ts';
import { placePart, takePart } from '#shared/exchange/clipboard/part.ts';
import {
  applyEdit,
  type Edit,
  fromScenario,
  type Group,
  groupParents,
  listOf,
  namedParent,
  newScenario,
  readScenario,
  type ScenarioDocument,
  toScenario,
} from '#shared/model/index.ts';
import { grouped, nodesWithin, ungrouped } from '../../../renderer/views/map/grouping.ts';

const start = fromScenario({
  ...newScenario({ title: 'Groups', timeZone: 'UTC', start: '2025-01-01' }),
  nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'event', title: id })),
  edges: [],
});
const after = (document: ScenarioDocument, edits: readonly Edit[]): ScenarioDocument =>
  applyEdit(document, (draft) => {
    for (const edit of edits) edit(draft);
  }).document;
const group = (document: ScenarioDocument, id: string, ...nodes: string[]) =>
  after(document, grouped(document, nodes, { id, title: id }));
const ungroup = (document: ScenarioDocument, ...nodes: string[]) =>
  after(document, ungrouped(document, nodes));
/** `a: g2 g1`: each node with its groups from the inside out. */
function shape(document: ScenarioDocument) {
  const parents = groupParents(listOf(document.groups));
  return listOf(document.nodes).map(({ id, group: own }) => {
    const names: string[] = [];
    for (let at = own; at !== undefined; at = parents.get(at)) names.push(at);
    return `${id}: ${names.join(' ')}`.trim();
  });
}

test('groups within groups: of part of one, around whole ones, around several', () => {
  const one = group(start, 'g1', 'a', 'b', 'c');
  const inner = group(one, 'g2', 'a', 'b');
  expect(shape(inner)).toEqual(['a: g2 g1', 'b: g2 g1', 'c: g1', 'd:']);
  expect(shape(group(inner, 'g3', 'a', 'b', 'c'))).toEqual(['a: g2 g1 g3', 'b: g2 g1 g3', 'c: g1 g3', 'd:']);
  expect(shape(group(inner, 'g3', 'a', 'b', 'c', 'd'))).toEqual([
    'a: g2 g1 g3',
    'b: g2 g1 g3',
    'c: g1 g3',
    'd: g3',
  ]);
  expect(shape(group(inner, 'g3', 'b', 'c'))).toEqual(['a: g2 g1', 'b: g3 g1', 'c: g3 g1', 'd:']);
  expect([...nodesWithin(inner, 'g1')]).toEqual(['a', 'b', 'c']);
  const deep = ['g2', 'g3', 'g4', 'g5'].reduce((document, id) => group(document, id, 'a'), one);
  expect(shape(deep)[0]).toBe('a: g2 g3 g4 g5 g1');
});

test('ungrouping dissolves whole groups and takes others out of theirs, one level', () => {
  const nested = group(group(start, 'g1', 'a', 'b', 'c'), 'g2', 'a', 'b');
  expect(shape(ungroup(nested, 'a', 'b', 'c'))).toEqual(['a: g2', 'b: g2', 'c:', 'd:']);
  expect(Object.keys(ungroup(nested, 'a', 'b', 'c').groups)).toEqual(['g2']);
  expect(shape(ungroup(nested, 'a'))).toEqual(['a: g1', 'b: g2 g1', 'c: g1', 'd:']);
  expect(shape(ungroup(nested, 'a', 'b'))).toEqual(['a: g1', 'b: g1', 'c: g1', 'd:']);
  expect(shape(ungroup(nested, 'd'))).toEqual(shape(nested));
});

test('the parent is kept in the file; one that is not there, and circles, mean nothing', () => {
  const nested = group(group(start, 'g1', 'a', 'b', 'c'), 'g2', 'a', 'b');
  const read = readScenario(JSON.stringify(toScenario(nested)));
  expect(read.ok && read.repairs).toEqual([]);
  expect(read.ok && read.scenario.groups?.map(namedParent)).toEqual([null, 'g1']);
  const circle: readonly (Group & { readonly parent: unknown })[] = [
    { id: 'x', title: 'X', parent: 'y' },
    { id: 'y', title: 'Y', parent: 'x' },
    { id: 'z', title: 'Z', parent: 'gone' },
    { id: 'w', title: 'W', parent: 'w' },
    { id: 'v', title: 'V', parent: 7 },
  ];
  expect([...groupParents(circle)]).toEqual([['x', 'y']]);
});

test('frames hold their cards and the frames within, outer ones first', () => {
  const sizes = { width: 200, height: 90, padding: 18, title: 26 };
  const groups = [
    { id: 'in', title: 'In', parent: 'out' },
    { id: 'out', title: 'Out' },
    { id: 'empty', title: 'Empty' },
  ] as readonly Group[];
  const boxes = groupBoxes(
    groups,
    [
      { group: 'in', x: 0, y: 0 },
      { group: undefined, x: 900, y: 0 },
    ],
    sizes,
  );
  expect(boxes.map(({ group: { id }, left, top, right, bottom }) => [id, left, top, right, bottom])).toEqual([
    ['out', -36, -52, 236, 126],
    ['in', -18, -26, 218, 108],
  ]);
});

test('copied nodes bring the groups around theirs, within one another as they were, under free ids', () => {
  const nested = group(group(start, 'g1', 'a', 'b', 'c'), 'g2', 'a', 'b');
  const part = takePart(nested, ['a']);
  const other = group(start, 'g1', 'd');
  const renamed = {
    ...part,
    groups: (part.groups ?? []).map((each) => ({ ...each, title: `of ${each.id}` })),
  };
  const pasted = applyEdit(other, placePart(renamed, other, () => undefined).edit).document;
  const parents = groupParents(listOf(pasted.groups));
  const copy = listOf(pasted.nodes).at(-1);
  const inner = copy?.group ?? '';
  expect(pasted.groups[inner]?.value.title).toBe('of g2');
  expect(pasted.groups[parents.get(inner) ?? '']?.value.title).toBe('of g1');
});

import { expect, test } from 'vitest';
import { agenda, comparePlans, compile, evaluate, plainEvaluation } from '#shared/engine/index.ts';
import {
  applyEdit,
  fromScenario,
  moveNodes,
  newScenario,
  readScenario,
  type Scenario,
  updateEdges,
  updateFields,
  updateNodes,
} from '#shared/model/index.ts';
import { readsAlike, UNREAD_BY_BRIEFING, UNREAD_BY_ENGINE } from '../../renderer/state/reads-alike.ts';

const before = fromScenario({
  ...newScenario({ title: 'Two', timeZone: 'Asia/Seoul', start: '2025-06-17' }),
  nodes: [
    { id: 'a', kind: 'event', title: 'A', position: { x: 0, y: 0 } },
    { id: 'b', kind: 'outcome', title: 'B' },
  ],
  edges: [{ id: 'ab', from: 'a', to: 'b' }],
});
const after = (edit: Parameters<typeof applyEdit>[1]) => applyEdit(before, edit).document;

type Content = typeof before;
const forEngine = (other: Content) => readsAlike(before, other, UNREAD_BY_ENGINE);
const forBriefing = (other: Content) => readsAlike(before, other, UNREAD_BY_BRIEFING);

test('the engine reads neither places, also of a node that had none, nor notes and the like', () => {
  expect(forEngine(before)).toBe(true);
  expect(forEngine(after(moveNodes({ a: { x: 9, y: 9 }, b: { x: 1, y: 2 } })))).toBe(true);
  expect(forEngine(after(updateNodes(['a'], { notes: 'Why', tags: ['x'] })))).toBe(true);
  expect(forEngine(after(updateEdges(['ab'], { notes: 'How' })))).toBe(true);
  expect(forEngine(after(updateFields({ report: { headline: 'Go' }, summary: 'In short' })))).toBe(true);
  expect(forEngine({ ...before, sources: {} })).toBe(true);
});

test('it reads everything else, together with what it does not read or not', () => {
  expect(forEngine(after(updateNodes(['a'], { title: 'C' })))).toBe(false);
  expect(forEngine(after(updateNodes(['b'], { when: { date: '2025-07-01' } })))).toBe(false);
  expect(forEngine(after(updateEdges(['ab'], { label: 'L' })))).toBe(false);
  expect(forEngine(after(updateFields({ start: '2025-06-18' })))).toBe(false);
  const both = after((draft) => {
    moveNodes({ a: { x: 9, y: 9 } })(draft);
    updateNodes(['b'], { title: 'D' })(draft);
  });
  expect(forEngine(both)).toBe(false);
  const { ab: _, ...edges } = before.edges;
  expect(forEngine({ ...before, edges })).toBe(false);
  const { b: __, ...nodes } = before.nodes;
  expect(forEngine({ ...before, nodes })).toBe(false);
});

test('of a briefing only the words that are put in later are not read', () => {
  expect(forBriefing(after(updateFields({ report: { headline: 'Go' } })))).toBe(true);
  expect(forBriefing(after(updateFields({ summary: 'In short' })))).toBe(false);
  expect(forBriefing(after(updateNodes(['a'], { notes: 'Why' })))).toBe(false);
  expect(forBriefing(after(moveNodes({ a: { x: 9, y: 9 } })))).toBe(false);
});

const NATO = import.meta.glob<string>('../../scenarios/nato-2025.scenario.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('indeed the engine answers the same without what it does not read', () => {
  const read = readScenario(Object.values(NATO)[0] ?? '');
  if (!read.ok) throw new Error('The scenario cannot be read.');
  const without = <T extends object>(item: T, names: readonly string[]) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name))) as T;
  const { fields, tables, nodes, edges } = UNREAD_BY_ENGINE;
  const bare: Scenario = {
    ...without(read.scenario, [...fields, ...tables]),
    nodes: read.scenario.nodes.map((node) => without(node, nodes)),
    edges: read.scenario.edges.map((edge) => without(edge, edges)),
  };
  expect(bare).not.toEqual(read.scenario);
  const answers = (scenario: Scenario) => {
    const model = compile(scenario);
    const plans = [null, ...(scenario.plans ?? []).map(({ id }) => id)];
    return [plainEvaluation(evaluate(model)), agenda(scenario, { plan: null }), comparePlans(model, plans)];
  };
  expect(answers(bare)).toEqual(answers(read.scenario));
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compile, evaluate, topPaths } from '#shared/engine/index.ts';
import { type Node, PROBABILITY_WORDS, readScenario, type Scenario } from '#shared/model/index.ts';

const folder = resolve(import.meta.dirname, '../../scenarios');
const files = readdirSync(folder).filter((name) => name.endsWith('.scenario.json'));
/** Warnings that a scenario shows on purpose. */
const MEANT: Readonly<Record<string, readonly string[]>> = {};

function open(name: string): Scenario {
  const read = readScenario(readFileSync(join(folder, name)));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  expect([read.repairs, read.migratedFrom]).toEqual([[], null]);
  return read.scenario;
}

test('there are four, each with an id of its own', () => {
  expect(files.toSorted()).toEqual([
    'empty.scenario.json',
    'nato-2025.scenario.json',
    'pipeline-permit.scenario.json',
    'port-strike.scenario.json',
  ]);
  expect(new Set(files.map((name) => open(name).id)).size).toBe(files.length);
});

test('the empty one has nothing in it but a place to start', () => {
  const scenario = open('empty.scenario.json');
  expect([scenario.nodes, scenario.edges, scenario.plans]).toEqual([[], [], undefined]);
  // The one problem tells what to do first.
  const { problems } = evaluate(compile(scenario), { plan: null }).evaluation;
  expect(problems.map(({ code }) => code)).toEqual(['no-start']);
});

test.each(files.filter((name) => !name.startsWith('empty')))('%s has no problems but those meant', (name) => {
  const scenario = open(name);
  const model = compile(scenario);
  const { evaluation } = evaluate(model, { plan: null });
  const serious = evaluation.problems.filter(({ severity }) => severity !== 'info');
  expect(serious.map(({ code, message }) => `${code}: ${message}`)).toEqual(MEANT[name] ?? []);
  const [low, high] = evaluation.scoreRange ?? [Number.NaN, Number.NaN];
  expect(low).toBeLessThan(evaluation.score ?? Number.NaN);
  expect(high).toBeGreaterThan(evaluation.score ?? Number.NaN);
  // Every outcome can be had by some choice, every option of ours is somewhere met.
  const possible = new Set(
    topPaths(model, { top: 100_000, by: 'probability', plan: null }).paths.map(
      ({ steps }) => steps.at(-1)?.node,
    ),
  );
  for (const { id, kind } of scenario.nodes) if (kind === 'outcome') expect(possible).toContain(id);
});

test.each(files.filter((name) => !name.startsWith('empty')))(
  '%s: plans differ, none beats free choice',
  (name) => {
    const scenario = open(name);
    const model = compile(scenario);
    const best = evaluate(model, { plan: null }).evaluation.score ?? Number.NaN;
    const plans = scenario.plans ?? [];
    expect(plans.length).toBeGreaterThanOrEqual(3);
    const scores = plans.map(({ id, given }) => {
      const { score, problems } = evaluate(model, { plan: id }).evaluation;
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      // A plan that supposes a branch may be lucky; one that only chooses cannot beat the best choices.
      if (given === undefined) expect(score).toBeLessThanOrEqual(best + 1e-9);
      return (score ?? Number.NaN).toFixed(1);
    });
    expect(new Set(scores).size).toBe(plans.length);
  },
);

test.each(files)(
  '%s is laid out: no card on another, no card in a foreign frame, ways lead right',
  (name) => {
    const scenario = open(name);
    const card = { width: 208, height: 92 };
    const at = ({ id, position }: Node) => position ?? expect.unreachable(`${id} has no position`);
    for (const [index, a] of scenario.nodes.entries()) {
      for (const b of scenario.nodes.slice(index + 1)) {
        const apart =
          Math.abs(at(a).x - at(b).x) >= card.width + 40 || Math.abs(at(a).y - at(b).y) >= card.height + 20;
        expect(apart, `${a.id} and ${b.id}`).toBe(true);
      }
    }
    const place = new Map(scenario.nodes.map((node) => [node.id, at(node)]));
    for (const { from, to } of scenario.edges)
      expect(place.get(to)?.x, `${from} to ${to}`).toBeGreaterThan(place.get(from)?.x ?? Number.NaN);
    for (const { id } of scenario.groups ?? []) {
      const members = scenario.nodes.filter(({ group }) => group === id).map(at);
      const [left, right] = [Math.min(...members.map(({ x }) => x)), Math.max(...members.map(({ x }) => x))];
      const [top, bottom] = [Math.min(...members.map(({ y }) => y)), Math.max(...members.map(({ y }) => y))];
      for (const node of scenario.nodes.filter(({ group }) => group !== id)) {
        const { x, y } = at(node);
        const inside =
          x + card.width > left - 30 &&
          x < right + card.width + 30 &&
          y + card.height > top - 30 &&
          y < bottom + card.height + 30;
        expect(inside, `${node.id} in the frame ${id}`).toBe(false);
      }
    }
  },
);

test('NATO 2025 has what the facts and the issue ask for', () => {
  const scenario = open('nato-2025.scenario.json');
  const { nodes, edges, plans = [], criteria = [], actors = [], variables = [] } = scenario;
  expect(nodes.length).toBeGreaterThanOrEqual(20);
  expect(nodes.length).toBeLessThanOrEqual(40);
  expect(criteria.map(({ id }) => id)).toEqual(expect.arrayContaining(['alliance', 'tariff', 'approval']));
  expect(plans.length).toBeGreaterThanOrEqual(3);
  // Ways merge: nodes with several edges in.
  const merging = nodes.filter(({ id }) => edges.filter(({ to }) => to === id).length > 1);
  expect(merging.length).toBeGreaterThanOrEqual(5);
  // Whether Trump was met is remembered, and odds read it.
  expect(variables.map(({ id }) => id)).toContain('met');
  const odds = edges.map(({ probability }) => probability);
  expect(odds.some((each) => typeof each === 'string' && /\bmet\b/.test(each))).toBe(true);
  expect(
    odds.filter((each) => typeof each === 'string' && each in PROBABILITY_WORDS).length,
  ).toBeGreaterThanOrEqual(4);
  expect(odds.filter((each) => typeof each === 'object').length).toBeGreaterThanOrEqual(2);
  // The tariff deadline is Washington's, the session The Hague's; the later chances are months.
  const when = (id: string) => nodes.find((node) => node.id === id)?.when;
  expect(when('suspension')).toEqual({ date: '2025-07-08', timeZone: 'America/New_York' });
  expect(when('ip4')).toEqual({ date: '2025-06-25T14:30', timeZone: 'Europe/Amsterdam' });
  expect(nodes.filter(({ when: date }) => date?.date.length === 7).length).toBeGreaterThanOrEqual(3);
  // Others decide by weights of their own.
  const others = nodes.filter(({ kind, actor }) => kind === 'decision' && actor !== scenario.perspective);
  expect(others.length).toBeGreaterThanOrEqual(2);
  for (const { actor } of others) expect(actors.find(({ id }) => id === actor)?.weights).toBeDefined();
  expect(nodes.flatMap(({ indicators = [] }) => indicators).length).toBeGreaterThanOrEqual(5);
  expect(scenario.sources?.[0]?.publisher).toBe('Asia Today');
  // A node either rests on the source or says that it is assumed; most facts' nodes do both.
  for (const { id, sources, notes = '' } of nodes)
    expect((sources?.length ?? 0) > 0 || /assumption/i.test(notes), id).toBe(true);
  for (const { text } of scenario.assumptions ?? []) expect(text).toMatch(/^Assumption: /);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actorLanes,
  estimateWidth,
  followingPolicy,
  instantOfItem,
  layOut,
  linesOf,
  pathLanes,
  planLane,
  planLanes,
  policyItems,
} from '#shared/drawing/timeline/index.ts';
import { compile, evaluate, topPaths } from '#shared/engine/index.ts';
import { fromScenario, readScenario, type Scenario } from '#shared/model/index.ts';
import { formatInstant, zoneOf } from '#shared/time/index.ts';
import { scenarios } from '../../model/scenarios.ts';

const read = (name: string): Scenario => {
  const path = join(import.meta.dirname, '../../../scenarios', `${name}.scenario.json`);
  const result = readScenario(readFileSync(path, 'utf8'));
  if (!result.ok) throw new Error(result.code);
  return result.scenario;
};
function computed(scenario: Scenario, plan: string | null = null) {
  const model = compile(scenario);
  const evaluated = evaluate(model, { plan, stateLimit: 20_000 });
  const paths = topPaths(model, { top: 100, by: 'probability', plan, evaluated });
  return { document: fromScenario(scenario), evaluation: evaluated.evaluation, paths };
}
const nato = read('nato-2025');
const plans = [null, ...(nato.plans ?? []).map(({ id }) => id)];

describe('the NATO scenario on the timeline', () => {
  it.each(plans)('shows every node that plan %s may reach, once, at the engine’s times', (plan) => {
    const { document, evaluation } = computed(nato, plan);
    const items = planLane(document, evaluation, null, 'Best')[0]?.items ?? [];
    const reached = Object.entries(evaluation.nodes).filter(
      ([, { reach, enter }]) => reach !== 0 && enter !== null,
    );
    expect(items.map(({ node }) => node).toSorted()).toEqual(reached.map(([id]) => id).toSorted());
    for (const item of items) {
      const { enter, leave, mustArriveBy, missed, atRisk, reach } = evaluation.nodes[item.node] ?? {};
      expect(item).toMatchObject({ enter, leave, mustArriveBy, missed, atRisk, reach });
    }
    const instants = items.map(instantOfItem);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  });

  it('has a lane for every plan, with its own name, colour and times, and keys that no other has', () => {
    const { document } = computed(nato);
    const lanes = planLanes(
      document,
      plans.map((id) => {
        const own = nato.plans?.find((plan) => plan.id === id);
        return {
          id,
          name: own?.name ?? 'Best policy',
          color: own?.color ?? null,
          evaluation: id === 'skip-unga' ? null : computed(nato, id).evaluation,
        };
      }),
    );
    expect(lanes.map(({ title }) => title)).toEqual([
      'Best policy',
      ...(nato.plans ?? []).map(({ name }) => name),
    ]);
    const keys = lanes.flatMap(({ items }) => items.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    const lane = (id: string) => lanes.find((each) => each.id === `plan/${id}`)?.items ?? [];
    expect(lane('lee-nato').find(({ node }) => node === 'suspension')).toMatchObject({
      enter: computed(nato, 'lee-nato').evaluation.nodes.suspension?.enter,
    });
    // Not computed yet: an empty lane, nothing that would be wrong.
    expect(lane('skip-unga')).toEqual([]);
  });

  it('has the IP4 session at 21:30 in Seoul, 14:30 in The Hague and 08:30 in Washington', () => {
    const { document, evaluation } = computed(nato);
    const at = policyItems(document, evaluation).find(({ node }) => node === 'ip4')?.window?.start ?? 0;
    const clock = (zone: string) => formatInstant(at, zoneOf(zone)).slice(0, 16);
    expect(clock('Asia/Seoul')).toBe('2025-06-25T21:30');
    expect(clock('Europe/Amsterdam')).toBe('2025-06-25T14:30');
    expect(clock('America/New_York')).toBe('2025-06-25T08:30');
  });

  it('draws today and the last moment of the tariff deadline across all lanes', () => {
    const { document, evaluation } = computed(nato);
    const lines = linesOf(document, [evaluation]).map(({ kind, at }) => [
      kind,
      formatInstant(at, zoneOf('Asia/Seoul')),
    ]);
    expect(lines).toEqual([
      ['today', '2025-06-20T09:00:00+09:00[Asia/Seoul]'],
      ['deadline', '2025-07-09T13:00:00+09:00[Asia/Seoul]'],
    ]);
  });

  it('deals the plan’s items out to the actors', () => {
    const { document, evaluation } = computed(nato);
    const lanes = actorLanes(document, evaluation, 'Nobody');
    const dealt = lanes.flatMap(({ items }) => items.map(({ node }) => node));
    expect(dealt.toSorted()).toEqual(
      policyItems(document, evaluation)
        .map(({ node }) => node)
        .toSorted(),
    );
    expect(lanes.at(-1)?.items.every(({ kind }) => kind === 'outcome')).toBe(true);
  });

  it.each(plans)(
    'gives each path of plan %s a lane with its own times, named by where it parts from the others',
    (plan) => {
      const { document, evaluation, paths } = computed(nato, plan);
      const lanes = pathLanes(document, evaluation, paths, 6, (n) => `Path ${n}`);
      const shown = followingPolicy(paths.paths, evaluation).slice(0, 6);
      expect(lanes.length).toBe(shown.length > 0 ? shown.length : 6);
      for (const [i, { steps, probability }] of shown.entries()) {
        expect(lanes[i]?.probability).toBe(probability);
        const times = new Map(lanes[i]?.items.map(({ node, enter }) => [node, enter]));
        expect(times.size).toBe(steps.length);
        for (const { node, enter } of steps) expect(times.get(node)).toEqual(enter);
      }
      expect(lanes.every(({ title }) => title !== '')).toBe(true);
      expect(new Set(lanes.flatMap(({ items }) => items.map(({ key }) => key))).size).toBe(
        lanes.flatMap(({ items }) => items).length,
      );
    },
  );

  it('shows what is dated even before anything is computed', () => {
    const document = fromScenario(nato);
    const items = policyItems(document, null);
    expect(items.map(({ node }) => node).toSorted()).toEqual(
      nato.nodes
        .filter(({ when }) => when !== undefined)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe('any document', () => {
  it('has finite places in every kind of lane', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        const { document, evaluation, paths } = computed(scenario);
        for (const lanes of [
          planLane(document, evaluation, null, 'Best'),
          actorLanes(document, evaluation, 'Nobody'),
          pathLanes(document, evaluation, paths, 8, String),
        ]) {
          const layout = layOut(lanes, {
            origin: 0,
            perPx: 3_600_000,
            measure: estimateWidth(12),
            slack: true,
            text: ({ title }) => ({ title, detail: '' }),
          });
          for (const { items } of layout.lanes)
            for (const { room, y, label, sign } of items)
              expect([...room, y, label.x, sign].every(Number.isFinite)).toBe(true);
        }
        expect(linesOf(document, [evaluation]).every(({ at }) => Number.isFinite(at))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('without dates stands at its start; without nodes has no items', () => {
    const bare = {
      ...nato,
      nodes: nato.nodes.map(({ when: _, duration: __, ...node }) => node),
      observations: [],
    };
    const { document, evaluation } = computed({
      ...bare,
      edges: nato.edges.map(({ lag: _, ...edge }) => edge),
    });
    const items = policyItems(document, evaluation);
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map(instantOfItem)).size).toBe(1);
    const empty = computed(read('empty'));
    expect(policyItems(empty.document, empty.evaluation)).toEqual([]);
    expect(actorLanes(empty.document, empty.evaluation, 'Nobody')).toEqual([]);
  });
});

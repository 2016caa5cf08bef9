import { describe, expect, it } from 'vitest';
import { buildStates, compile, EvaluationStopped } from '#shared/engine/index.ts';
import type { Edge, Node } from '#shared/model/schema.ts';
import { edge, node, scenario, states } from './support.ts';

const SIZE = 100_000;

function chain(more: (i: number) => Partial<Node> = () => ({})) {
  const nodes = Array.from({ length: SIZE }, (_, i) =>
    node(`n${i}`, i === SIZE - 1 ? 'outcome' : 'event', more(i)),
  );
  const edges = Array.from({ length: SIZE - 1 }, (_, i) => edge(`n${i}>n${i + 1}`));
  return scenario({ nodes, edges });
}

/** n merging two-way chances; every edge as `more` says. */
function lattice(n: number, more: (i: number, branch: 0 | 1) => Partial<Edge>, last: Partial<Node>) {
  const nodes = Array.from({ length: n }, (_, i) => node(`n${i}`, 'chance'));
  const edges = nodes.flatMap((_, i) =>
    ([0, 1] as const).map((branch) => ({
      ...edge(`n${i}>${i + 1 < n ? `n${i + 1}` : 'z'}`, { probability: 0.5, ...more(i, branch) }),
      id: `e${i}-${branch}`,
    })),
  );
  return scenario({ nodes: [...nodes, node('z', 'outcome', last)], edges });
}

describe('large documents', () => {
  it('a chain of 100,000 nodes, bare and with durations and a date at its end', { timeout: 20_000 }, () => {
    expect(states(chain()).count).toBe(SIZE);
    const dated = states(
      chain((i) => (i === SIZE - 1 ? { when: { date: '2400' } } : i % 2 === 0 ? { duration: 'P1D' } : {})),
    );
    expect(dated.count).toBe(SIZE);
    expect(new Date(dated.times?.arriveLikely[SIZE - 1] ?? 0).toISOString()).toBe('2161-11-24T00:00:00.000Z');
  });

  it('a fan of 100,000 children', { timeout: 20_000 }, () => {
    const nodes = [node('r', 'chance'), ...Array.from({ length: SIZE }, (_, i) => node(`n${i}`, 'outcome'))];
    const edges = Array.from({ length: SIZE }, (_, i) =>
      edge(`r>n${i}`, { probability: i === 0 ? 'rest' : 1e-6 }),
    );
    const graph = states(scenario({ nodes, edges }));
    expect(graph.count).toBe(SIZE + 1);
    expect(graph.probability[0]).toBeCloseTo(1 - 0.099999, 9);
    expect(graph.problems).toEqual([]);
  });

  it('200 merging chances have as many states as nodes, or twice that with a boolean', () => {
    expect(states(lattice(200, () => ({}), {})).count).toBe(201);
    const remembered = lattice(200, (_, branch) => (branch === 0 ? { set: { met: 'true' } } : {}), {
      effects: { c: 'met ? 1 : 0' },
    });
    const graph = states({
      ...remembered,
      criteria: [{ id: 'c', name: 'c', goal: 'max' }],
      variables: [{ id: 'met', name: 'met', type: 'boolean', initial: false }],
    });
    expect(graph.count).toBe(401);
  });

  it('a hundred thousand problems at one kind of place are not a stack overflow', { timeout: 20_000 }, () => {
    const document = chain((i) => (i % 2 === 1 ? { when: { date: '2024' } } : {}));
    expect(states(document).problems.length).toBe(SIZE / 2 - 1);
  });
});

describe('too many states', () => {
  const doubling = {
    ...lattice(40, (_, branch) => ({ set: { x: `x * 2 + ${branch}` } }), { effects: { c: 'x' } }),
    criteria: [{ id: 'c', name: 'c', goal: 'max' as const }],
    variables: [
      { id: 'flag', name: 'flag', type: 'boolean' as const, initial: false },
      { id: 'x', name: 'x', type: 'number' as const, initial: 1 },
    ],
  };

  it('are refused at 2,000,000 in bounded time, naming the variable that multiplies them', {
    timeout: 60_000,
  }, () => {
    const built = buildStates(compile(doubling));
    expect(built).toMatchObject({
      result: 'too-many-states',
      problem: { code: 'too-many-states', at: { variable: 'x' } },
    });
    if (built.result === 'too-many-states') expect(built.problem.message).toContain('2,000,000');
  });

  it('name the date that keeps arrivals apart', () => {
    const document = lattice(30, (i, branch) => (branch === 0 ? {} : { lag: `PT${2 ** i}S` }), {
      title: 'Summit',
      when: { date: '2400' },
    });
    const built = buildStates(compile(document), { stateLimit: 5000 });
    expect(built).toMatchObject({ result: 'too-many-states', problem: { severity: 'error' } });
    if (built.result === 'too-many-states') expect(built.problem.message).toContain('the date of “Summit”');
  });

  it('the limit is the number of states that are still built', () => {
    const document = lattice(10, () => ({}), {});
    expect(buildStates(compile(document), { stateLimit: 11 }).result).toBe('built');
    expect(buildStates(compile(document), { stateLimit: 10 }).result).toBe('too-many-states');
  });

  it('moves are bounded as well: many states with many ways each', () => {
    const wide = Array.from({ length: 400 }, (_, i) => node(`z${i}`, 'outcome'));
    const base = lattice(10, (_, branch) => ({ set: { x: `x * 2 + ${branch}` } }), {});
    const document = scenario({
      variables: doubling.variables,
      nodes: [...base.nodes.map((other) => (other.id === 'z' ? node('z', 'decision') : other)), ...wide],
      edges: [...base.edges, ...wide.map(({ id }) => edge(`z>${id}`, { guard: 'x >= 0' }))],
    });
    expect(buildStates(compile(document), { stateLimit: 3000 }).result).toBe('too-many-states');
  });

  it('a build can be stopped', () => {
    expect(() => buildStates(compile(chain()), { shouldStop: () => true })).toThrow(EvaluationStopped);
  });
});

import { describe, expect, it } from 'vitest';
import type { Scenario } from '#shared/model/schema.ts';
import {
  edge,
  edgesTaken,
  hasFlag,
  movesOf,
  node,
  nodesOf,
  scenario,
  stateOf,
  states,
  statesOf,
} from './support.ts';

const met = { id: 'met', name: 'met', type: 'boolean' as const, initial: false };
const trips = { id: 'trips', name: 'trips', type: 'number' as const, initial: 1 };
const gain = { id: 'gain', name: 'gain', goal: 'max' as const };

/** A chance that sets `met`, a merging event, and then what `last` reads. */
function merging(last: Partial<Scenario>): Scenario {
  return scenario({
    variables: [met, trips],
    criteria: [gain],
    root: 'a',
    nodes: [
      node('a', 'chance'),
      node('b', 'event'),
      node('c', 'event'),
      node('z', 'outcome'),
      ...(last.nodes ?? []),
    ],
    edges: [
      { ...edge('a>b', { probability: 0.5, set: { met: 'true' } }), id: 'yes' },
      { ...edge('a>b', { probability: 0.5 }), id: 'no' },
      edge('b>c'),
      ...(last.edges ?? [edge('c>z')]),
    ],
  });
}

describe('states', () => {
  it('forget a variable that nothing reads any more', () => {
    expect(nodesOf(states(merging({})))).toEqual(['a', 'b', 'c', 'z']);
  });

  it('keep a variable as long as something further on reads it', () => {
    const graph = states(
      merging({ nodes: [node('y', 'outcome')], edges: [edge('c>z', { guard: 'met' }), edge('c>y')] }),
    );
    expect(nodesOf(graph)).toEqual(['a', 'b', 'b', 'c', 'c', 'z', 'y']);
    expect(edgesTaken(graph, 'c')).toEqual(['c-z', 'c-y']);
  });

  it('forget a variable that is assigned before it is read again', () => {
    const graph = states(
      merging({
        nodes: [node('y', 'outcome'), node('d', 'event', { set: { met: 'true' } })],
        edges: [edge('c>d'), edge('d>z', { guard: 'met' }), edge('d>y')],
      }),
    );
    expect(nodesOf(graph)).toEqual(['a', 'b', 'c', 'd', 'z']);
  });

  it('number moves so that they lead to higher states, in document order', () => {
    const graph = states(merging({}));
    for (let m = 0; m < graph.moveTarget.length; m++) {
      const source = graph.moveStart.findLastIndex((start, s) => s < graph.count && start <= m);
      expect(graph.moveTarget[m]).toBeGreaterThan(source);
    }
    expect(movesOf(graph, 0)).toEqual([
      { edge: 'yes', to: 'b', p: 0.5, low: 0.5, high: 0.5 },
      { edge: 'no', to: 'b', p: 0.5, low: 0.5, high: 0.5 },
    ]);
  });
});

describe('the order on the way', () => {
  it('is node effects, node set, guard, edge effects, edge set, next node', () => {
    const graph = states(
      scenario({
        variables: [trips],
        criteria: [gain],
        nodes: [
          node('a', 'event', { effects: { gain: 'trips * 10' }, set: { trips: 'trips + 1' } }),
          node('z', 'outcome', { effects: { gain: 'trips * 1000' } }),
          node('y', 'outcome'),
        ],
        edges: [
          edge('a>y', { guard: 'trips != 2' }),
          edge('a>z', { effects: { gain: 'trips * 100' }, set: { trips: 'trips + 1' } }),
        ],
      }),
    );
    expect([...graph.stateEffects]).toEqual([10, 3000]);
    expect([...graph.moveEffects]).toEqual([200]);
  });

  it('all right-hand sides of a set are read first', () => {
    const graph = states(
      scenario({
        variables: [trips, { ...trips, id: 'other', initial: 7 }],
        criteria: [gain],
        nodes: [
          node('a', 'event', { set: { trips: 'other', other: 'trips' } }),
          node('z', 'outcome', { effects: { gain: 'trips * 10 + other' } }),
        ],
        edges: [edge('a>z')],
      }),
    );
    expect(graph.stateEffects[1]).toBe(71);
  });

  it('strings, numbers and booleans that look alike are different values', () => {
    const kind = { id: 'kind', name: 'kind', type: 'string' as const, initial: '1' };
    const graph = states(
      scenario({
        variables: [kind, trips],
        criteria: [gain],
        nodes: [node('a', 'event'), node('z', 'outcome', { effects: { gain: 'kind == "1" ? trips : 0' } })],
        edges: [edge('a>z')],
      }),
    );
    expect(graph.stateEffects[1]).toBe(1);
  });
});

describe('what fails', () => {
  it('an effect leaves its criterion unknown in the states where it fails, and says in which', () => {
    const graph = states(
      merging({
        nodes: [node('y', 'outcome', { effects: { gain: '1 / (met ? 0 : 2)' } })],
        edges: [edge('c>y')],
      }),
    );
    expect(statesOf(graph, 'y').map((s) => graph.stateEffects[s])).toEqual([Number.NaN, 0.5]);
    const [problem] = graph.problems;
    expect(problem).toMatchObject({ code: 'expression', at: { node: 'y', field: 'effects.gain' } });
    expect(problem?.message).toContain('met is true');
  });

  it('a set leaves its state broken, and what reads the variable further on too, without another report', () => {
    const graph = states(
      scenario({
        variables: [trips],
        nodes: [
          node('a', 'event', { set: { trips: '1 / (trips - 1)' } }),
          node('b', 'decision'),
          node('z', 'outcome'),
          node('y', 'outcome'),
        ],
        edges: [edge('a>b'), edge('b>z', { guard: 'trips > 1' }), edge('b>y')],
      }),
    );
    expect(['a', 'b'].map((id) => hasFlag(graph, stateOf(graph, id), 'broken'))).toEqual([true, true]);
    expect(edgesTaken(graph, 'b')).toEqual(['b-z', 'b-y']);
    expect(graph.problems).toMatchObject([{ code: 'expression', at: { node: 'a', field: 'set.trips' } }]);
  });

  it("an edge's set leaves the value of taking it unknown", () => {
    const graph = states(
      scenario({
        variables: [trips],
        criteria: [gain],
        nodes: [node('a', 'event'), node('z', 'outcome', { effects: { gain: 'trips' } })],
        edges: [edge('a>z', { set: { trips: '1 / (trips - 1)' } })],
      }),
    );
    expect(graph.moveEffects[0]).toBeNaN();
    expect(graph.problems).toMatchObject([{ code: 'expression', at: { edge: 'a-z', field: 'set.trips' } }]);
  });

  it('a guard that cannot be read breaks its node; both ways stay possible', () => {
    const graph = states(
      scenario({
        nodes: [node('a', 'event'), node('z', 'outcome'), node('y', 'outcome')],
        edges: [edge('a>z', { guard: 'nobody' }), edge('a>y')],
      }),
    );
    expect(hasFlag(graph, 0, 'broken')).toBe(true);
    expect(edgesTaken(graph, 'a')).toEqual(['a-z', 'a-y']);
  });

  it('no way out: every guard is false in some state', () => {
    const graph = states(merging({ edges: [edge('c>z', { guard: 'met' })] }));
    expect(graph.problems).toMatchObject([{ code: 'no-way-out', severity: 'error', at: { node: 'c' } }]);
    expect(graph.problems[0]?.message).toContain('met is false');
    expect(statesOf(graph, 'c').map((s) => hasFlag(graph, s, 'broken'))).toEqual([false, true]);
  });

  it('ends: outcomes and dead ends; a decision without options is broken instead', () => {
    const graph = states(
      scenario({
        nodes: [node('a', 'chance'), node('z', 'outcome'), node('y', 'event'), node('x', 'decision')],
        edges: ['a>z', 'a>y', 'a>x'].map((way) => edge(way, { probability: way === 'a>x' ? 'rest' : 0.25 })),
      }),
    );
    expect(['z', 'y', 'x'].map((id) => hasFlag(graph, stateOf(graph, id), 'end'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(hasFlag(graph, stateOf(graph, 'x'), 'broken')).toBe(true);
  });
});

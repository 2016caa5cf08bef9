import { describe, expect, it } from 'vitest';
import type { Scenario } from '#shared/model/schema.ts';
import {
  codes,
  edge,
  edgesTaken,
  movesOf,
  node,
  nodesOf,
  scenario,
  stateOf,
  states,
  triple,
} from './support.ts';

/** a: 0.2 → b, 0.3–0.5 → c, rest → x (an end); b and c decide between d and e, which end at z. */
const graph: Partial<Scenario> = {
  nodes: [
    node('a', 'chance'),
    node('b', 'decision'),
    node('c', 'decision'),
    node('d', 'event'),
    node('e', 'event'),
    node('x', 'outcome'),
    node('z', 'outcome'),
  ],
  edges: [
    edge('a>b', { probability: 0.2 }),
    edge('a>c', { probability: { low: 0.3, high: 0.5 } }),
    edge('a>x', { probability: 'rest' }),
    edge('b>d'),
    edge('b>e'),
    edge('c>d'),
    edge('c>e'),
    edge('d>z'),
    edge('e>z'),
  ],
};

function observed(
  observations: Scenario['observations'],
  more: Partial<Scenario> = {},
  plan: string | null = null,
) {
  return states(scenario({ ...graph, ...more, observations: observations ?? [] }), plan);
}

describe('observed times', () => {
  const times = (...at: readonly [string, string][]) =>
    observed(at.map(([node, time]) => ({ node, at: time })));

  it('that run backwards along the way are told, with both nodes and times', () => {
    // Between b and d, in the order of the list as well as against it.
    for (const list of [
      [
        ['b', '2025-03-02T10:00'],
        ['d', '2025-03-01T09:00'],
      ],
      [
        ['d', '2025-03-01T09:00'],
        ['b', '2025-03-02T10:00'],
      ],
    ] as const) {
      const { problems } = times(...list.map(([id, at]) => [id, at] as [string, string]));
      expect(problems).toEqual([
        {
          code: 'observed-backwards',
          severity: 'warning',
          message: expect.stringMatching(
            /^“D” was observed at 2025-03-01 09:00, but “B”, .* at 2025-03-02 10:00/,
          ),
          at: { observation: list.findIndex(([id]) => id === 'd'), node: 'd', nodes: ['b'] },
        },
      ]);
    }
  });

  it('are told of each that is too early, against the latest before it', () => {
    const { problems } = times(['a', '2025-03-05'], ['b', '2025-03-03'], ['d', '2025-03-04']);
    expect(problems.map(({ at }) => [at.node, at.nodes])).toEqual([
      ['b', ['a']],
      ['d', ['a']],
    ]);
  });

  it('of the same moment, of the day around an hour, or of an observation set aside, are in order', () => {
    for (const [before, after] of [
      ['2025-03-02T10:00', '2025-03-02T10:00'],
      ['2025-03-02T10:00', '2025-03-02'],
      ['2025-03-02', '2025-03-02T00:00'],
    ] as const)
      expect(times(['b', before], ['d', after]).problems).toEqual([]);
    expect(codes(times(['b', '2025-03-02T10:00'], ['d', '2025-03-01']).problems)).toEqual([
      'observed-backwards',
    ]);
    // c is not on the way through b.
    expect(codes(times(['b', '2025-03-02'], ['c', '2025-03-01']).problems)).toEqual([
      'observation-contradicts',
    ]);
  });
});

describe('an observed node', () => {
  it('takes out what can only pass it by; the points stay, and what went is counted', () => {
    const found = observed([{ node: 'd' }]);
    expect(edgesTaken(found, 'a')).toEqual(['a-b', 'a-c']);
    expect(edgesTaken(found, 'b')).toEqual(['b-d']);
    expect(nodesOf(found)).toEqual(['a', 'b', 'c', 'd', 'z']);
    expect(movesOf(found, 0).map(({ p }) => p)).toEqual([0.2, 0.4]);
    // The rest lies between 1 − 0.7 and 1 − 0.5.
    expect(found.prunedLow?.[0]).toBeCloseTo(0.3, 12);
    expect(found.prunedHigh?.[0]).toBeCloseTo(0.5, 12);
    expect(found.problems).toEqual([]);
  });

  it('with an edge: the others are gone', () => {
    expect(edgesTaken(observed([{ node: 'a', edge: 'a-c' }]), 'a')).toEqual(['a-c']);
    expect(nodesOf(observed([{ node: 'c', edge: 'c-e' }]))).toEqual(['a', 'c', 'e', 'z']);
  });

  it('with a time: it replaces arrival and entering, and nothing waits', () => {
    const nodes = (graph.nodes ?? []).map((other) =>
      other.id === 'd' ? { ...other, when: { date: '2025-03' }, duration: 'P2D' } : other,
    );
    const found = observed([{ node: 'd', at: '2025-02-05' }], { nodes });
    const d = stateOf(found, 'd');
    expect(triple(found, d, 'arrive')[1]).toBe('2025-02-05T00:00');
    expect(triple(found, d, 'enter')).toEqual(Array(3).fill('2025-02-05T00:00'));
    expect(triple(found, d, 'leave')[1]).toBe('2025-02-07T00:00');
    expect(found.times?.waiting[d]).toBe(0);
    const late = observed([{ node: 'd', at: '2025-04-05' }], { nodes });
    expect(codes(late.problems)).toEqual(['missed-event']);
  });

  it('takes out states whose guards leave no way to it, and no others', () => {
    const found = observed([{ node: 'd' }], {
      variables: [{ id: 'open', name: 'open', type: 'boolean', initial: false }],
      edges: (graph.edges ?? []).map((other) =>
        other.id === 'a-c'
          ? { ...other, set: { open: 'true' } }
          : other.to === 'd'
            ? { ...other, guard: 'open' }
            : other,
      ),
    });
    expect(nodesOf(found)).toEqual(['a', 'c', 'd', 'z']);
    expect(found.prunedHigh?.[0]).toBeCloseTo(0.2 + 0.5, 12);
    expect(found.problems).toEqual([]);
  });
});

describe('observations that cannot hold', () => {
  it.each<[string, NonNullable<Scenario['observations']>, number]>([
    ['two nodes that exclude each other', [{ node: 'b' }, { node: 'c' }], 1],
    ['an edge, and a node that it leaves aside', [{ node: 'a', edge: 'a-x' }, { node: 'z' }], 1],
    [
      'two edges out of one node',
      [
        { node: 'b', edge: 'b-d' },
        { node: 'b', edge: 'b-e' },
      ],
      1,
    ],
    [
      'another time',
      [
        { node: 'b', at: '2025-01-05' },
        { node: 'b', at: '2025-01-06' },
      ],
      1,
    ],
    ["another node's edge", [{ node: 'b', edge: 'c-d' }], 0],
  ])('%s: the later is set aside', (_, observations, aside) => {
    const found = observed(observations);
    expect(found.problems).toMatchObject([
      { code: 'observation-contradicts', severity: 'error', at: { observation: aside } },
    ]);
    const without = observed(observations.filter((_, i) => i !== aside));
    expect(nodesOf(found)).toEqual(nodesOf(without));
  });

  it('a node that guards exclude, and a branch whose highest probability is 0', () => {
    const edges = (graph.edges ?? []).map((other) =>
      other.to === 'd' ? { ...other, guard: '1 > 2' } : other,
    );
    const guarded = observed([{ node: 'b' }, { node: 'd' }, { node: 'e' }], { edges });
    expect(guarded.problems).toMatchObject([{ code: 'observation-contradicts', at: { observation: 1 } }]);
    expect(nodesOf(guarded)).toEqual(['a', 'b', 'e', 'z']);
    const zero = observed([{ node: 'a', edge: 'a-b' }], {
      edges: (graph.edges ?? []).map((other) => (other.id === 'a-b' ? { ...other, probability: 0 } : other)),
    });
    expect(codes(zero.problems)).toEqual(['observation-contradicts']);
    expect(edgesTaken(zero, 'a')).toEqual(['a-c', 'a-x']);
  });

  it('a branch with point 0 can be observed where its range reaches above 0', () => {
    const edges = (graph.edges ?? []).map((other) =>
      other.id === 'a-b' ? { ...other, probability: { low: 0, likely: 0, high: 0.1 } } : other,
    );
    expect(movesOf(observed([{ node: 'a', edge: 'a-b' }], { edges }), 0)).toMatchObject([
      { edge: 'a-b', p: 0 },
    ]);
  });
});

describe('plans', () => {
  const plans = [
    { id: 'p', name: 'P', choices: { b: 'b-e', c: 'c-d' } },
    { id: 'g', name: 'G', choices: {}, given: { a: 'a-b' } },
    { id: 'w', name: 'W', choices: { b: 'c-d' } },
  ];

  it('hold their choices, and a given branch is certain', () => {
    const chosen = observed([], { plans }, 'p');
    expect([edgesTaken(chosen, 'b'), edgesTaken(chosen, 'c')]).toEqual([['b-e'], ['c-d']]);
    const given = observed([], { plans }, 'g');
    expect(movesOf(given, 0)).toEqual([{ edge: 'a-b', to: 'b', p: 1, low: 1, high: 1 }]);
    expect(nodesOf(given)).toEqual(['a', 'b', 'd', 'e', 'z']);
  });

  it('give way where an observation or a guard says otherwise, with a report', () => {
    for (const found of [
      observed([{ node: 'd' }], { plans }, 'p'),
      observed(
        [],
        {
          plans,
          edges: (graph.edges ?? []).map((other) =>
            other.id === 'b-e' ? { ...other, guard: 'false' } : other,
          ),
        },
        'p',
      ),
    ]) {
      expect(edgesTaken(found, 'b')).toEqual(['b-d']);
      expect(found.problems).toMatchObject([{ code: 'plan-not-available', at: { node: 'b', plan: 'p' } }]);
    }
    expect(codes(observed([], { plans }, 'w').problems)).toEqual(['plan-not-available']);
  });

  it('mend a broken sum where they say which branch it is', () => {
    const broken = {
      plans,
      edges: (graph.edges ?? []).map((other) =>
        other.id === 'a-x' ? { ...other, probability: 0.9 } : other,
      ),
    };
    expect(codes(observed([], broken).problems)).toEqual(['probability-range']);
    expect(observed([], broken, 'g').problems).toEqual([]);
    expect(observed([{ node: 'b' }], broken, 'g').problems).toEqual([]);
    expect(nodesOf(observed([{ node: 'b' }], broken, 'g'))).toEqual(['a', 'b', 'd', 'e', 'z']);
  });

  it('do not count as what happened whatever was decided', () => {
    const asOf = '2025-06-01';
    const ids = (plan: string | null) =>
      observed([{ node: 'b' }], { plans, asOf }, plan)
        .problems.filter(({ code }) => code === 'not-observed')
        .map(({ at }) => at.node);
    expect(ids(null)).toEqual(['a', 'z']);
    expect(ids('p')).toEqual(['a', 'z']);
  });
});

describe('not observed', () => {
  it('counts only what was entered before `asOf` in the latest case, on every path', () => {
    const nodes = [
      node('a', 'event', { duration: { min: 'P1D', likely: 'P1D', max: 'P9D' } }),
      node('b', 'event'),
      node('z', 'outcome'),
    ];
    const at = (asOf: string) =>
      states(
        scenario({ asOf, nodes, edges: [edge('a>b'), edge('b>z')], observations: [{ node: 'z' }] }),
      ).problems.map((problem) => problem.at.node);
    expect(at('2025-01-01')).toEqual([]);
    expect(at('2025-01-10')).toEqual(['a']);
    expect(at('2025-01-10T00:01')).toEqual(['a', 'b']);
  });

  it('does not rest on a branch of probability 0 that a plan takes for certain', () => {
    const parts = {
      asOf: '2025-01-02',
      nodes: [node('a', 'chance'), node('b', 'event'), node('z', 'outcome')],
      edges: [
        edge('a>b', { probability: 1 }),
        { ...edge('a>b', { probability: 0, lag: 'P3D' }), id: 'never' },
        edge('b>z'),
      ],
      plans: [{ id: 'p', name: 'P', choices: {}, given: { a: 'never' } }],
    };
    const missing = (plan: string | null) =>
      states(scenario(parts), plan).problems.map((problem) => problem.at.node);
    expect(missing(null)).toEqual(['a', 'b', 'z']);
    expect(missing('p')).toEqual(['a', 'b', 'z']);
  });
});

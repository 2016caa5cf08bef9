import { describe, expect, it } from 'vitest';
import { compile } from '#shared/engine/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { codes, edge, node, scenario } from '../states/support.ts';

const end = node('z', 'outcome');

function problemsOf(parts: Partial<Scenario>) {
  return compile(scenario(parts)).problems;
}

describe('the start', () => {
  it('is the one node without edges into it', () => {
    const model = compile(scenario({ nodes: [end, node('a', 'event')], edges: [edge('a>z')] }));
    expect(model.nodeIds[model.root]).toBe('a');
    expect(Array.from(model.order, (n) => model.nodeIds[n])).toEqual(['a', 'z']);
    expect(model.problems).toEqual([]);
  });

  it('is missing in an empty scenario and where every node has an edge into it', () => {
    expect(codes(problemsOf({}))).toEqual(['no-start']);
    const round = { nodes: [node('a', 'event'), node('b', 'event')], edges: [edge('a>b'), edge('b>a')] };
    const problems = problemsOf(round);
    expect(codes(problems)).toEqual(['cycle', 'no-start']);
    expect(compile(scenario(round)).root).toBe(-1);
  });

  it('is not guessed when there are several, and taken as given when `root` says', () => {
    const parts = { nodes: [node('a', 'event'), node('b', 'event'), end], edges: [edge('a>z'), edge('b>z')] };
    const several = problemsOf(parts).find(({ code }) => code === 'several-starts');
    expect(several?.at.nodes).toEqual(['a', 'b']);
    expect(several?.message).toContain('“A” and “B”');
    const given = compile(scenario({ ...parts, root: 'b' }));
    expect(given.root).toBe(1);
    expect(codes(given.problems)).toEqual(['unreachable']);
    expect(given.problems[0]?.at).toEqual({ node: 'a' });
  });

  it('is not lost when an outcome has an edge back to it', () => {
    const problems = problemsOf({ nodes: [node('a', 'event'), end], edges: [edge('a>z'), edge('z>a')] });
    expect(codes(problems)).toEqual(['outcome-has-edges']);
  });
});

describe('cycles', () => {
  it('within reach stop the evaluation and list exactly the nodes of one cycle, in order', () => {
    const document = scenario({
      nodes: [node('a', 'event'), node('b', 'event'), node('c', 'event'), node('d', 'decision'), end],
      edges: [edge('a>b'), edge('b>c'), edge('c>d'), edge('d>b'), edge('d>z')],
    });
    const model = compile(document);
    expect(model.root).toBe(-1);
    const cycle = model.problems.find(({ code }) => code === 'cycle');
    const nodes = cycle?.at.nodes ?? [];
    expect([...nodes].sort()).toEqual(['b', 'c', 'd']);
    const next: Record<string, string> = { b: 'c', c: 'd', d: 'b' };
    nodes.forEach((id, i) => {
      expect(nodes[(i + 1) % nodes.length]).toBe(next[id]);
    });
  });

  it('out of reach are reported, and the rest is evaluated', () => {
    const model = compile(
      scenario({
        nodes: [node('a', 'event'), end, node('x', 'event'), node('y', 'event')],
        edges: [edge('a>z'), edge('x>y'), edge('y>x')],
        root: 'a',
      }),
    );
    expect(model.root).toBe(0);
    expect(codes(model.problems)).toEqual(['cycle', 'unreachable', 'unreachable']);
  });
});

describe('each node', () => {
  it('dead ends: every kind but outcomes and decisions', () => {
    for (const kind of ['event', 'deadline', 'chance'] as const) {
      expect(codes(problemsOf({ nodes: [node('a', kind)] }))).toEqual(['dead-end']);
    }
    expect(codes(problemsOf({ nodes: [end] }))).toEqual([]);
  });

  it('decisions without options are errors, with one option worth a remark', () => {
    const [none] = problemsOf({ nodes: [node('a', 'decision')] });
    expect(none).toMatchObject({ code: 'decision-without-options', severity: 'error', at: { node: 'a' } });
    const [one] = problemsOf({ nodes: [node('a', 'decision'), end], edges: [edge('a>z')] });
    expect(one).toMatchObject({ code: 'one-option', severity: 'info', at: { node: 'a' } });
  });

  it('probabilities stand on branches of chance nodes, and only there', () => {
    const missing = problemsOf({
      nodes: [node('a', 'chance'), end, node('y', 'outcome')],
      edges: [edge('a>z', { probability: 0.5 }), edge('a>y')],
    });
    expect(missing).toMatchObject([{ code: 'probability-missing', severity: 'error', at: { edge: 'a-y' } }]);
    const wrong = problemsOf({
      nodes: [node('a', 'event'), end],
      edges: [edge('a>z', { probability: 0.5 })],
    });
    expect(wrong).toMatchObject([
      { code: 'probability-on-wrong-edge', severity: 'warning', at: { edge: 'a-z' } },
    ]);
    // Never taken, and said to be; but no other node would make its probability right.
    const missed = problemsOf({
      nodes: [node('a', 'chance'), end, node('y', 'outcome')],
      edges: [edge('a>z', { probability: 1 }), edge('a>y', { probability: 0.5, on: 'missed' })],
    });
    expect(codes(missed)).toEqual(['ambiguous', 'unreachable']);
  });

  it('ambiguous: an unguarded edge of an event before its last, and `missed` where no date is', () => {
    const parts = {
      nodes: [node('a', 'event'), end, node('y', 'outcome'), node('x', 'outcome')],
      edges: [edge('a>x', { guard: 'true' }), edge('a>z'), edge('a>y')],
    };
    expect(problemsOf(parts)).toMatchObject([
      { code: 'ambiguous', severity: 'warning', at: { edge: 'a-z' } },
    ]);
    const undated = problemsOf({
      nodes: [node('a', 'event'), end, node('y', 'outcome')],
      edges: [edge('a>z'), edge('a>y', { on: 'missed' })],
    });
    expect(undated.filter(({ code }) => code === 'ambiguous')).toMatchObject([{ at: { edge: 'a-y' } }]);
  });
});

describe('expressions', () => {
  const variables = [
    { id: 'met', name: 'met', type: 'boolean' as const, initial: false },
    { id: 'trips', name: 'trips', type: 'number' as const, initial: 0 },
  ];
  const criteria = [{ id: 'c', name: 'c', goal: 'max' as const }];

  it.each([
    ['a guard that is no boolean', { guard: 'trips' }, 'guard', 'boolean'],
    ['an unknown name', { guard: 'mett' }, 'guard', 'mett'],
    ['a text that does not parse', { guard: 'met and' }, 'guard', ''],
    ['a probability that is no number', { probability: 'met' }, 'probability', 'number'],
    ['a constant that always fails', { effects: { c: '1 / 0' } }, 'effects.c', ''],
    ['an effect on no criterion', { effects: { d: 1 } }, 'effects.d', 'no such criterion'],
    ['an assignment to no variable', { set: { y: '1' } }, 'set.y', 'no such variable'],
    ['an assignment of the wrong type', { set: { met: '1' } }, 'set.met', 'boolean'],
    ['a probability above 1', { probability: '1.5' }, 'probability', 'between 0 and 1'],
  ])('%s is reported at its place', (_, more, field, words) => {
    const problems = problemsOf({
      variables,
      criteria,
      nodes: [node('a', 'chance'), end],
      edges: [edge('a>z', { probability: 1, ...more })],
    });
    expect(problems).toMatchObject([{ code: 'expression', severity: 'error', at: { edge: 'a-z', field } }]);
    expect(problems[0]?.message).toContain(words);
    expect(problems[0]?.message).toContain('“A”');
  });

  it('a node is named when the expression is its own', () => {
    const [problem] = problemsOf({ nodes: [node('z', 'outcome', { effects: { c: 'x' } })], criteria });
    expect(problem).toMatchObject({ at: { node: 'z', field: 'effects.c' } });
  });
});

describe('weights', () => {
  it('are signed by the goal; actors count what they name; without weights the default counts', () => {
    const model = compile(
      scenario({
        criteria: [
          { id: 'gain', name: 'gain', goal: 'max', weight: 2 },
          { id: 'cost', name: 'cost', goal: 'min' },
        ],
        actors: [
          { id: 'us', name: 'us', weights: { cost: 3 } },
          { id: 'none', name: 'none' },
        ],
        perspective: 'us',
        nodes: [node('a', 'event', { actor: 'none' }), node('z', 'outcome', { actor: 'us' })],
        edges: [edge('a>z')],
      }),
    );
    expect([...model.perspective]).toEqual([0, -3]);
    expect(model.nodeWeights.map((weights) => [...weights])).toEqual([
      [2, -1],
      [0, -3],
    ]);
    expect(model.nodeWeights[1]).toBe(model.perspective);
  });
});

import { describe, expect, test } from 'vitest';
import { EvaluationJson, evaluationJson, PathsJson, pathsJson } from '#shared/engine/evaluation-json.ts';
import { topPathsOf } from '#shared/engine/paths/top-paths.ts';
import { evaluateGraph } from '#shared/engine/results/evaluate-graph.ts';
import type { Problem } from '#shared/engine/results.ts';
import { StateFlag } from '#shared/engine/state-graph.ts';
import { type HandState, handGraph } from '../rollback/hand-graph.ts';

/** A coin leads to the decision in two states: with heads x is worth more, with tails y. */
const twoStates = (p: number, tails = 9): HandState[] => [
  {
    name: 'coin',
    kind: 'chance',
    moves: [
      { to: 'heads', p, edge: 'h' },
      { to: 'tails', p: 1 - p, edge: 't' },
    ],
  },
  {
    name: 'heads',
    node: 'd',
    kind: 'decision',
    arrive: [10, 20, 30],
    slack: 5000,
    cap: 5,
    flags: StateFlag.missed,
    moves: [
      { to: 'x', edge: 'dx', effects: [10] },
      { to: 'y', edge: 'dy', effects: [4] },
    ],
  },
  {
    name: 'tails',
    node: 'd',
    kind: 'decision',
    arrive: [5, 25, 26],
    slack: 2500,
    cap: 100,
    moves: [
      { to: 'x', edge: 'dx' },
      { to: 'y', edge: 'dy', effects: [tails] },
    ],
  },
  { name: 'x', kind: 'outcome', effects: [1] },
  { name: 'y', kind: 'outcome', effects: [2] },
];

describe('a decision met in two states', () => {
  const { evaluation } = evaluateGraph(handGraph(twoStates(0.75), { timed: true }), null);

  test('best is what is chosen with the greater weight; options are means over the states', () => {
    expect(evaluation.decisions.d).toMatchObject({ best: 'dx', sameInEveryState: false, robust: true });
    // x: 0.75·11 + 0.25·1, y: 0.75·6 + 0.25·11
    expect(evaluation.decisions.d!.options.map(({ edge, score }) => [edge, score])).toEqual([
      ['dx', 8.5],
      ['dy', 7.25],
    ]);
    expect(evaluation.decisions.d!.options.map(({ chosen }) => chosen)).toEqual([0.75, 0.25]);
    expect(evaluation.score).toBe(0.75 * 11 + 0.25 * 11);
  });

  test('times are extremes and the most probable, slack and must-arrive-by the least, missed a share', () => {
    expect(evaluation.nodes.d).toMatchObject({
      reach: 1,
      states: 2,
      arrive: { earliest: 5, likely: 20, latest: 30 },
      slack: { likely: 2500, latest: 2500 },
      mustArriveBy: 25,
      missed: 0.75,
    });
    expect(evaluation.edges).toMatchObject({ h: { reach: 0.75 }, dx: { reach: 0.75 }, dy: { reach: 0.25 } });
    expect(evaluation.outcomes.map(({ node, probability }) => [node, probability])).toEqual([
      ['x', 0.75],
      ['y', 0.25],
    ]);
    expect(evaluation.paths.count).toBe(4n);
  });

  test('equally probable states: the likely time of the earlier', () => {
    const even = evaluateGraph(handGraph(twoStates(0.5), { timed: true }), null).evaluation;
    expect(even.nodes.d!.arrive!.likely).toBe(20);
  });
});

test('a node that the policy leaves aside is valued as if every option were taken alike', () => {
  const graph = handGraph([
    { name: 'root', kind: 'decision', moves: [{ to: 'good' }, { to: 'a' }, { to: 'b' }] },
    { name: 'a', node: 'n', kind: 'event', moves: [{ to: 'low', edge: 'e' }] },
    { name: 'b', node: 'n', kind: 'event', moves: [{ to: 'mid', edge: 'f' }] },
    { name: 'good', kind: 'outcome', effects: [9] },
    { name: 'low', kind: 'outcome', effects: [2] },
    { name: 'mid', kind: 'outcome', effects: [4] },
  ]);
  const { nodes, edges } = evaluateGraph(graph, null).evaluation;
  expect(nodes.n).toMatchObject({ reach: 0, score: 3 });
  expect(edges.e).toEqual({ reach: 0, probability: 0.5 });
});

test('robust only where the chosen low is at least every other high', () => {
  const robust = (high: number) =>
    evaluateGraph(
      handGraph([
        { name: 'd', kind: 'decision', moves: [{ to: 'sure' }, { to: 'c' }] },
        {
          name: 'c',
          kind: 'chance',
          moves: [
            { to: 'hit', p: 0.3, low: 0.1, high },
            { to: 'nil', p: 0.7, low: 0, high: 1 },
          ],
        },
        { name: 'sure', kind: 'outcome', effects: [5] },
        { name: 'hit', kind: 'outcome', effects: [10] },
        { name: 'nil', kind: 'outcome' },
      ]),
      null,
    ).evaluation.decisions.d;
  expect(robust(0.5)).toMatchObject({ best: 'd>sure', robust: true });
  expect(robust(0.51)).toMatchObject({ best: 'd>sure', robust: false });
});

test('an unknown criterion leaves the other known; an option of unknown score leaves the choice open', () => {
  const graph = handGraph(
    [
      { name: 'd', kind: 'decision', moves: [{ to: 'x' }, { to: 'y' }] },
      { name: 'x', kind: 'outcome', effects: [1, Number.NaN] },
      { name: 'y', kind: 'outcome', effects: [2, 3] },
    ],
    { criteria: 2 },
  );
  const { decisions, nodes, score } = evaluateGraph(graph, null).evaluation;
  expect(nodes.x).toMatchObject({ reach: null, score: null, expected: [1, null] });
  expect(nodes.y).toMatchObject({ reach: null, score: 5, expected: [2, 3] });
  expect(decisions.d).toMatchObject({ best: null, sameInEveryState: false, robust: false });
  expect(score).toBeNull();
});

test('each problem once, errors first', () => {
  const problem = (code: Problem['code'], severity: Problem['severity'], node: string): Problem => ({
    code,
    severity,
    message: `${code} at ${node}`,
    at: { node },
  });
  const problems = [
    problem('at-risk', 'info', 'x'),
    problem('missed-event', 'warning', 'x'),
    problem('expression', 'error', 'y'),
    problem('missed-event', 'warning', 'x'),
    problem('expression', 'error', 'x'),
  ];
  const graph = handGraph([{ name: 'x', kind: 'outcome' }], { problems });
  expect(evaluateGraph(graph, null).evaluation.problems.map(({ message }) => message)).toEqual([
    'expression at y',
    'expression at x',
    'missed-event at x',
    'at-risk at x',
  ]);
});

describe('as JSON', () => {
  const graph = handGraph(twoStates(0.75), { timed: true });
  const { scenario } = graph.model;
  const named = {
    ...scenario,
    timeZone: 'Asia/Seoul',
    criteria: [{ id: 'c0', name: 'C', goal: 'max' as const }],
  };
  const evaluated = evaluateGraph(graph, null);

  test('evaluation: nothing but what its schema names, slack in seconds, instants in the zone', () => {
    const json = evaluationJson(named, evaluated.evaluation);
    expect(EvaluationJson.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
    expect(json.nodes.d!.slack).toEqual({ likely: 2.5, latest: 2.5 });
    expect(json.nodes.d!.mustArriveBy).toBe('1970-01-01T09:00:00.025+09:00[Asia/Seoul]');
    expect(json.expected).toEqual({ c0: 11 });
    expect(json.paths.count).toBe('4');
  });

  test('paths', () => {
    const json = pathsJson(named, topPathsOf(evaluated, 1, 'score'));
    expect(PathsJson.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
    expect(json.paths[0]).toMatchObject({ probability: 0.75, score: 11, expected: { c0: 11 } });
    expect(json.paths[0]!.steps.map(({ node, edge, missed }) => [node, edge, missed])).toEqual([
      ['coin', 'h', false],
      ['d', 'dx', true],
      ['x', null, false],
    ]);
  });
});

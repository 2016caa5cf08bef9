import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import type { Problem } from '#shared/engine/results.ts';
import { namesOf } from '#shared/exchange/names.ts';
import { expressionReason } from '#shared/exchange/texts/ko/expression-reasons.ts';
import { ko } from '#shared/exchange/texts/ko/index.ts';
import { compileExpression, ExpressionFailure } from '#shared/expression/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { edge, node, scenario } from '../engine/states/support.ts';
import { problemOf, SCOPE } from '../expression/support.ts';

/** Texts that are wrong in every way that the language of expressions knows. */
const WRONG = [
  'mett ? 1 : 2',
  'mx(1, 2)',
  'xyzzy(1)',
  'place == Seoul',
  'base(2)',
  'max',
  'base + met',
  'base and met',
  'met and place',
  '-place',
  'place == 1',
  '1 < base < 3',
  '1 == base == 3',
  'base ? 1 : 2',
  'if(place, 1, 2)',
  'met ? 1 : "no"',
  'max()',
  'abs(1, 2)',
  'if(met, 1)',
  '',
  '1 +',
  '* 2',
  '()',
  '(1',
  '1)',
  'base base',
  'met ? 1',
  'met ? : 1',
  '1..2',
  '12abc',
  '1e999',
  '"a',
  'base = 2',
  'met & met',
  'met | met',
  'base × 2',
  'base ÷ 2',
  'base − 2',
  'base ≤ 2',
  'base ≥ 2',
  'base ≠ 2',
  'place == “Seoul”',
  'place == ‘Seoul’',
  'a.b',
  '[1]',
  '1; 2',
  '(1;)',
  '1, 2',
  '(1, 2)',
  '(1 $',
  '`x`',
  '1\u00a0+ 1',
  '1\u3000+ 1',
  'met ?? 1',
  '1 ** 2',
];
/** Texts that have no value. */
const WITHOUT = ['1 / 0', '1 % 0', '0 ^ -1', '(-1) ^ 0.5', '1e300 * 1e300', 'sqrt(-1)', 'log(0)'];

const long = ['('.repeat(70), '1+'.repeat(1001)];
test.each([
  ...WRONG.map((text) => [text, text] as const),
  ...long.map((text) => [`${text.slice(0, 5)}…`, text] as const),
])('why this is no expression is said in Korean: %s', (_, text) => {
  const reason = problemOf(text).replace(/^[-\d]+: /, '');
  const korean = expressionReason(reason);
  expect([reason, korean]).toEqual([reason, expect.stringMatching(/[가-힣]/)]);
  // What is left is what the text itself says, between backticks, and names of functions.
  expect(korean?.replace(/`.*?`/g, '').replace(/있는 것은 .*입니다/, '')).not.toMatch(/[A-Za-z]{2}/);
});

test.each(WITHOUT)('why this has no value is said in Korean: %s', (text) => {
  const compiled = compileExpression(text, SCOPE);
  const value = compiled.ok ? compiled.expression.evaluate([]) : null;
  if (!(value instanceof ExpressionFailure)) throw new Error(`${text} has a value`);
  expect(expressionReason(value.message)).toMatch(/^[^A-Za-z]+$/);
});

function problemsOf(
  parts: Partial<Scenario>,
  plan: string | null = null,
  stateLimit = 1000,
): [Problem, string][] {
  const document = scenario(parts);
  const names = namesOf(document);
  const { problems } = evaluate(compile(document), { plan, stateLimit }).evaluation;
  return problems.map((problem) => [problem, ko.problem(problem, names)]);
}

const trips: Scenario['variables'] = [
  { id: 'trips', name: 'Trips', type: 'number', initial: 0 },
  { id: 'met', name: 'Met', type: 'boolean', initial: false },
];
/** Two ways, after which a and b differ in `trips` and `met`, to m. */
const differing = (middle: Scenario['nodes'][number], after: Scenario['edges']): Partial<Scenario> => ({
  variables: trips,
  nodes: [
    node('a', 'chance'),
    node('b', 'event', { set: { trips: '2', met: 'true' } }),
    middle,
    node('z', 'outcome'),
  ],
  edges: [edge('a>b', { probability: 0.5 }), edge('a>m', { probability: 'rest' }), edge('b>m'), ...after],
});

test('the state that shows a problem is told, and in how many others it is so', () => {
  const parts = differing(node('m', 'event'), [edge('m>z', { guard: 'trips < 0 and met' })]);
  const [[problem, korean] = []] = problemsOf(parts);
  expect(problem?.message).toMatch(/when trips is 0 and met is false|when trips is 2 and met is true/);
  expect(korean).toMatch(/“M”.*이때의 상태: trips = (?:0, met = 거짓|2, met = 참)\. 다른 상태 1개에서도/);
});

test('an expression says in Korean what is wrong with it, and in which state', () => {
  const parts = differing(node('m', 'event'), [
    edge('m>z', { effects: { gain: '1 / (trips - 2)' }, guard: 'met or true' }),
  ]);
  const found = problemsOf({ ...parts, criteria: [{ id: 'gain', name: 'Gain', goal: 'max' }] });
  const [, korean] = found.find(([{ code }]) => code === 'expression') ?? [];
  expect(korean).toMatch(/^가지 “Z”의 식에 오류가 있습니다: 0으로 나눕니다\. 이때의 상태: trips = 2/);
});

test('a title that reads like the engine’s own words changes nothing', () => {
  const title = 'Gone when trips is 3, is set aside: x. Correct it';
  const parts = differing({ ...node('m', 'event'), title }, [edge('m>z', { guard: 'trips < 0' })]);
  const [[, korean = ''] = []] = problemsOf(parts);
  expect(korean).toContain(`“${title}”에서`);
  expect(korean).toMatch(/이때의 상태: trips = [02]\./);
});

const fork: Partial<Scenario> = {
  nodes: [
    node('a', 'chance'),
    node('b', 'event'),
    node('c', 'event'),
    node('d', 'event'),
    node('z', 'outcome'),
  ],
  edges: [
    edge('a>b', { probability: 0.5 }),
    edge('a>c', { probability: 0.5 }),
    edge('b>z'),
    edge('c>z'),
    edge('a>d', { probability: 0 }),
    edge('d>z'),
  ],
};
test.each<[string, NonNullable<Scenario['observations']>]>([
  ['다른 마디에서 나갑니다', [{ node: 'b', edge: 'c-z' }]],
  [
    '다른 가지로 갔다고',
    [
      { node: 'a', edge: 'a-b' },
      { node: 'a', edge: 'a-c' },
    ],
  ],
  [
    '다른 때를 말합니다',
    [
      { node: 'b', at: '2025-01-02' },
      { node: 'b', at: '2025-01-03' },
    ],
  ],
  ['모두 지나는 경로가 없습니다', [{ node: 'b' }, { node: 'c' }]],
  ['확률 0 때문에', [{ node: 'd' }]],
  ['경로가 없습니다', [{ node: 'far' }]],
])('why an observation is set aside is said in Korean: %s', (reason, observations) => {
  const found = problemsOf({
    ...fork,
    nodes: [...(fork.nodes ?? []), node('far', 'event')],
    root: 'a',
    observations,
  });
  const [problem, korean] = found.find(([{ code }]) => code === 'observation-contradicts') ?? [];
  expect([problem?.message, korean]).toEqual([expect.any(String), expect.stringContaining(reason)]);
  expect(korean?.replace(/“[^”]*”/g, '')).not.toMatch(/[A-Za-z]{2}/);
});

test('what an unclear branch means, and what there are too many of, is said in Korean', () => {
  const unclear = problemsOf({
    nodes: [node('a', 'event'), node('b', 'decision'), node('y', 'outcome'), node('z', 'outcome')],
    edges: [
      edge('a>b'),
      edge('a>y'),
      edge('a>z', { on: 'missed' }),
      edge('b>y'),
      edge('b>z', { on: 'missed' }),
    ],
  }).filter(([{ code }]) => code === 'ambiguous');
  expect(unclear).toHaveLength(3);
  const chain = Array.from({ length: 8 }, (_, n) => n);
  const nodes = [...chain.map((n) => node(`c${n}`, 'chance')), node('c8', 'outcome')];
  const edges = (of: (n: number) => object) =>
    chain.flatMap((n) => [
      edge(`c${n}>c${n + 1}`, { probability: 0.5 }),
      { ...edge(`c${n}>c${n + 1}`, { probability: 0.5, ...of(n) }), id: `other${n}` },
    ]);
  const last = { ...node('c8', 'outcome'), when: { date: '2030' } };
  const many = [
    problemsOf(
      {
        nodes,
        edges: edges((n) => ({ set: { trips: `trips + ${2 ** n}` } })).concat({
          ...edge('c7>c8', { probability: 0, guard: 'trips > 0' }),
          id: 'g',
        }),
        variables: trips,
      },
      null,
      50,
    ),
    problemsOf(
      { nodes: [...nodes.slice(0, -1), last], edges: edges((n) => ({ lag: `PT${2 ** n}H` })) },
      null,
      50,
    ),
  ].flatMap((found) => found.filter(([{ code }]) => code === 'too-many-states'));
  expect(many.map(([, korean]) => korean)).toEqual([
    expect.stringMatching(/^상태가 50개를 넘어 .*변수 trips의 값이 \d+가지/),
    expect.stringMatching(/^상태가 50개를 넘어 .*도달하는 때가 \d+가지/),
  ]);
  for (const [, korean] of [...unclear, ...many])
    expect(korean.replace(/“[^”]*”|trips/g, '')).not.toMatch(/[A-Za-z]{2}/);
});

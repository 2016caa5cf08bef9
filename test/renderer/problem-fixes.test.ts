import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import type { ProblemCode } from '#shared/engine/results.ts';
import {
  applyEdit,
  type Edge,
  fromScenario,
  type Node,
  newScenario,
  toScenario,
} from '#shared/model/index.ts';
import { fixesFor } from '../../renderer/views/document/problem-fixes.ts';

const of = (nodes: readonly Node[], edges: readonly Edge[]) =>
  fromScenario({ ...newScenario({ title: 'Flawed', timeZone: 'UTC', start: '2025-06-01' }), nodes, edges });
const problemsOf = (document: ReturnType<typeof of>) =>
  evaluate(compile(toScenario(document)), { plan: null }).evaluation.problems;
const chance: Node = { id: 'c', kind: 'chance', title: 'Comes?' };
const ends: readonly Node[] = [
  { id: 'x', kind: 'outcome', title: 'X' },
  { id: 'y', kind: 'outcome', title: 'Y' },
];
const to = (id: string, target: string, rest: Partial<Edge> = {}): Edge => ({
  id,
  from: 'c',
  to: target,
  ...rest,
});

const FLAWED: readonly [ProblemCode, ReturnType<typeof of>, readonly string[]][] = [
  [
    'probability-sum',
    of([chance, ...ends], [to('a', 'x', { probability: 0.5 }), to('b', 'y', { probability: 0.25 })]),
    ['rest', 'scale'],
  ],
  [
    'probability-range',
    of(
      [chance, ...ends],
      [
        to('a', 'x', { probability: { low: 0.7, high: 0.8 } }),
        to('b', 'y', { probability: { low: 0.6, high: 0.9 } }),
      ],
    ),
    ['rest'],
  ],
  [
    'probability-missing',
    of([chance, ...ends], [to('a', 'x', { probability: 0.5 }), to('b', 'y')]),
    ['rest'],
  ],
  [
    'probability-on-wrong-edge',
    of([{ ...chance, kind: 'decision' }, ...ends], [to('a', 'x', { probability: 0.5 }), to('b', 'y')]),
    ['drop'],
  ],
  [
    'ambiguous',
    of(
      [{ ...chance, kind: 'deadline', when: { date: '2025-07-08' } }, ...ends],
      [to('a', 'x'), to('b', 'y')],
    ),
    ['when-missed'],
  ],
  [
    'outcome-has-edges',
    of([{ ...chance, kind: 'event' }, ...ends], [to('a', 'x'), { id: 'b', from: 'x', to: 'y' }]),
    ['cut'],
  ],
  [
    'ambiguous',
    of([{ ...chance, kind: 'decision' }, ...ends], [to('a', 'x'), to('b', 'y', { on: 'missed' })]),
    ['on'],
  ],
  [
    'missed-deadline',
    of([{ ...chance, kind: 'deadline', when: { date: '2025-05-01' } }, ends[0] as Node], [to('a', 'x')]),
    ['missed'],
  ],
  ['several-starts', of([{ ...chance, kind: 'event' }, ...ends], [to('a', 'x')]), ['start']],
];

test.each(FLAWED)('each fix offered for %s is rid of it', (code, document, ids) => {
  const problem = problemsOf(document).find((each) => each.code === code);
  if (problem === undefined) throw new Error(`no ${code}: ${JSON.stringify(problemsOf(document))}`);
  const fixes = fixesFor(problem, document);
  expect(fixes.map(({ id }) => id)).toEqual(ids);
  for (const { edit } of fixes) {
    const mended = applyEdit(document, edit).document;
    expect(problemsOf(mended).filter((each) => each.code === code)).toEqual([]);
  }
});

test('a fix that would change nothing is not offered', () => {
  const document = of(
    [chance, ...ends],
    [to('a', 'x', { probability: 'rest' }), to('b', 'y', { probability: 'rest' })],
  );
  const problem = problemsOf(document).find(({ code }) => code === 'probability-sum');
  expect(problem).toBeDefined();
  if (problem !== undefined) expect(fixesFor(problem, document)).toEqual([]);
});

import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { PROBLEM_CODES, type ProblemCode } from '#shared/engine/results.ts';
import {
  applyEdit,
  type Edge,
  type FieldsChange,
  fromScenario,
  type Node,
  newScenario,
  observe,
  putItem,
  toScenario,
  updateFields,
} from '#shared/model/index.ts';
import { fixesFor } from '../../renderer/views/document/problem-fixes.ts';

const of = (nodes: readonly Node[], edges: readonly Edge[]) =>
  fromScenario({ ...newScenario({ title: 'Flawed', timeZone: 'UTC', start: '2025-06-01' }), nodes, edges });
const withFields = (document: ReturnType<typeof of>, fields: FieldsChange) =>
  applyEdit(document, updateFields(fields)).document;
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
    ['cut', 'event'],
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
  ['several-starts', of([{ ...chance, kind: 'event' }, ...ends], [to('a', 'x')]), ['start c', 'start y']],
  [
    'probability-missing',
    of(
      [chance, ...ends, { id: 'z', kind: 'outcome', title: 'Z' }],
      [to('a', 'x', { probability: 0.1 }), to('b', 'y'), to('d', 'z')],
    ),
    ['share'],
  ],
  [
    'cycle',
    of(
      [
        { id: 's', kind: 'event', title: 'Start' },
        { ...chance, kind: 'event' },
        { id: 'm', kind: 'event', title: 'Middle' },
      ],
      [{ id: 'in', from: 's', to: 'c' }, to('a', 'm'), { id: 'back', from: 'm', to: 'c' }],
    ),
    ['cut back', 'cut a'],
  ],
  [
    'no-start',
    of(
      [
        { ...chance, kind: 'event' },
        { id: 'm', kind: 'event', title: 'M' },
      ],
      [to('a', 'm'), { id: 'back', from: 'm', to: 'c' }],
    ),
    ['start c'],
  ],
  [
    'unreachable',
    withFields(of([{ ...chance, kind: 'event' }, ...ends], [to('a', 'x')]), { root: 'c' }),
    ['remove'],
  ],
  ['dead-end', of([{ ...chance, kind: 'event' }], []), ['outcome', 'onward']],
  ['dead-end', of([chance], []), ['outcome', 'onward']],
  [
    'dead-end',
    of(
      [{ ...chance, kind: 'event', when: { date: '2025-07-08' } }, ends[0] as Node],
      [to('a', 'x', { on: 'missed' })],
    ),
    ['onward'],
  ],
  ['decision-without-options', of([{ ...chance, kind: 'decision' }], []), ['onward', 'outcome']],
  ['one-option', of([{ ...chance, kind: 'decision' }, ends[0] as Node], [to('a', 'x')]), ['event']],
  [
    'no-way-out',
    of(
      [{ ...chance, kind: 'event' }, ...ends],
      [to('a', 'x', { guard: 'false' }), to('b', 'y', { guard: '1 > 2' })],
    ),
    ['unguarded'],
  ],
  [
    'late-decision',
    of(
      [{ ...chance, kind: 'decision', when: { date: '2025-05-01' } }, ...ends],
      [to('a', 'x'), to('b', 'y')],
    ),
    ['undated'],
  ],
  [
    'expression',
    of([{ ...chance, kind: 'event' }, ...ends], [to('a', 'x', { guard: 'nobody > 1' }), to('b', 'y')]),
    ['drop'],
  ],
  [
    'expression',
    of([{ ...chance, kind: 'event', effects: { gain: 'nobody' } }, ends[0] as Node], [to('a', 'x')]),
    ['drop'],
  ],
  [
    'expression',
    of([{ ...chance, kind: 'event', set: { nobody: '1' } }, ends[0] as Node], [to('a', 'x')]),
    ['drop'],
  ],
  [
    'expression',
    of([chance, ...ends], [to('a', 'x', { probability: 'nobody' }), to('b', 'y', { probability: 0.4 })]),
    ['rest'],
  ],
  [
    'not-observed',
    withFields(
      of([{ ...chance, kind: 'event', when: { date: '2025-06-02' } }, ends[0] as Node], [to('a', 'x')]),
      {
        asOf: '2025-08-01',
      },
    ),
    ['observe'],
  ],
  [
    'observation-contradicts',
    applyEdit(
      of([chance, ...ends], [to('a', 'x', { probability: 0 }), to('b', 'y', { probability: 'rest' })]),
      observe({ node: 'c', edge: 'a' }),
    ).document,
    ['forget'],
  ],
];

test.each(FLAWED)('each fix offered for %s is rid of it', (code, document, ids) => {
  const problem = problemsOf(document).find((each) => each.code === code);
  if (problem === undefined) throw new Error(`no ${code}: ${JSON.stringify(problemsOf(document))}`);
  const fixes = fixesFor(problem, document);
  expect(fixes.map(({ id }) => id)).toEqual(ids);
  for (const { edit } of fixes) {
    const mended = applyEdit(document, edit).document;
    const left = problemsOf(mended).filter((each) => each.code === code);
    expect(left.map(({ at }) => at)).not.toContainEqual(problem.at);
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

test('what was taken is asked for by name, and what a plan cannot hold is left open in it', () => {
  const dated = withFields(
    of(
      [{ ...chance, when: { date: '2025-06-02' } }, ...ends],
      [to('a', 'x', { label: 'Comes', probability: 0.5 }), to('b', 'y', { probability: 'rest' })],
    ),
    { asOf: '2025-08-01' },
  );
  const seen = problemsOf(dated).find(({ code }) => code === 'not-observed');
  if (seen === undefined) throw new Error('nothing is missing');
  expect(fixesFor(seen, dated).map(({ label }) => label)).toEqual(['It was “Comes”', 'It was “Y”']);

  const planned = applyEdit(
    of([{ ...chance, kind: 'decision' }, ...ends], [to('a', 'x', { guard: 'false' }), to('b', 'y')]),
    putItem('plans', { id: 'p', name: 'P', choices: { c: 'a' } }),
  ).document;
  const { problems } = evaluate(compile(toScenario(planned)), { plan: 'p' }).evaluation;
  const closed = problems.find(({ code }) => code === 'plan-not-available');
  if (closed === undefined) throw new Error('the plan is held');
  const [release] = fixesFor(closed, planned);
  const mended = release === undefined ? planned : applyEdit(planned, release.edit).document;
  expect(mended.plans.p?.value.choices).toEqual({});
});

test('every code has a fix, except where only the analyst knows what is meant', () => {
  const covered = new Set<string>([...FLAWED.map(([code]) => code), 'missed-event', 'plan-not-available']);
  const without = Object.keys(PROBLEM_CODES).filter((code) => !covered.has(code));
  expect(without.sort()).toEqual(['at-risk', 'observed-backwards', 'too-many-states']);
});

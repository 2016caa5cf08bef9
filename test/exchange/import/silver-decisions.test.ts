import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { storedNumber } from '#shared/exchange/import/silver-decisions-code.ts';
import { loadPeer, type Peer } from '../../bench/peer.ts';
import { imported } from './importing.ts';

/** What of SilverDecisions' own model and engine this test uses: it makes the files, with stored results. */
interface Model {
  load(data: unknown): void;
  serialize(): string;
  readonly validationResults: readonly { isValid(): boolean }[];
}
let peer: Peer;
beforeAll(async () => {
  peer = await loadPeer();
});

type Json = Record<string, unknown>;

/** A file as SilverDecisions saves it after computing: every result is stored in it. */
async function saved(head: Json, data: Json): Promise<string> {
  const model = new peer.sd.DataModel() as unknown as Model;
  model.load(structuredClone(data));
  const manager = new peer.sd.ComputationsManager(
    { ruleName: head.rule, jobRepositoryType: 'simple' },
    model as never,
  );
  await manager.checkValidityAndRecomputeObjective(true, true, true);
  expect(model.validationResults.every((result) => result.isValid())).toBe(true);
  return JSON.stringify({ SilverDecisions: '1.2.0', ...head, data: JSON.parse(model.serialize()) });
}

/** The root's payoffs as they are stored, fractions included. */
function storedPayoffs(file: string, rule: string): number[] {
  const payoff: unknown = JSON.parse(file).data.trees[0].computed[rule].payoff;
  return [payoff].flat().map((each) => storedNumber(each) ?? Number.NaN);
}

test.each([
  [1.5, 1.5],
  ['2 1/4', 2.25],
  ['-1 1/2', -1.5],
  [{ mathjs: 'Fraction', n: -3, d: 4 }, -0.75],
  [{ s: -1, n: 3, d: 4 }, -0.75],
  ['Infinity', null],
])('stored number %j', (stored, number) => {
  expect(storedNumber(stored)).toBe(number);
});

const end = { type: 'terminal', name: '', childEdges: [] };
const edge = (name: string, payoff: unknown, childNode: unknown, probability?: unknown) => ({
  name,
  payoff,
  childNode,
  ...(probability === undefined ? {} : { probability }),
});

/** A purchase with an inspection: parameters, formulas, code in a node, and `#` twice. */
const PURCHASE = {
  code: 'price = 20\nrisk = 0.3 # of a defect\nloss = price / 2 + 1\nhalf = loss / 2',
  payoffNames: ['Money', 'Trouble'],
  defaultCriterion1Weight: 2,
  trees: [
    {
      type: 'decision',
      name: 'Buy?',
      location: { x: 10, y: 20 },
      childEdges: [
        edge('Yes', ['-price', 1], {
          type: 'chance',
          name: 'Sound?',
          code: 'risk = risk + 0.1\nextra = risk * 10',
          childEdges: [
            edge('Sound', ['3 * price', '2'], end, '1 - risk'),
            edge('Defect', ['-loss + extra', '4'], end, '#'),
            edge('Lemon', ['-loss - half', 'max(3, 5)'], end, '#'),
          ],
        }),
        edge('Inspect', ['-2', '0.5'], {
          type: 'chance',
          name: '',
          childEdges: [edge('Good', [10, 0], end, 'risk'), edge('Bad', [0, '1/3'], end, '#')],
        }),
        edge('No', [0, 0], end),
      ],
    },
  ],
};
const SINGLE = [
  'expected-value-maximization',
  'expected-value-minimization',
  'maxi-min',
  'maxi-max',
  'mini-min',
  'mini-max',
];

test.each(SINGLE)('the stored result of %s is what the scenario evaluates to', async (rule) => {
  const file = await saved({ rule, title: 'Purchase', viewMode: 'criterion1' }, PURCHASE);
  const { scenario, format, notes } = imported(file, 'purchase.json');
  expect(format).toBe('silverdecisions');
  const { evaluation } = evaluate(compile(scenario), { plan: null });
  expect(evaluation.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [stored = Number.NaN] = storedPayoffs(file, rule);
  const sign = scenario.criteria?.[0]?.goal === 'min' ? -1 : 1;
  expect(sign * (evaluation.score ?? Number.NaN)).toBeCloseTo(stored, 9);
  if (rule.startsWith('expected')) expect(evaluation.expected?.[0]).toBeCloseTo(stored, 9);
  expect(notes.filter((note) => !note.startsWith('The file says no start'))).toEqual([]);
  expect(scenario.nodes[0]).toMatchObject({ title: 'Buy?', kind: 'decision', position: { x: 10, y: 20 } });
  expect(scenario.parameters).toMatchObject([
    { id: 'price', value: 20 },
    { id: 'risk', value: 0.3 },
  ]);
});

test.each(['max-max', 'max-min', 'min-max', 'min-min'])('both criteria under %s', async (rule) => {
  const head = { rule, title: 'Purchase', viewMode: 'twoCriteria' };
  const file = await saved(head, PURCHASE);
  const { scenario } = imported(file);
  const { evaluation } = evaluate(compile(scenario), { plan: null });
  const stored = storedPayoffs(file, rule);
  expect(stored).toHaveLength(2);
  for (const [index, value] of stored.entries()) expect(evaluation.expected?.[index]).toBeCloseTo(value, 9);
  expect(scenario.criteria).toMatchObject([
    { name: 'Money', weight: 2 },
    { name: 'Trouble', weight: 1 },
  ]);
});

const leaf = fc.constant(end);
const money = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.constantFrom('a', 'b * 2', 'a - b', '1/3', 'min(a, b) + 1'),
);
const { tree } = fc.letrec<{ tree: unknown; decision: unknown; chance: unknown }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, tie('decision'), tie('chance')),
  decision: fc.array(fc.tuple(money, tie('tree')), { minLength: 1, maxLength: 3 }).map((options) => ({
    type: 'decision',
    name: 'D',
    childEdges: options.map(([payoff, child], index) => edge(`o${index}`, [payoff, 0], child)),
  })),
  chance: fc
    .tuple(fc.array(fc.tuple(money, tie('tree')), { minLength: 2, maxLength: 4 }), fc.nat({ max: 3 }))
    .map(([branches, hashes]) => ({
      type: 'chance',
      name: 'C',
      childEdges: branches.map(([payoff, child], index) =>
        edge(`b${index}`, [payoff, 0], child, index <= hashes ? '#' : index % 2 ? 'p / 2' : '1/8'),
      ),
    })),
}));

test('random trees have the expected value that SilverDecisions stored', async () => {
  const rule = 'expected-value-maximization';
  await fc.assert(
    fc.asyncProperty(tree, fc.integer({ min: -9, max: 9 }), async (each, a) => {
      const file = await saved(
        { rule, title: 'T' },
        {
          code: `a = ${a}\nb = a * 3 - 2\np = 0.25`,
          trees: [{ type: 'decision', name: 'R', childEdges: [edge('go', [1, 0], each)] }],
        },
      );
      const { evaluation } = evaluate(compile(imported(file).scenario), { plan: null });
      const [stored = Number.NaN] = storedPayoffs(file, rule);
      // A criterion that nothing touches is not imported: its expected value is none.
      expect(evaluation.score ?? 0).toBeCloseTo(stored, 8);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

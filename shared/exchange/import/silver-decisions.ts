import type { Criterion, Rule } from '../../model/index.ts';
import type { ImportContext, ImportFormat, ImportResult } from '../format.ts';
import { buildScenario } from './build-scenario.ts';
import { type Loose, listAt, numberAt, objectAt, parseJsonObject, recordOf, textAt } from './loose-json.ts';
import { createNotes, type Notes } from './notes.ts';
import { refused } from './refused.ts';
import { readCode } from './silver-decisions-code.ts';
import { readTree } from './silver-decisions-tree.ts';

/** SilverDecisions (https://silverdecisions.pl): decision trees with expressions, one or two criteria. */
export const silverDecisionsImport: ImportFormat = {
  id: 'silverdecisions',
  name: 'SilverDecisions',
  recognises: (_, text) => /^\s*\{/.test(text) && /"SilverDecisions"\s*:/.test(text.slice(0, 100_000)),
  read(text, context) {
    const parsed = parseJsonObject(text);
    return parsed.ok ? readFile(parsed.value, context) : parsed;
  },
};

function readFile(file: Loose, context: ImportContext): ImportResult {
  // Since version 0.7 the trees stand in `data`.
  const data = objectAt(file, 'data') ?? file;
  const [tree, ...others] = listAt(data, 'trees').map(recordOf);
  if (tree === undefined) return refused('There is no tree in the file.');
  const notes = createNotes();
  for (const other of others)
    notes.add('Left out: further trees of the file; a scenario has one start.', textAt(other, 'name'));
  if (objectAt(file, 'sensitivityAnalysis') !== null || listAt(data, 'jobs').length > 0)
    notes.add('Left out: stored sensitivity analyses.');
  const all = criteriaOf(file, data, notes);
  const code = readCode(textAt(data, 'code') ?? '', objectAt(data, 'expressionScope'), notes);
  const graph = readTree(
    tree,
    all.map(({ id }) => id),
    code,
    notes,
  );
  const { rule, both } = objectiveOf(textAt(file, 'rule'), notes);
  const used = new Set(graph.elements.edges.flatMap(({ effects = {} }) => Object.keys(effects)));
  const criteria = all.filter(({ id, weight }) => both || weight === 1 || used.has(id));
  const texts = listAt(data, 'texts').map((text) => textAt(recordOf(text), 'value') ?? '');
  const summary = [textAt(file, 'description') ?? '', ...texts]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
  const title = textAt(file, 'title');
  const { parameters } = graph;
  return buildScenario(
    { title: title || undefined, summary, rule, criteria, parameters, ...graph.elements },
    context,
    notes,
  );
}

interface Objective {
  readonly rule: Rule | undefined;
  readonly goals: readonly ['max' | 'min', 'max' | 'min'];
  readonly both: boolean;
}

/** The rules of sd-computations, `src/objective/rules`: what is maximised, and how chances are valued. */
function objectiveOf(name: string | undefined, notes: Notes | null): Objective {
  switch (name) {
    case undefined:
    case 'expected-value-maximization':
      return { rule: undefined, goals: ['max', 'max'], both: false };
    case 'expected-value-minimization':
      return { rule: undefined, goals: ['min', 'min'], both: false };
    case 'maxi-max':
      return { rule: 'optimistic', goals: ['max', 'max'], both: false };
    case 'maxi-min':
      return { rule: 'pessimistic', goals: ['max', 'max'], both: false };
    case 'mini-min':
      return { rule: 'optimistic', goals: ['min', 'min'], both: false };
    case 'mini-max':
      return { rule: 'pessimistic', goals: ['min', 'min'], both: false };
    case 'max-max':
    case 'max-min':
    case 'min-max':
    case 'min-min': {
      const [first, second] = name.split('-') as ['max' | 'min', 'max' | 'min'];
      return { rule: undefined, goals: [first, second], both: true };
    }
    default:
      notes?.add('Left out: the rule of the file, which is unknown; expected values are maximised.', name);
      return { rule: undefined, goals: ['max', 'max'], both: false };
  }
}

/** Both of its criteria: what is not looked at there has the weight 0 here. */
function criteriaOf(file: Loose, data: Loose, notes: Notes): readonly Criterion[] {
  const { goals, both } = objectiveOf(textAt(file, 'rule'), null);
  const second = textAt(file, 'viewMode') === 'criterion2';
  const names = listAt(data, 'payoffNames').map((name) => (typeof name === 'string' ? name : ''));
  const format = objectAt(file, 'format');
  const weight = weightOf(data, notes);
  const weights = both ? weight : second ? [0, 1] : [1, 0];
  return [0, 1].map((index) => {
    const money = objectAt(format, `payoff${index + 1}`) ?? (index === 0 ? objectAt(format, 'payoff') : null);
    const unit = textAt(money, 'style') === 'currency' ? textAt(money, 'currency') : undefined;
    return {
      id: `payoff${index + 1}`,
      name: names[index] || (both || second || index === 1 ? `Payoff ${index + 1}` : 'Payoff'),
      ...(unit ? { unit } : {}),
      goal: goals[index] as 'max' | 'min',
      weight: weights[index] as number,
    };
  });
}

/** How much the first criterion counts against the second. Without end, the second counts nothing. */
function weightOf(data: Loose, notes: Notes): readonly [number, number] {
  const written = textAt(data, 'defaultCriterion1Weight');
  if (written === 'Infinity') return [1, 0];
  const weight = numberAt(data, 'defaultCriterion1Weight') ?? (written === undefined ? 1 : Number(written));
  if (weight >= 0 && Number.isFinite(weight)) return [weight, 1];
  notes.add('Left out: the weight of the first criterion, which is no number; both count alike.', written);
  return [1, 1];
}

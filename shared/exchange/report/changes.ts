/** What would change the best choice, in sentences: the same in the findings and in the section on it. */
import type { Sensitivity, Swing, Threshold } from '../../engine/sensitivity/index.ts';
import type { Scenario } from '../../model/schema.ts';
import { score } from '../figures.ts';
import { inputNames } from '../input-names.ts';
import type { Names } from '../names.ts';
import type { Table } from './tables.ts';

/** Whether another choice is best at one of its ends, at a decision that is met. */
export const changesChoice = ({ low, high }: Swing): boolean =>
  [...low.changes, ...high.changes].some(({ met }) => met);

/** Whether a best choice changes within the ranges, and where it turns; at most so many turns. */
export function changesInWords(
  scenario: Scenario,
  { swings: all, thresholds }: Sensitivity,
  names: Names,
  mostTurns: number,
): string[] {
  const say = names.texts.findings;
  const inputs = inputNames(scenario, names);
  const swings = open(all);
  if (swings.length === 0) return [say.nothingVaried];
  const changing = swings.filter(changesChoice);
  const list = changing.map((swing) => inputs.name(swing)).join('; ');
  const verdict =
    changing.length === 0
      ? say.noneChanges(swings.length)
      : say.someChange(changing.length, swings.length, list);
  const turns = thresholds.filter(({ met }) => met);
  const more = turns.length - mostTurns;
  return [
    verdict,
    ...turns.slice(0, mostTurns).map((turn) => turnInWords(scenario, turn, names)),
    ...(more > 0 ? [say.moreTurns(more)] : []),
  ];
}

function turnInWords(
  scenario: Scenario,
  { parameter, decision, value, from, to, share }: Threshold,
  names: Names,
): string {
  const inputs = inputNames(scenario, names);
  const input = { kind: 'parameter', id: parameter } as const;
  const edge = (id: string | null) => (id === null ? null : names.edge(id));
  const now = scenario.parameters?.find(({ id }) => id === parameter)?.value;
  return names.texts.findings.turn({
    value: inputs.value(input, value),
    input: inputs.name(input),
    now: now === undefined ? null : inputs.value(input, now),
    from: edge(from),
    to: edge(to),
    decision: names.node(decision),
    share: share > 0.999_999 ? null : names.texts.figures.percent(share),
  });
}

/** Inputs by how far they move the score. */
export function swingsTable(scenario: Scenario, { swings: all }: Sensitivity, names: Names): Table {
  const swings = open(all);
  const { changes, stays, title, head } = names.texts.tables.swings;
  const inputs = inputNames(scenario, names);
  const rows = swings.map((swing) => [
    inputs.name(swing),
    `${inputs.value(swing, swing.low.value)} … ${inputs.value(swing, swing.high.value)}`,
    `${score(swing.low.score)} … ${score(swing.high.score)}`,
    changesChoice(swing) ? changes : stays,
  ]);
  return { title, head, rows };
}

/** What it would be worth to know beforehand how a chance turns out, the most first; only what is worth something. */
export function informationTable({ information }: Sensitivity, names: Names): Table {
  const rows = information
    .filter(({ value }) => value !== null && value > 1e-9)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .map(({ node, value }) => [names.node(node), score(value)]);
  return { ...names.texts.tables.information, rows };
}

/** Without what observations have settled: that is no uncertainty any more. */
function open(swings: readonly Swing[]): readonly Swing[] {
  return swings.filter(({ settled }) => !settled);
}

import {
  type ChangedChoice,
  INFORMATION_REASONS,
  type InputEnd,
  type Sensitivity,
  type Swing,
  type Turns,
} from '#shared/engine/sensitivity/index.ts';
import { NONE, percent, score } from '#shared/exchange/figures.ts';
import { type InputNames, inputNames } from '#shared/exchange/input-names.ts';
import { type Names, namesOf } from '#shared/exchange/names.ts';
import { oneLine, shortened } from '#shared/exchange/text.ts';
import type { Scenario } from '#shared/model/index.ts';
import { gridInWords } from './grid-in-words.ts';
import { problemLine } from './problem-line.ts';
import { aligned, wrapped } from './table.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 100;
const BAR = 16;
const NO_BREAK = '\u00A0';

/** What `sensitivity` prints: first which inputs can change a best choice, then by how much each moves the score. */
export function sensitivityInWords(
  scenario: Scenario,
  all: Sensitivity,
  terminal: Terminal,
  { plan = null, turns: turned }: { readonly plan?: string | null; readonly turns?: Turns | undefined } = {},
): string {
  // What observations have settled is no uncertainty any more.
  const found = { ...all, swings: all.swings.filter(({ settled }) => !settled) };
  const names = namesOf(scenario);
  const inputs = inputNames(scenario, names);
  const width = Math.min(terminal.columns ?? WIDTH, WIDTH);
  const section = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', terminal.style('bold', name), ...lines.map((line) => `  ${line}`)];
  const whose = scenario.perspective === undefined ? '' : ` for ${names.actor(scenario.perspective)}`;
  return [
    terminal.style('bold', names.title),
    `Score${whose}, ${plan === null ? 'with the best choices' : `under the plan “${names.plan(plan)}”`}: ${terminal.style('bold', score(found.score))}`,
    ...found.errors.flatMap((problem) => wrapped(problemLine(problem), width)),
    ...(found.grid === null ? ['', ...wrapped(verdict(found, inputs), width)] : []),
    ...section(
      'What matters: one input at a time, from its low to its high',
      tornado(found, inputs, terminal),
    ),
    ...section('Which choices that changes', choices(found, inputs, names, width)),
    ...section('Where a best choice turns', turns(found, inputs, names, width)),
    ...(turned === undefined
      ? []
      : [
          ...section(
            'Where a best choice turns: probabilities and spans of time',
            inputTurns(turned, inputs, names, width),
          ),
          ...section('What would make another plan the best', plansTurn(turned, inputs, names, width)),
        ]),
    ...section('What it would be worth to know beforehand', information(found, names)),
    ...(found.grid === null ? [] : gridInWords(scenario, found.grid, inputs, names, terminal)),
  ].join('\n');
}

const changesChoice = ({ low, high }: Swing) => [...low.changes, ...high.changes].some(({ met }) => met);
const moves = (swing: Swing) =>
  swing.swing === null || swing.swing > 1e-12 || (swing.heldSwing ?? 0) > 1e-12 || changesChoice(swing);

function verdict({ swings }: Sensitivity, inputs: InputNames): string {
  if (swings.length === 0) return 'No input has a range: there is nothing to vary.';
  const changing = swings.filter(changesChoice);
  if (changing.length === 0 && swings.length === 1) return 'No best choice changes within its range.';
  if (changing.length === 0)
    return `None of the ${swings.length} inputs that have a range changes a best choice within it.`;
  const list = changing.map((swing) => inputs.name(swing)).join('; ');
  if (swings.length === 1) return `${list} can change a best choice.`;
  return `${changing.length} of the ${swings.length} inputs that have a range can change a best choice: ${list}.`;
}

function tornado({ swings }: Sensitivity, inputs: InputNames, terminal: Terminal): string[] {
  const shown = swings.filter(moves);
  const still = swings.filter((swing) => !moves(swing));
  const most = Math.max(...shown.map(({ swing }) => swing ?? 0));
  const rows = shown.map((swing) => [
    shortened(inputs.name(swing), 44),
    `${inputs.value(swing, swing.low.value)} … ${inputs.value(swing, swing.high.value)}`,
    `${score(swing.low.score)} … ${score(swing.high.score)}`,
    score(swing.swing),
    score(swing.heldSwing),
    changesChoice(swing) ? 'changes' : 'stays',
    '█'.repeat(most > 0 ? Math.round(((swing.swing ?? 0) / most) * BAR) : 0),
  ]);
  const table =
    rows.length === 0
      ? []
      : aligned([['input', 'low … high', 'score', 'swing', 'held', 'choice', ''], ...rows], [3, 4]);
  const lines = table.map((line, i) =>
    i > 0 && changesChoice(shown[i - 1] as Swing) ? terminal.style('yellow', line) : line,
  );
  if (still.length === 0) return lines;
  const those = still.map((swing) => inputs.name(swing)).join('; ');
  return [...lines, ...wrapped(`Without any effect: ${those}.`, WIDTH - 4)];
}

function choices({ swings }: Sensitivity, inputs: InputNames, names: Names, width: number): string[] {
  return swings.flatMap((swing) =>
    ([swing.low, swing.high] as const).flatMap((end: InputEnd) => {
      const met = end.changes.filter((change) => change.met);
      if (met.length === 0) return [];
      return [
        `${inputs.name(swing)} at ${inputs.value(swing, end.value)}:`,
        ...met.flatMap((change) => indented(changeInWords(change, names), width)),
      ];
    }),
  );
}

/** `How hard …?: “Press” becomes “Let go” (in 51% of its cases)`. */
function changeInWords({ decision, from, to, share }: Omit<ChangedChoice, 'met'>, names: Names): string {
  const edge = (id: string | null) => (id === null ? NONE : `“${names.edge(id)}”`);
  const part = percent(share).replace(' ', NO_BREAK);
  const cases = share > 0.999_999 ? '' : ` (in ${part} of its cases)`;
  return `${names.node(decision)} ${edge(from)} becomes ${edge(to)}${cases}`;
}

function indented(text: string, width: number): string[] {
  return wrapped(text, width - 6).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`));
}

function turns({ thresholds }: Sensitivity, inputs: InputNames, names: Names, width: number): string[] {
  const lines: string[] = [];
  let last = '';
  for (const { parameter, value, met, ...change } of thresholds) {
    if (!met) continue;
    const input = { kind: 'parameter', id: parameter } as const;
    const where = `${inputs.name(input)} above ${inputs.value(input, value)}:`;
    if (where !== last) lines.push(where);
    last = where;
    lines.push(...indented(changeInWords(change, names), width));
  }
  return lines;
}

function inputTurns({ inputThresholds }: Turns, inputs: InputNames, names: Names, width: number): string[] {
  const met = inputThresholds.filter((each) => each.met);
  if (met.length === 0) return ['None of them turns a best choice.'];
  return met.flatMap(({ kind, id, value, ...change }) => [
    `${inputs.name({ kind, id })} above ${inputs.value({ kind, id }, value)}:`,
    ...indented(changeInWords(change, names), width),
  ]);
}

function plansTurn({ planTurns }: Turns, inputs: InputNames, names: Names, width: number): string[] {
  if (planTurns.length === 0) return ['No input, within its range, makes another plan the best.'];
  return planTurns.flatMap(({ kind, id, base, value, from, to }) => {
    const input = { kind, id };
    return wrapped(
      `${inputs.name(input)} above ${inputs.value(input, value)} (now ${inputs.value(input, base)}): “${names.plan(to)}” instead of “${names.plan(from)}”`,
      width - 2,
    );
  });
}

function information({ information: all }: Sensitivity, names: Names): string[] {
  const known = all
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .map(({ node, value }) => [score(Math.abs(value ?? 0) < 1e-9 ? 0 : value), oneLine(names.node(node))]);
  const reasons = Object.entries(INFORMATION_REASONS).flatMap(([reason, why]) => {
    const those = all.filter((each) => each.reason === reason).map(({ node }) => names.node(node));
    return those.length === 0 ? [] : wrapped(`Not defined, since ${why}: ${those.join('; ')}.`, WIDTH - 4);
  });
  return [...aligned(known, [0]), ...reasons];
}

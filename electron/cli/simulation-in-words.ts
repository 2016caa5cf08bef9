import type { Evaluation } from '#shared/engine/results.ts';
import type { Frequency, Sample, Simulation } from '#shared/engine/simulation/index.ts';
import { instant, percent, score } from '#shared/exchange/figures.ts';
import { type Names, namesOf } from '#shared/exchange/names.ts';
import type { Scenario } from '#shared/model/index.ts';
import { zoneOf } from '#shared/time/index.ts';
import { counted } from './counted.ts';
import { problemLine } from './problem-line.ts';
import { aligned, wrapped } from './table.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 100;
const BAR = 40;
/** Bins of the histogram that make one line. */
const PER_LINE = 2;

/** What `simulate` prints: the spread of the score, what it says beyond the evaluation, ends, missed dates. */
export function simulationInWords(
  scenario: Scenario,
  evaluation: Evaluation,
  found: Simulation | null,
  terminal: Terminal,
): string {
  const names = namesOf(scenario);
  const zone = zoneOf(scenario.timeZone);
  const width = Math.min(terminal.columns ?? WIDTH, WIDTH);
  const section = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', terminal.style('bold', name), ...lines.map((line) => `  ${line}`)];
  const errors = evaluation.problems
    .filter(({ severity }) => severity === 'error')
    .flatMap((problem) => wrapped(problemLine(problem), width));
  const title = terminal.style('bold', names.title);
  if (found === null || found.trials === 0) {
    const why = found === null ? 'It cannot be evaluated.' : 'Every run contradicts the observations.';
    return [title, `Nothing was simulated. ${why}`, ...errors].join('\n');
  }
  const whose = scenario.perspective === undefined ? '' : ` for ${names.actor(scenario.perspective)}`;
  const day = (time: number) => instant(time, zone).replace(/,.*$/, '');
  return [
    title,
    `${counted(found.trials, 'run', 'runs')}, seed ${found.seed}. ${names.plan(found.plan)}. Times in ${zone.id}.`,
    ...errors,
    ...section(`Score${whose}`, spread(found.score, score, score)),
    ...beyond(found, evaluation).flatMap((text) => wrapped(text, width - 2).map((line) => `  ${line}`)),
    ...section('How it is spread', histogram(found.score)),
    ...section('Where it ends', frequencies(found.ends, names)),
    ...section(
      'When it ends',
      spread(found.end, day, (time) => `${score(time / 86_400_000)} d`),
    ),
    ...section('Dates missed, of all runs', missed(found, evaluation, names)),
    ...section('Beside that', remarks(found, width)),
  ].join('\n');
}

/** `size` writes a difference of two values. */
function spread(
  sample: Sample | null,
  write: (value: number) => string,
  size: (difference: number) => string,
): string[] {
  if (sample === null) return ['not computed: a run met something that has no value'];
  const at = (level: number) =>
    write(sample.quantiles.find((each) => each.level === level)?.value ?? Number.NaN);
  if (sample.least === sample.greatest) return [`always ${write(sample.least)}`];
  return [
    `on average ${write(sample.mean)}, give or take ${size(sample.standardError)} (standard error)`,
    `half of the runs from ${at(0.25)} to ${at(0.75)}, the middle at ${at(0.5)}`,
    `nine in ten from ${at(0.05)} to ${at(0.95)}; all from ${write(sample.least)} to ${write(sample.greatest)}`,
  ];
}

/** What the likely times alone do not show. */
function beyond({ score: sample }: Simulation, { score: expected }: Evaluation): string[] {
  if (sample === null || expected === null) return [];
  const difference = sample.mean - expected;
  if (Math.abs(difference) <= 4 * sample.standardError + 1e-9) return [];
  return [
    `With every time as likely, "evaluate" says ${score(expected)}: times that may run early or late make it ${
      difference < 0 ? 'worse' : 'better'
    } by ${score(Math.abs(difference))}.`,
  ];
}

function histogram(sample: Sample | null): string[] {
  if (sample === null || sample.histogram.length < 2) return [];
  const lines: { from: number; to: number; count: number }[] = [];
  sample.histogram.forEach(({ from, to, count: runs }, i) => {
    const line = lines.at(-1);
    if (i % PER_LINE === 0 || line === undefined) lines.push({ from, to, count: runs });
    else {
      line.to = to;
      line.count += runs;
    }
  });
  const all = lines.reduce((sum, line) => sum + line.count, 0);
  const most = Math.max(...lines.map((line) => line.count));
  // Where scores lie far apart, one line stands for the emptiness between them.
  const gap = (i: number) => lines[i]?.count === 0;
  const rows = lines.flatMap(({ from, to, count: runs }, i) => {
    if (gap(i) && gap(i - 1)) return [];
    if (gap(i) && gap(i + 1)) return [['', '⋮']];
    return [[score(from), '…', score(to), percent(runs / all), '█'.repeat(Math.round((runs / most) * BAR))]];
  });
  return aligned(rows, [0, 2, 3]);
}

/** `28.5% ± 0.1`: a share with its standard error, in points of a hundred. */
function share({ probability, standardError }: Omit<Frequency, 'node'>): string {
  return `${(probability * 100).toFixed(1)}% ± ${(standardError * 100).toFixed(1)}`;
}

function frequencies(ends: readonly Frequency[], names: Names): string[] {
  const rows = ends
    .toSorted((a, b) => b.probability - a.probability)
    .map((end) => [share(end), names.node(end.node)]);
  return aligned(rows, [0]);
}

function missed({ misses }: Simulation, { nodes }: Evaluation, names: Names): string[] {
  const rows = misses
    .filter(({ reached }) => reached > 0)
    .map((miss) => {
      const likely = (nodes[miss.node]?.missed ?? 0) * (nodes[miss.node]?.reach ?? 0);
      const differs = Math.abs(likely - miss.probability) > 4 * miss.standardError + 1e-9;
      return [
        miss.probability === 0 ? 'never' : share(miss),
        names.node(miss.node),
        miss.reached < 1 ? `met in ${percent(miss.reached)}` : '',
        differs ? `${percent(likely)} with likely times` : '',
      ];
    });
  return aligned(rows, [0]);
}

function remarks({ unforeseen, rejected }: Simulation, width: number): string[] {
  const texts: string[] = [];
  if (unforeseen > 0) {
    texts.push(
      `${percent(unforeseen)} of the runs came to a decision in a state that never comes up with likely times; they took the option that is best there most often.`,
    );
  }
  if (rejected > 0) {
    const were = rejected === 1 ? 'was' : 'were';
    texts.push(`${counted(rejected, 'run', 'runs')} contradicted the observations and ${were} drawn again.`);
  }
  return texts.flatMap((text) => wrapped(text, width - 2));
}

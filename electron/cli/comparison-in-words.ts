import type { Comparison, PlanFigures } from '#shared/engine/comparison/index.ts';
import { QUANTILES } from '#shared/engine/comparison/index.ts';
import { overtakenBy } from '#shared/engine/overtaken.ts';
import { instant, NONE, percent, score } from '#shared/exchange/figures.ts';
import { type Names, namesOf } from '#shared/exchange/names.ts';
import { shortened } from '#shared/exchange/text.ts';
import type { Scenario } from '#shared/model/index.ts';
import { type Zone, zoneOf } from '#shared/time/index.ts';
import { problemLine } from './problem-line.ts';
import { aligned, wrapped } from './table.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 100;
const LABEL = 44;
const SHOWN_DATES = 3;

type PlanId = string | null;
/** What stands for a plan at the head of its column, and in the sentences below. */
type Letters = (plan: PlanId) => string;

/** A line of the table: its label, and one cell per plan. A title has none. */
interface Row {
  readonly label: string;
  readonly cells: readonly string[] | null;
}

/** What `compare` prints: the plans as columns of one table, then what sets them apart in sentences. */
export function comparisonInWords(scenario: Scenario, comparison: Comparison, terminal: Terminal): string {
  const names = namesOf(scenario);
  const zone = zoneOf(scenario.timeZone);
  const ids = comparison.plans.map(({ plan }) => plan);
  const letters: Letters = (plan) => letterAt(ids.indexOf(plan));
  const rows = [
    ...figures(scenario, comparison, names),
    ...ends(comparison, names),
    ...times(comparison, zone),
    ...(ids.length > 1 ? regrets(comparison, names) : []),
  ];
  const width = Math.min(terminal.columns ?? WIDTH, WIDTH);
  const section = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', terminal.style('bold', name), ...lines.map((line) => `  ${line}`)];
  const asOf = scenario.asOf === undefined ? '' : `, as of ${scenario.asOf.replace('T', ' ')}`;
  const errors = comparison.plans.flatMap(({ plan, errors: all }) =>
    all.map((problem) => `${letters(plan)}: ${problemLine(problem)}`),
  );
  return [
    terminal.style('bold', names.title),
    `${ids.length === 1 ? 'One plan' : `${ids.length} plans`}. Times in ${zone.id}${asOf}.`,
    '',
    ...ids.flatMap((id) => legend(id, letters(id), scenario, names, width)),
    '',
    ...table(rows, ids.map(letters), terminal),
    ...(ids.length > 1 ? ['', '* the best in its line'] : []),
    ...section('What comes first', firstDates(comparison, letters, names, zone)),
    ...section('Where they part', forksInWords(comparison, letters, names, width - 2)),
    ...section('Which plans others beat', beatenInWords(comparison, letters, names, width - 2)),
    ...section('What other weights would change', weightsInWords(comparison, letters, names, width - 2)),
    ...section('Why figures are missing', errors),
  ].join('\n');
}

/** A … Z, then P27 and so on. */
function letterAt(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `P${index + 1}`;
}

function legend(
  id: PlanId,
  letter: string,
  { plans, observations = [] }: Scenario,
  names: Names,
  width: number,
): string[] {
  const plan = plans?.find((each) => each.id === id);
  const supposed = Object.entries(plan?.given ?? {}).map(
    ([node, edge]) => `${names.node(node)} → ${names.edge(edge)}`,
  );
  const overtaken = (plan === undefined ? [] : overtakenBy(plan, observations)).map(
    ({ node, went }) => `${names.node(node)} → ${names.edge(went)}`,
  );
  const text =
    names.plan(id) +
    (supposed.length === 0 ? '' : `, supposing ${supposed.join(', ')}`) +
    (overtaken.length === 0 ? '' : `, overtaken by what happened: ${overtaken.join(', ')}`);
  return wrapped(text, width - 5).map((line, i) => `  ${i === 0 ? letter.padEnd(3) : '   '}${line}`);
}

function table(rows: readonly Row[], heads: readonly string[], terminal: Terminal): string[] {
  const cells = rows.map(({ label, cells: own }) => (own === null ? [] : [shortened(label, LABEL), ...own]));
  const columns = heads.map((_, i) => i + 1);
  const [head = '', ...lines] = aligned([['', ...heads.map((letter) => `${letter} `)], ...cells], columns);
  return [
    `  ${head}`,
    ...lines.flatMap((line, i) => {
      const row = rows[i];
      return row?.cells === null
        ? [...(i === 0 ? [] : ['']), terminal.style('bold', row.label)]
        : [`  ${line}`];
    }),
  ];
}

const title = (label: string): Row => ({ label, cells: null });
/** One line; the best plans are marked, unless all are alike or there is only one. */
function line<T>(
  label: string,
  values: readonly T[],
  inWords: (value: T) => string,
  best: readonly number[] = [],
): Row {
  const marked = best.length < values.length ? best : [];
  return { label, cells: values.map((value, i) => `${inWords(value)}${marked.includes(i) ? '*' : ' '}`) };
}

function figures(scenario: Scenario, comparison: Comparison, names: Names): Row[] {
  const { plans, best, criteria } = comparison;
  const at = (ids: readonly PlanId[]) => ids.map((id) => plans.findIndex(({ plan }) => plan === id));
  const whose = scenario.perspective === undefined ? '' : ` for ${names.actor(scenario.perspective)}`;
  const each = <T>(of: (figures: PlanFigures) => T) => plans.map(of);
  const bound = (end: 0 | 1) => each(({ scoreRange }) => scoreRange?.[end] ?? null);
  const goals = new Map(scenario.criteria?.map(({ id, goal }) => [id, goal]));
  return [
    title(`Score${whose}`),
    line(
      'expected',
      each((of) => of.score),
      score,
      at(best.score),
    ),
    line('at least, over the ranges given', bound(0), score),
    line('at most', bound(1), score),
    ...QUANTILES.map((p, q) =>
      line(
        `${p === 0.5 ? 'median' : `${percent(p)} of cases end at or below`}`,
        each(({ quantiles }) => quantiles?.[q] ?? null),
        score,
      ),
    ),
    ...(criteria.length === 0 ? [] : [title('Criteria, expected')]),
    ...criteria.map((id, c) =>
      line(
        `${names.criterion(id)}${goals.get(id) === 'min' ? ', the less the better' : ''}`,
        each(({ expected }) => expected?.[c] ?? null),
        score,
        at(best.criteria[c] ?? []),
      ),
    ),
  ];
}

function ends({ plans, outcomes, misses }: Comparison, names: Names): Row[] {
  const of = (list: 'outcomes' | 'misses', i: number) => plans.map((figures) => figures[list][i] ?? null);
  const odds = (list: 'outcomes' | 'misses') => (id: string, i: number) =>
    line(names.node(id), of(list, i), percent);
  return [
    ...(outcomes.length === 0 ? [] : [title('Where it ends'), ...outcomes.map(odds('outcomes'))]),
    ...(misses.length === 0 ? [] : [title('What comes too late'), ...misses.map(odds('misses'))]),
  ];
}

function times({ plans }: Comparison, zone: Zone): Row[] {
  const day = (time: number | undefined) =>
    time === undefined ? NONE : instant(time, zone).replace(/^\w+ |, .*$/g, '');
  const end = (which: 'earliest' | 'likely' | 'latest') => plans.map((figures) => figures.end?.[which]);
  return [
    title('When it is over'),
    line('earliest', end('earliest'), day),
    line('likely', end('likely'), day),
    line('latest', end('latest'), day),
  ];
}

/** The next dates of each plan: what has to be thought of when it is chosen. */
function firstDates({ plans }: Comparison, letters: Letters, names: Names, zone: Zone): string[] {
  const rows = plans.flatMap(({ plan, firstDates: dates }) =>
    dates
      .slice(0, SHOWN_DATES)
      .map(({ node, enter, mustArriveBy, reach }, i) => [
        i === 0 ? letters(plan) : '',
        instant(enter?.likely ?? null, zone),
        `${shortened(names.node(node), LABEL)}${reach < 1 ? ` (${percent(reach)})` : ''}`,
        mustArriveBy === null ? '' : `no later than ${instant(mustArriveBy, zone)}`,
      ]),
  );
  return aligned(rows);
}

function regrets({ plans, regret }: Comparison, names: Names): Row[] {
  const told = regret.nodes.flatMap(({ node, branches }) => {
    const lines = branches
      .filter((branch) => branch.regrets.some((each) => each !== null))
      .map((branch) => line(`  ${names.edge(branch.edge)}`, branch.regrets, score));
    return lines.length === 0 ? [] : [{ label: names.node(node), cells: [] }, ...lines];
  });
  if (told.length === 0) return [];
  const least = regret.least.map((id) => plans.findIndex(({ plan }) => plan === id));
  return [
    title('Regret: what is given away against the best of these plans, if …'),
    ...told,
    line('the worst of these', regret.worst, score, least),
  ];
}

function forksInWords({ forks }: Comparison, letters: Letters, names: Names, width: number): string[] {
  return forks.flatMap(({ node, kind, options }) => {
    const ways = options.map(({ edge, plans }) => [
      `  ${shortened(names.edge(edge), LABEL)}`,
      plans.map(letters).join(', '),
    ]);
    const how = kind === 'chance' ? ' (a plan supposes how it goes)' : '';
    return [...hanging(`${names.node(node)}${how}`, width), ...aligned(ways)];
  });
}

function beatenInWords(
  { plans, pareto, dominance }: Comparison,
  letters: Letters,
  names: Names,
  width: number,
): string[] {
  if (plans.length < 2) return [];
  const all = (ids: readonly PlanId[]) => ids.map(letters).join(', ');
  const criteria = pareto.criteria.map((id) => names.criterion(id).replace(/ \([^()]*\)$/, '')).join(', ');
  const sentences = [
    ...pareto.dominated.map(
      ({ plan, by }) =>
        `${letters(plan)} is nowhere better, and somewhere worse, than ${all(by)}, on the criteria that count: ${criteria}.`,
    ),
    ...plans.flatMap(({ plan: over }) =>
      ([1, 2] as const).flatMap((order) => {
        const by = dominance.filter((each) => each.over === over && each.order === order);
        return by.length === 0
          ? []
          : [dominatedInWords(letters(over), all(by.map(({ plan }) => plan)), order)];
      }),
    ),
  ];
  const lines = sentences.length === 0 ? ['None: each has something that speaks for it.'] : sentences;
  return lines.flatMap((sentence) => hanging(sentence, width));
}

function dominatedInWords(over: string, by: string, order: 1 | 2): string {
  return order === 1
    ? `${over} falls behind ${by} at every level of score: it is never more likely to exceed it (first-order dominance).`
    : `${over} is worse than ${by} for everybody who does not seek risk (second-order dominance).`;
}

/** At which weight of a criterion, the others as they are, another plan comes to be the best. */
function weightsInWords(
  { plans, criteria, weighing }: Comparison,
  letters: Letters,
  names: Names,
  width: number,
): string[] {
  if (plans.length < 2) return [];
  const lines = weighing.flips.map(({ criterion, value, from, to }) => {
    const now = weighing.weights[criteria.indexOf(criterion)] ?? 0;
    const weight = value.toPrecision(3).replace(/\.?0+$/, '');
    return `${names.criterion(criterion)}: above ${weight} (now ${now}), ${letters(to)} instead of ${letters(from)}`;
  });
  const none = ['Nothing, one weight at a time and each plan keeping to its choices.'];
  return (lines.length === 0 ? none : lines).flatMap((line) => hanging(line, width));
}

/** Wrapped, what follows the first line set in. */
function hanging(text: string, width: number): string[] {
  return wrapped(text, width - 2).map((part, i) => (i === 0 ? part : `  ${part}`));
}

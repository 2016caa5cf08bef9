import { isSettled } from '#shared/engine/overtaken.ts';
import type { DecisionResult, Evaluation, NodeResult } from '#shared/engine/results.ts';
import {
  instant,
  NONE,
  percent,
  score,
  scoreWithRange,
  slackInWords,
  tripleOfDays,
} from '#shared/exchange/figures.ts';
import { writtenDate } from '#shared/exchange/graph-labels.ts';
import { type Names, namesOf } from '#shared/exchange/names.ts';
import type { Node, Scenario } from '#shared/model/index.ts';
import { type Zone, zoneOf } from '#shared/time/index.ts';
import { standingOf } from '../../shared/engine/standing.ts';
import { counted } from './counted.ts';
import { differsInWords } from './differs-in-words.ts';
import { problemLine } from './problem-line.ts';
import { STANDINGS } from './standing-in-words.ts';
import { aligned, wrapped } from './table.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 100;

/** The summary of `evaluate`: what to choose, what it is worth and how sure that is, when, and what conflicts. */
export function evaluationInWords(scenario: Scenario, evaluation: Evaluation, terminal: Terminal): string {
  const names = namesOf(scenario);
  const zone = zoneOf(scenario.timeZone);
  const title = (text: string) => ['', terminal.style('bold', text)];
  const section = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [...title(name), ...lines.map((line) => `  ${line}`)];
  const whose = scenario.perspective === undefined ? '' : ` for ${names.actor(scenario.perspective)}`;
  const asOf = scenario.asOf === undefined ? '' : `, as of ${scenario.asOf.replace('T', ' ')}`;
  return [
    terminal.style('bold', names.title),
    `${names.plan(evaluation.plan)}. Times in ${zone.id}${asOf}.`,
    '',
    `Score${whose}: ${terminal.style('bold', scoreWithRange(evaluation.score, evaluation.scoreRange))}`,
    ...section('Criteria, expected', criteria(evaluation, names)),
    ...section('Choices', choices(scenario, evaluation, names, zone, terminal)),
    ...section('Where it ends', outcomes(evaluation, names, zone)),
    ...section('Dates', dates(scenario, evaluation, names, zone, terminal)),
    ...section('Conflicts and other problems', problems(evaluation, terminal)),
    '',
    `${counted(evaluation.paths.count, 'way', 'ways')} through; "paths" lists them, "evaluate --json" has every figure.`,
  ].join('\n');
}

function criteria({ criteria: ids, expected }: Evaluation, names: Names): string[] {
  return aligned(
    ids.map((id, index) => [names.criterion(id), score(expected?.[index] ?? null)]),
    [1],
  );
}

function choices(
  scenario: Scenario,
  { decisions, nodes, plan: planId }: Evaluation,
  names: Names,
  zone: Zone,
  terminal: Terminal,
): string[] {
  const lines: string[] = [];
  const held = scenario.plans?.find(({ id }) => id === planId)?.choices ?? {};
  for (const node of inOrderOfTime(scenario, nodes)) {
    const decision = decisions[node.id];
    const result = nodes[node.id];
    if (decision === undefined) continue;
    // Others choose by their own interests: their scores explain the choice, ours would not.
    const own = node.actor === undefined || node.actor === scenario.perspective;
    const who = own ? '' : `, decided by ${names.actor(node.actor)} (scores are theirs)`;
    lines.push(`${names.node(node.id)}${who}`);
    const rows = decision.options
      .toSorted((a, b) => (b.actorScore ?? 0) - (a.actorScore ?? 0))
      .map((option) => [
        option.edge === decision.best ? '>' : ' ',
        names.edge(option.edge),
        own
          ? scoreWithRange(option.score, option.scoreRange)
          : scoreWithRange(option.actorScore, option.actorScoreRange),
      ]);
    lines.push(
      ...aligned(rows).map((line) => `  ${line.startsWith('>') ? terminal.style('green', line) : line}`),
    );
    const settled = isSettled(node.id, scenario.observations ?? []);
    lines.push(`    ${settled ? 'decided' : remarks(decision, result, Object.hasOwn(held, node.id), zone)}`);
    lines.push(...differsInWords(decision, names, WIDTH - 6).map((line) => `    ${line}`));
  }
  return lines;
}

function remarks(
  decision: DecisionResult,
  result: NodeResult | undefined,
  held: boolean,
  zone: Zone,
): string {
  const parts = [
    judgement(decision, held),
    ...((result?.reach ?? 1) === 0 ? ['not met under these choices'] : []),
    ...(result?.mustArriveBy == null ? [] : [`decide by ${instant(result.mustArriveBy, zone)}`]),
  ];
  return parts.join('; ');
}

function judgement(decision: DecisionResult, held: boolean): string {
  const standing = standingOf(decision);
  if (standing === null) return 'no best option: something it rests on is not computed';
  if (held && decision.options.length === 1) return 'held by the plan';
  return STANDINGS[standing];
}

function outcomes(evaluation: Evaluation, names: Names, zone: Zone): string[] {
  const rows = evaluation.outcomes
    .filter(({ probability }) => probability !== 0)
    .toSorted((a, b) => (b.probability ?? 0) - (a.probability ?? 0))
    .map(({ node, probability, end }) => [percent(probability), names.node(node), tripleOfDays(end, zone)]);
  return aligned(rows, [0]);
}

function dates(
  scenario: Scenario,
  { nodes }: Evaluation,
  names: Names,
  zone: Zone,
  terminal: Terminal,
): string[] {
  const rows = inOrderOfTime(scenario, nodes).flatMap((node) => {
    const result = nodes[node.id];
    if (node.when === undefined || result === undefined || result.reach === 0) return [];
    return [
      [names.node(node.id), writtenDate(node, { scenario }), reached(result, zone), state(result, terminal)],
    ];
  });
  return rows.length === 0 ? [] : aligned([['', 'date', 'reached, likely', ''], ...rows]);
}

function reached(result: NodeResult, zone: Zone): string {
  return result.arrive === null ? NONE : instant(result.arrive.likely, zone);
}

function state({ missed, slack, atRisk }: NodeResult, terminal: Terminal): string {
  if (missed > 0) return terminal.style('red', `missed in ${percent(missed)}`);
  const left = slack === null ? '' : slackInWords(slack);
  return atRisk ? terminal.style('yellow', ['at risk', left].filter(Boolean).join(': ')) : left;
}

function problems(evaluation: Evaluation, terminal: Terminal): string[] {
  const styles = { error: 'red', warning: 'yellow', info: 'dim' } as const;
  return evaluation.problems.flatMap((problem) =>
    wrapped(problemLine(problem), Math.min(terminal.columns ?? WIDTH, WIDTH) - 4).map((line, index) =>
      terminal.style(styles[problem.severity], index === 0 ? line : `  ${line}`),
    ),
  );
}

/** By likely arrival; what is never reached comes last, in the document's order. */
function inOrderOfTime(scenario: Scenario, nodes: Evaluation['nodes']): Node[] {
  const time = ({ id }: Node) => nodes[id]?.arrive?.likely ?? Number.POSITIVE_INFINITY;
  return scenario.nodes.toSorted((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)));
}

import type { Evaluation } from '../engine/results.ts';
import type { Scenario } from '../model/schema.ts';
import { zoneOf } from '../time/index.ts';
import {
  count,
  instant,
  NONE,
  percent,
  score,
  scoreWithRange,
  slackInWords,
  triple,
  tripleOfDays,
} from './figures.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { writtenDate } from './graph-labels.ts';
import { type Names, namesOf } from './names.ts';
import { oneLine } from './text.ts';

/** As many as a reader takes in; the CSV has all that were asked for. */
const PATHS = 5;

/** What was computed, as a page to read: choices, criteria, outcomes, dates, paths, problems, assumptions, sources. */
export const markdown: ExportFormat = {
  id: 'md',
  name: 'Summary (Markdown)',
  extension: 'md',
  mediaType: 'text/markdown',
  render(input) {
    const { scenario } = input;
    const names = namesOf(scenario);
    const sections = [
      `# ${plain(names.title)}`,
      introduction(input, names),
      author(scenario.summary),
      choices(input, names),
      criteria(input.evaluation, names),
      outcomes(input, names),
      dates(input, names),
      paths(input, names),
      problems(input.evaluation),
      assumptions(scenario),
      sources(scenario),
    ];
    return `${sections.filter(Boolean).join('\n\n')}\n`;
  },
};

function introduction({ scenario, evaluation, plan }: ExportInput, names: Names): string {
  const asOf = scenario.asOf === undefined ? '' : ` As of ${scenario.asOf.replace('T', ' ')}.`;
  const whose = scenario.perspective === undefined ? '' : ` for ${plain(names.actor(scenario.perspective))}`;
  return `**${plain(names.plan(plan))}.** Score${whose}: **${scoreWithRange(evaluation.score, evaluation.scoreRange)}**.${asOf} Times are in ${scenario.timeZone}.`;
}

/** The author's own Markdown, without HTML: a page that shows this file must not run anything in it. */
function author(text: string | undefined): string {
  return (text ?? '').toWellFormed().replaceAll('<', '&lt;').trim();
}

function choices({ scenario, evaluation }: ExportInput, names: Names): string {
  const zone = zoneOf(scenario.timeZone);
  const rows = scenario.nodes.flatMap((node) => {
    const decision = evaluation.decisions[node.id];
    if (decision === undefined) return [];
    const result = evaluation.nodes[node.id];
    // Others choose by their own interests: their scores explain the choice, ours would not.
    const own = node.actor === undefined || node.actor === scenario.perspective;
    const options = decision.options.map((option) =>
      own
        ? `${names.edge(option.edge)}: ${scoreWithRange(option.score, option.scoreRange)}`
        : `${names.edge(option.edge)}: ${scoreWithRange(option.actorScore, option.actorScoreRange)} for them`,
    );
    return [
      [
        names.node(node.id),
        names.actor(node.actor),
        decision.best === null ? NONE : names.edge(decision.best),
        decision.robust ? 'yes' : 'no',
        instant(result?.mustArriveBy ?? null, zone),
        options.join('; '),
      ],
    ];
  });
  return table('Choices', ['Decision', 'Who', 'Best', 'Robust', 'Decide by', 'Options'], rows);
}

function criteria({ criteria, expected }: Evaluation, names: Names): string {
  const rows = criteria.map((id, index) => [names.criterion(id), score(expected?.[index] ?? null)]);
  return table('Criteria', ['Criterion', 'Expected'], rows);
}

function outcomes({ scenario, evaluation }: ExportInput, names: Names): string {
  const zone = zoneOf(scenario.timeZone);
  const rows = evaluation.outcomes
    .toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1))
    .map(({ node, probability, end }) => [names.node(node), percent(probability), tripleOfDays(end, zone)]);
  return table('Outcomes', ['Outcome', 'Probability', 'When'], rows);
}

function dates({ scenario, evaluation }: ExportInput, names: Names): string {
  const zone = zoneOf(scenario.timeZone);
  const rows = scenario.nodes.flatMap((node) => {
    const result = evaluation.nodes[node.id];
    if (node.when === undefined || result === undefined) return [];
    const state = [
      ...(result.missed > 0 ? [`missed in ${percent(result.missed)}`] : []),
      ...(result.atRisk ? ['at risk'] : []),
    ];
    return [
      [
        names.node(node.id),
        writtenDate(node, scenario),
        triple(result.arrive, zone),
        slackInWords(result.slack),
        state.join(', ') || 'in time',
      ],
    ];
  });
  return table('Dates', ['What', 'Date', 'Reached', 'Time left', 'State'], rows);
}

function paths({ paths: result, plan }: ExportInput, names: Names): string {
  const rows = result.paths
    .slice(0, PATHS)
    .map((path) => [
      percent(path.probability),
      score(path.score),
      path.steps
        .flatMap(({ node, edge }) => (edge === null ? [names.node(node)] : [names.edge(edge)]))
        .join(' → '),
    ]);
  const which = plan === null ? 'over every option of every decision' : 'under this plan';
  return table(`Ways (${count(result.count)} ${which})`, ['Odds', 'Score', 'Way'], rows);
}

function problems({ problems }: Evaluation): string {
  if (problems.length === 0) return '';
  return `## Problems\n\n${problems.map(({ severity, message }) => `- **${severity}**: ${plain(message)}`).join('\n')}`;
}

function assumptions({ assumptions = [] }: Scenario): string {
  const rows = assumptions.map(({ text, confidence, status }) => [
    text,
    confidence ?? NONE,
    status ?? 'not checked',
  ]);
  return table('Key assumptions', ['Assumption', 'Confidence', 'Status'], rows);
}

function sources({ sources = [] }: Scenario): string {
  if (sources.length === 0) return '';
  const items = sources.map(({ title, publisher, date, url, reliability }) =>
    [title, publisher, date?.replace('T', ' '), url, reliability]
      .filter((part) => part !== undefined && part !== '')
      .map((part) => plain(part ?? ''))
      .join('. '),
  );
  return `## Sources\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [`## ${title}`, '', line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Text that Markdown shows as it stands, on one line: no markup, HTML, link, entity or table border in it. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&#$]/g, '\\$&')
    .replace(/^[-+]|(?<=^\d{1,9})[.)]/, '\\$&');
}

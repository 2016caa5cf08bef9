import type { Evaluation } from '../engine/results.ts';
import type { Scenario } from '../model/schema.ts';
import { scoreWithRange } from './figures.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { type Names, namesOf } from './names.ts';
import {
  assumptionsTable,
  choicesTable,
  criteriaTable,
  datesTable,
  outcomesTable,
  pathsTable,
  type Table,
} from './report/tables.ts';
import { oneLine } from './text.ts';

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
      table(choicesTable(input, names)),
      table(criteriaTable(input.evaluation, names)),
      table(outcomesTable(input, names)),
      table(datesTable(input, names)),
      table(pathsTable(input, names)),
      problems(input.evaluation),
      table(assumptionsTable(scenario)),
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

function problems({ problems }: Evaluation): string {
  if (problems.length === 0) return '';
  return `## Problems\n\n${problems.map(({ severity, message }) => `- **${severity}**: ${plain(message)}`).join('\n')}`;
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

function table({ title, head, rows }: Table): string {
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

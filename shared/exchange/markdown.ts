import type { Scenario } from '../model/schema.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { mermaid } from './mermaid.ts';
import type { Block, Section } from './report/briefing.ts';
import type { Table } from './report/tables.ts';
import { oneLine } from './text.ts';

/** More nodes than programs that show Mermaid within Markdown draw. */
const MOST_DRAWN = 150;

/** The briefing as a page to read and to edit further; the map is a Mermaid drawing in it, charts stand as their tables. */
export const markdown: ExportFormat = {
  id: 'md',
  name: 'Briefing (Markdown)',
  extension: 'md',
  mediaType: 'text/markdown',
  async render(input, load) {
    const { wholeBriefing } = await import('./report/whole-briefing.ts');
    const { scenario } = input;
    const { briefing } = wholeBriefing(input);
    const drawn = scenario.nodes.length > MOST_DRAWN ? '' : `${await mermaid.render(input, load)}`;
    const parts = [
      `# ${plain(briefing.title)}`,
      briefing.headline === '' ? '' : `**${plain(briefing.headline)}**`,
      `**${plain(briefing.plan)}.** ${plain(briefing.basis)}`,
      author(scenario.report?.remarks),
      ...briefing.sections.map((section) => sectionOf(section, input, drawn)),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
  },
};

function sectionOf({ id, title, blocks }: Section, { scenario }: ExportInput, drawing: string): string {
  const body =
    id === 'background' ? [author(scenario.summary)] : blocks.map((each) => blockOf(each, title, drawing));
  const said = body.filter(Boolean);
  return said.length === 0 ? '' : [`## ${title}`, ...said].join('\n\n');
}

function blockOf(block: Block, section: string, drawing: string): string {
  switch (block.kind) {
    case 'list':
      return block.texts.map((text) => `- ${plain(text)}`).join('\n');
    case 'paragraphs':
      return block.texts.map(plain).join('\n\n');
    case 'table':
      return tableOf(block.table, section);
    case 'picture':
      return block.view === 'map' && drawing !== '' ? `\`\`\`mermaid\n${drawing.trimEnd()}\n\`\`\`` : '';
  }
}

/** The author's own Markdown, without HTML: a page that shows this file must not run anything in it. */
function author(text: Scenario['summary']): string {
  return (text ?? '').toWellFormed().replaceAll('<', '&lt;').trim();
}

function tableOf({ title, head, rows }: Table, section: string): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const titled = title === section ? [] : [`### ${plain(title)}`, ''];
  return [...titled, line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Text that Markdown shows as it stands, on one line: no markup, HTML, link, entity or table border in it; numbers stay as they are. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&#$]/g, '\\$&')
    .replace(/^[-+](?!\d)|(?<=^\d{1,9})[.)](?!\d)/, '\\$&');
}

import { element } from '../../drawing/svg.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { commonTables, comparisonTable, type Report, reportOf } from '../report/report.ts';
import type { Table } from '../report/tables.ts';
import { pictureOf } from '../svg.ts';
import { xmlText } from '../xml-text.ts';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './page.ts';

const POLICY = `default-src 'none'; script-src 'sha256-${SCRIPT_HASH}'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** One page that fetches nothing: plans to switch, the map to pan and zoom, timeline, tables. */
export const html: ExportFormat = {
  id: 'html',
  name: 'Report (one HTML page)',
  extension: 'html',
  mediaType: 'text/html',
  async render(input) {
    const { eachPlan } = await import('../report/each-plan.ts');
    const inputs = eachPlan(input);
    const reports = inputs.map(reportOf);
    const [report] = reports;
    if (report === undefined) return '';
    const body = [
      element('h1', {}, xmlText(report.title)),
      element('p', { class: 'basis' }, xmlText(report.basis)),
      report.headline === '' ? '' : element('p', { class: 'headline' }, xmlText(report.headline)),
      ...paragraphs(report.summary),
      ...paragraphs(report.remarks),
      chooser(reports),
      ...inputs.map((each, index) => planSection(each, reports[index] ?? report)),
      ...[comparisonTable(inputs), ...commonTables(input)].map((each) => table(each, 'h2')),
    ];
    return `<!doctype html>
<html lang="en" data-theme="${input.theme === 'dark' ? 'dark' : 'light'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.filter(Boolean).join('\n')}
<script>${SCRIPT}</script>
</body>
</html>
`;
  },
};

function chooser(reports: readonly Report[]): string {
  const options = reports.map(({ plan }) => `<option>${xmlText(plan)}</option>`).join('');
  return `<p class="choose"><label>Plan <select autocomplete="off">${options}</select></label></p>`;
}

function planSection(input: ExportInput, report: Report): string {
  const buttons = [
    ['1.4', 'Zoom in'],
    ['0.714', 'Zoom out'],
    ['0', 'Show all'],
  ].map(([value, name]) => `<button type="button" value="${value}">${name}</button>`);
  const list = report.findings.map((sentence) => element('li', {}, xmlText(sentence))).join('');
  return `<section data-plan>
${element('h2', {}, xmlText(report.plan))}
${list === '' ? '' : element('ul', {}, list)}
<h3>Map</h3>
<div class="picture" data-pan>${pictureOf({ ...input, view: 'map' }).svg}<div class="tools">${buttons.join('')}</div></div>
<h3>Timeline</h3>
<div class="picture timeline">${pictureOf({ ...input, view: 'timeline' }).svg}</div>
${report.tables.map((each) => table(each, 'h3')).join('\n')}
</section>`;
}

function table({ title, head, rows }: Table, heading: 'h2' | 'h3'): string {
  if (rows.length === 0) return '';
  const cells = (row: readonly string[], name: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${name}>${xmlText(cell)}</${name}>`).join('')}</tr>`;
  return `<${heading}>${xmlText(title)}</${heading}>
<table><thead>${cells(head, 'th')}</thead><tbody>
${rows.map((row) => cells(row, 'td')).join('\n')}
</tbody></table>`;
}

function paragraphs(texts: readonly string[]): string[] {
  return texts.map((text) => element('p', {}, xmlText(text)));
}

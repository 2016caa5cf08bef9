import { element } from '../../drawing/svg.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import type { Analyses } from '../report/analyses.ts';
import { type Block, type Briefing, briefingOf, OF_A_PLAN, type Section } from '../report/briefing.ts';
import { drawView } from '../report/pictures.ts';
import type { Table } from '../report/tables.ts';
import { type Texts, textsIn } from '../texts/texts.ts';
import { xmlText } from '../xml-text.ts';
import { SCRIPT, SCRIPT_HASH, styleOf } from './page.ts';

const policy = (styleHash: string) =>
  `default-src 'none'; script-src 'sha256-${SCRIPT_HASH}'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** One page that fetches nothing: plans to switch, the map to pan and zoom, timeline, tables. */
export const html: ExportFormat = {
  id: 'html',
  name: 'Report (one HTML page)',
  extension: 'html',
  mediaType: 'text/html',
  async render(input) {
    const { wholeBriefing } = await import('../report/whole-briefing.ts');
    const { briefing, inputs, analyses } = wholeBriefing(input);
    const texts = textsIn(input.language);
    const style = styleOf(input.language);
    const common = (which: (section: Section) => boolean) =>
      briefing.sections
        .filter((section) => !OF_A_PLAN.includes(section.id) && which(section))
        .map((section) => sectionOf(section, 'h2', input, analyses));
    const ofPlans = inputs.map((each) => planSection(each, analyses));
    const body = [
      element('h1', {}, xmlText(briefing.title)),
      element('p', { class: 'basis' }, xmlText(briefing.basis)),
      briefing.headline === '' ? '' : element('p', { class: 'headline' }, xmlText(briefing.headline)),
      ...briefing.remarks.map((text) => element('p', {}, xmlText(text))),
      ...common(({ id }) => id === 'background'),
      ...(ofPlans.every(({ sections }) => sections === '')
        ? []
        : [
            chooser(
              ofPlans.map(({ plan }) => plan),
              texts,
            ),
            ...ofPlans.map(({ html: text }) => text),
          ]),
      ...common(({ id }) => id !== 'background'),
    ];
    return `<!doctype html>
<html lang="${texts.words.tag}" data-theme="${input.theme === 'dark' ? 'dark' : 'light'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style.hash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(briefing.title)}</title>
<style>${style.text}</style>
</head>
<body>
${body.filter(Boolean).join('\n')}
<script>${SCRIPT}</script>
</body>
</html>
`;
  },
};

function chooser(plans: readonly string[], { files }: Texts): string {
  const options = plans.map((plan) => `<option>${xmlText(plan)}</option>`).join('');
  return `<p class="choose"><label>${files.html.plan} <select autocomplete="off">${options}</select></label></p>`;
}

function planSection(input: ExportInput, analyses: Analyses) {
  const { plan, sections: list }: Briefing = briefingOf([input], analyses, OF_A_PLAN);
  const sections = list.map((section) => sectionOf(section, 'h3', input, analyses)).join('\n');
  return {
    plan,
    sections,
    html: `<section data-plan>\n${element('h2', {}, xmlText(plan))}\n${sections}\n</section>`,
  };
}

type Heading = 'h2' | 'h3' | 'h4';
const BELOW = { h2: 'h3', h3: 'h4', h4: 'h4' } as const satisfies Record<Heading, Heading>;

function sectionOf(section: Section, heading: Heading, input: ExportInput, analyses: Analyses): string {
  const blocks = section.blocks.map((block) => blockOf(block, section, BELOW[heading], input, analyses));
  return [element(heading, {}, xmlText(section.title)), ...blocks].join('\n');
}

function blockOf(
  block: Block,
  { title }: Section,
  heading: Heading,
  input: ExportInput,
  analyses: Analyses,
): string {
  switch (block.kind) {
    case 'list':
      return element('ul', {}, block.texts.map((text) => element('li', {}, xmlText(text))).join(''));
    case 'paragraphs':
      return block.texts.map((text) => element('p', {}, xmlText(text))).join('\n');
    case 'table':
      return tableOf(block.table, block.table.title === title ? null : heading);
    case 'picture': {
      const { svg, width } = drawView(input, block.view, analyses);
      if (block.view === 'map')
        return `<div class="picture" data-pan>${svg}${tools(textsIn(input.language))}</div>`;
      return `<div class="picture ${width < 1000 ? 'chart' : 'timeline'}">${svg}</div>`;
    }
  }
}

function tools({ files: { html: say } }: Texts): string {
  const buttons = [
    ['1.4', say.zoomIn],
    ['0.714', say.zoomOut],
    ['0', say.showAll],
  ].map(([value, name]) => `<button type="button" value="${value}">${name}</button>`);
  return `<div class="tools">${buttons.join('')}</div>`;
}

function tableOf({ title, head, rows }: Table, heading: Heading | null): string {
  const cells = (row: readonly string[], name: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${name}>${xmlText(cell)}</${name}>`).join('')}</tr>`;
  const titled = heading === null ? '' : `${element(heading, {}, xmlText(title))}\n`;
  return `${titled}<table><thead>${cells(head, 'th')}</thead><tbody>
${rows.map((row) => cells(row, 'td')).join('\n')}
</tbody></table>`;
}

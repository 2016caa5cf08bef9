import type PptxGenJS from 'pptxgenjs';
import { instantOfItem, policyItems } from '../../drawing/timeline/index.ts';
import { isCertain, spanOf } from '../../engine/triple.ts';
import { fromScenario } from '../../model/index.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { namesOf } from '../names.ts';
import { type Briefing, briefingOf, comparisonTable } from '../report/briefing.ts';
import { findings } from '../report/findings.ts';
import { isShown } from '../report/sections.ts';
import { outcomesTable, type Table } from '../report/tables.ts';
import { shownZone } from '../shown-zone.ts';
import { oneLine, shortened } from '../text.ts';
import type { Texts } from '../texts/texts.ts';
import { withConnectors } from './connectors.ts';
import { addMap, hex } from './pptx-map.ts';
import { repacked } from './repack.ts';
import { withLanguage } from './slide-language.ts';

/** Rows of a table and of the timeline that fit one slide. */
const ROWS = 10;
const DATES = 20;
const LONGEST = 160;
type Colors = ReturnType<typeof hex>;

/** Findings, the map in shapes and connectors to edit, a slide per plan, plans side by side, the timeline. */
export const pptx: ExportFormat = {
  id: 'pptx',
  name: 'Slides (PowerPoint)',
  extension: 'pptx',
  mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  async render(input) {
    const { wholeBriefing } = await import('../report/whole-briefing.ts');
    const { default: Presentation } = await import('pptxgenjs');
    const deck = new Presentation();
    const { briefing, inputs, analyses } = wholeBriefing(input);
    const { scenario } = input;
    const names = namesOf(scenario, input.language);
    const colors = hex(input.theme ?? 'light');
    deck.layout = 'LAYOUT_WIDE';
    deck.title = briefing.title;
    deck.subject = briefing.plan;
    deck.author = 'Scenario Desk';
    deck.company = '';
    deck.theme = { headFontFace: 'Calibri', bodyFontFace: 'Calibri' };
    addSentences(deck, briefing.title, `${briefing.plan}. ${briefing.basis}`, firstOf(briefing), colors);
    if (scenario.nodes.length > 0 && isShown(scenario, 'map')) addMap(deck, input, colors);
    for (const each of isShown(scenario, 'comparison') ? inputs : [input]) {
      const said = findings(each, names);
      if (isShown(scenario, 'findings') && said.length > 0)
        addSentences(deck, names.plan(each.plan), '', said, colors);
      const outcomes = outcomesTable(each, names);
      if (isShown(scenario, 'figures'))
        addTable(
          deck,
          { ...outcomes, title: names.texts.tables.outcomes.ofPlan(names.plan(each.plan)) },
          colors,
        );
    }
    if (isShown(scenario, 'comparison')) addTable(deck, comparisonTable(inputs), colors);
    if (isShown(scenario, 'timeline')) addTimeline(deck, input, colors, names.texts);
    for (const { blocks } of briefingOf([input], analyses, ['assumptions', 'sources']).sections)
      for (const block of blocks) if (block.kind === 'table') addTable(deck, block.table, colors);
    const file = await deck.write({ outputType: 'uint8array' });
    if (!(file instanceof Uint8Array)) throw new TypeError('The presentation is not bytes.');
    return repacked(withLanguage(withConnectors(file), names.texts.words.tag), input);
  },
};

/** The analyst's own words, then what was found. */
function firstOf({ headline, remarks, sections }: Briefing): readonly string[] {
  const found = sections.find(({ id }) => id === 'findings')?.blocks ?? [];
  return [
    ...(headline === '' ? [] : [headline]),
    ...remarks,
    ...found.flatMap((block) => (block.kind === 'list' ? block.texts : [])),
  ];
}

function addSlide(deck: PptxGenJS, title: string, colors: Colors): PptxGenJS.Slide {
  const slide = deck.addSlide();
  slide.background = { color: colors.background };
  slide.addText(shortened(title, LONGEST), {
    ...{ x: 0.4, y: 0.25, w: 12.5, h: 0.7 },
    ...{ fontSize: 24, bold: true, color: colors.ink, fit: 'shrink' },
  });
  return slide;
}

function addSentences(
  deck: PptxGenJS,
  title: string,
  basis: string,
  sentences: readonly string[],
  colors: Colors,
): void {
  const slide = addSlide(deck, title, colors);
  if (basis !== '')
    slide.addText(basis, { x: 0.4, y: 0.95, w: 12.5, h: 0.4, fontSize: 12, color: colors.mute });
  if (sentences.length === 0) return;
  slide.addText(
    sentences.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
    {
      ...{ x: 0.4, y: 1.4, w: 12.5, h: 5.8 },
      ...{ fontSize: 14, color: colors.ink, valign: 'top', fit: 'shrink', paraSpaceAfter: 6 },
    },
  );
}

function addTable(deck: PptxGenJS, { title, head, rows }: Table, colors: Colors): void {
  for (let from = 0; from < rows.length; from += ROWS) {
    const slide = addSlide(deck, title, colors);
    const cells = (row: readonly string[], bold: boolean) =>
      row.map((text) => ({ text: shortened(text, LONGEST) || ' ', options: { bold, color: colors.ink } }));
    slide.addTable([cells(head, true), ...rows.slice(from, from + ROWS).map((row) => cells(row, false))], {
      ...{ x: 0.4, y: 1.1, w: 12.5, fontSize: 11 },
      border: { type: 'solid', pt: 0.75, color: colors.line },
      fill: { color: colors.panel },
    });
  }
}

/** What the plan may reach by time, a row each: from the earliest to the latest entering, a mark at the likely one. */
function addTimeline(deck: PptxGenJS, input: ExportInput, colors: Colors, { figures, files }: Texts): void {
  const { scenario, evaluation } = input;
  const zone = shownZone(input);
  const items = policyItems(fromScenario(scenario), evaluation);
  const ends = items.flatMap((item) => [item.enter?.earliest, item.enter?.latest, instantOfItem(item)]);
  const known = ends.filter((end) => end !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (at: number) => 4.4 + (high > low ? ((at - low) / (high - low)) * 8.3 : 0);
  for (let from = 0; from < items.length; from += DATES) {
    const slide = addSlide(deck, files.slides.timeline(zone.id), colors);
    for (const [row, item] of items.slice(from, from + DATES).entries()) {
      const y = 1.1 + row * 0.3;
      const likely = instantOfItem(item);
      const color = colors.kinds[item.kind];
      const label = `${figures.instant(likely, zone)}  ${oneLine(item.title) || item.node}`;
      slide.addText(shortened(label, 60), {
        ...{ x: 0.3, y, w: 4, h: 0.28, fontSize: 9, margin: 0, fit: 'shrink', color: colors.ink },
      });
      if (item.enter !== null && !isCertain(item.enter)) {
        const [first, last] = spanOf(item.enter);
        const [start, end] = [x(first), x(last)];
        slide.addShape(deck.ShapeType.roundRect, {
          ...{ x: start, y: y + 0.09, w: Math.max(0.02, end - start), h: 0.1, rectRadius: 0.03 },
          fill: { color, transparency: 65 },
        });
      }
      slide.addShape(deck.ShapeType.diamond, {
        ...{ x: x(likely) - 0.07, y: y + 0.07, w: 0.14, h: 0.14, fill: { color } },
        objectName: `date ${item.node}`,
      });
    }
  }
}

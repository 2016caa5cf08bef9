import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { scoreWithRange } from '#shared/exchange/figures.ts';
import { EXPORTS, type ExportInput } from '#shared/exchange/index.ts';
import { SECTIONS } from '#shared/exchange/report/sections.ts';
import { wholeBriefing } from '#shared/exchange/report/whole-briefing.ts';
import { svg } from '#shared/exchange/svg.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput, hostileScenario } from './hostile.ts';
import { partsOf } from './office-file.ts';

function nato(report: Scenario['report'] = {}): Scenario {
  const file = JSON.parse(readFileSync('scenarios/nato-2025.scenario.json', 'utf8'));
  const read = readScenario(JSON.stringify({ ...file, report }));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scenario;
}

/** What stands in a text format, without its marks. */
async function words(id: 'md' | 'html' | 'docx', input: ExportInput): Promise<string> {
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  if (id === 'docx') {
    const root = new DOMParser().parseFromString(
      (await partsOf('docx', input)).get('word/document.xml') ?? '',
      'text/xml',
    );
    return plain(root.documentElement?.textContent ?? '');
  }
  const text = `${await EXPORTS.find((each) => each.id === id)?.render(input, loadResource)}`;
  if (id === 'md') return plain(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  return plain(text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))));
}

test('findings say the engine’s figures: best choice and score, plans, turning points, dates', () => {
  const input = exportInput(nato(), null, 5);
  const { briefing, analyses } = wholeBriefing(input);
  const said = briefing.sections.find(({ id }) => id === 'findings')?.blocks[0];
  const text = said?.kind === 'list' ? said.texts.join('\n') : '';
  const { evaluation } = input;
  expect(text).toContain(`The expected score is ${scoreWithRange(evaluation.score, evaluation.scoreRange)}.`);
  const [best] = analyses.comparison.plans
    .filter(({ plan }) => plan !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const name = input.scenario.plans?.find(({ id }) => id === best?.plan)?.name;
  expect(text).toContain(
    `“${name}” scores best: ${scoreWithRange(best?.score ?? null, best?.scoreRange ?? null)}`,
  );
  const turn = analyses.sensitivity?.thresholds.find(({ met }) => met);
  expect(text).toContain(`Above ${Number(turn?.value.toPrecision(4))}`);
  expect(text).toMatch(/Choose “Send Wi”\. .*Decide by Mon 23 Jun 2025, 00:00 \(Asia\/Seoul\)/);
});

test('findings advise nothing that was decided, and rank no plan that what happened has overtaken', () => {
  const scenario = nato();
  const observations = [...(scenario.observations ?? []), { node: 'who', edge: 'go-wi' }];
  const { briefing } = wholeBriefing(exportInput({ ...scenario, observations }, null, 5));
  const said = briefing.sections.find(({ id }) => id === 'findings')?.blocks[0];
  const text = said?.kind === 'list' ? said.texts.join('\n') : '';
  expect(text).not.toContain('Choose “Send Wi”');
  expect(text).toContain('Choose “Send negotiators”');
  expect(text).toMatch(/“Send Wi, then APEC” scores best: .*; “Send Wi, Trump stays away” follows/);
  for (const plan of ['Lee attends NATO', 'Skip, wait for UNGA'])
    expect(text.split('\n').filter((sentence) => sentence.includes(`“${plan}”`))).toEqual([
      `What happened has overtaken “${plan}”: at “Who goes to The Hague?” it went “Send Wi”. Its figures are those of what is left of it.`,
    ]);
});

test.each(['md', 'html', 'docx'] as const)(
  '%s says every sentence of the briefing, and the analyst’s own words',
  async (id) => {
    const input = exportInput(nato({ headline: 'The headline', remarks: 'First.\n\nSecond.' }), 'wi-apec', 5);
    const text = await words(id, input);
    const { briefing } = wholeBriefing(input);
    expect(briefing.sections.map((section) => section.id)).toEqual([...SECTIONS]);
    for (const own of ['The headline', 'First.', 'Second.']) expect(text).toContain(own);
    for (const { id: section, title, blocks } of briefing.sections) {
      // Markdown has no pictures: the timeline is its table of dates.
      if (id !== 'md' || blocks.some(({ kind }) => kind !== 'picture') || section === 'map')
        expect(text).toContain(title);
      for (const block of blocks)
        if (block.kind === 'list') for (const sentence of block.texts) expect(text).toContain(sentence);
    }
  },
);

test('a section that is switched off is in no format; names that are not ours switch nothing', async () => {
  const sections = { sensitivity: false, assumptions: false, another: false };
  const input = exportInput(nato({ sections }), null, 5);
  const { briefing } = wholeBriefing(input);
  expect(briefing.sections.map(({ id }) => id)).toEqual(
    SECTIONS.filter((id) => id !== 'sensitivity' && id !== 'assumptions'),
  );
  for (const id of ['md', 'html', 'docx'] as const) {
    const text = await words(id, input);
    expect(text).not.toContain('What would change the choice');
    expect(text).not.toContain('Key assumptions');
  }
});

test.each(['comparison', 'profile', 'tornado'] as const)(
  'the chart %s is text and shapes, of hostile titles too',
  async (view) => {
    for (const scenario of [nato(), hostileScenario()]) {
      const text = `${await svg.render({ ...exportInput(scenario, null, 3), view }, loadResource)}`;
      const root = new DOMParser().parseFromString(text, 'image/svg+xml');
      const names = new Set([...root.getElementsByTagName('*')].map(({ tagName }) => tagName));
      expect(
        [...names].filter((name) => !['svg', 'title', 'g', 'rect', 'path', 'line', 'text'].includes(name)),
      ).toEqual([]);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    }
  },
);

test('a chart has the figures of the comparison', async () => {
  const input = exportInput(nato(), null, 3);
  const text = `${await svg.render({ ...input, view: 'comparison' }, loadResource)}`;
  for (const { score, scoreRange } of wholeBriefing(input).analyses.comparison.plans)
    expect(text).toContain(`>${scoreWithRange(score, scoreRange)}<`);
});

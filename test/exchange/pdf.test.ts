import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { percent, score } from '#shared/exchange/figures.ts';
import type { ExportInput } from '#shared/exchange/index.ts';
import { pdf } from '#shared/exchange/pdf/pdf.ts';
import type { Section } from '#shared/exchange/report/briefing.ts';
import { wholeBriefing } from '#shared/exchange/report/whole-briefing.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput, HOSTILE, hostileScenario } from './hostile.ts';
import { poppler } from './pdf-file.ts';
import { has } from './tools.ts';

const TITLE = '나토 2025: 서울은 트럼프를 어떻게 만나는가';

function korean(report: Scenario['report'] = {}): Scenario {
  const nato = JSON.parse(readFileSync('scenarios/nato-2025.scenario.json', 'utf8'));
  const read = readScenario(JSON.stringify({ ...nato, title: TITLE, report }));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scenario;
}

async function made(input: ExportInput): Promise<Uint8Array> {
  const file = await pdf.render(input, loadResource);
  if (typeof file === 'string') throw new Error('no bytes');
  return file;
}

/** Without white space: lines break where they have to. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

test.skipIf(!has.poppler)(
  'Poppler finds the Korean title, every heading, sentence and cell, and page numbers',
  async () => {
    const input = exportInput(
      korean({ headline: '위성락을 보낸다', remarks: 'First.\n\nSecond.' }),
      'wi-apec',
      5,
    );
    const file = await made(input);
    const text = poppler('pdftotext', file, '-raw');
    const all = squeezed(text);
    expect(all).toContain(squeezed(TITLE));
    expect(all).toContain('위성락을보낸다');
    const { briefing } = wholeBriefing(input);
    expect(briefing.sections.map(({ id }) => id)).toContain('figures');
    for (const { title, blocks } of briefing.sections) {
      expect(all).toContain(squeezed(title));
      for (const block of blocks) {
        if (block.kind === 'picture') continue;
        if (block.kind !== 'table') {
          for (const sentence of block.texts) expect(withoutFeet(all)).toContain(squeezed(sentence));
          continue;
        }
        for (const row of block.table.rows)
          for (const cell of row) for (const word of cell.split(/\s+/)) expect(all).toContain(word);
      }
    }
    expect(text).toContain(score(input.evaluation.score));
    for (const { probability } of input.evaluation.outcomes) expect(text).toContain(percent(probability));
    const pages = Number(/Pages:\s+(\d+)/.exec(poppler('pdfinfo', file))?.[1]);
    for (let page = 1; page <= pages; page++) expect(text).toContain(`${page} / ${pages}`);
  },
);

/** Sentences may be on two pages. */
const withoutFeet = (text: string) =>
  text.replaceAll(new RegExp(`${RegExp.escape(squeezed(TITLE))}\\d+/\\d+`, 'g'), '');

test.skipIf(!has.poppler)(
  'title and language are the document’s, fonts are embedded, bookmarks lead to the sections',
  async () => {
    const input = exportInput(korean());
    const file = await made(input);
    const info = poppler('pdfinfo', file);
    expect(info).toMatch(new RegExp(`^Title:\\s+${RegExp.escape(TITLE)}$`, 'm'));
    expect(info).toMatch(/^JavaScript:\s+no$/m);
    expect(Buffer.from(file).toString('latin1')).toMatch(/\/Lang \(en\)/);
    for (const line of poppler('pdffonts', file).split('\n').slice(2).filter(Boolean))
      expect(line).toMatch(/Pretendard.*\byes\s+yes\s+yes\b/);
    const outline = poppler('pdftohtml', file, '-xml', '-i', '-stdout');
    const items = [...outline.matchAll(/<item page="\d+">([^<]*)<\/item>/g)].map((match) => match[1]);
    for (const { title } of wholeBriefing(input).briefing.sections as readonly Section[])
      expect(items).toContain(title);
  },
);

test.skipIf(!has.poppler)('sections that are switched off are not in it', async () => {
  const sections = { map: false, timeline: false, figures: false, sensitivity: false, background: false };
  const file = await made(exportInput(korean({ sections })));
  const text = poppler('pdftotext', file);
  expect(text).toContain('Findings');
  expect(text).not.toMatch(/^(Map|Timeline|Figures|Background|What would change the choice)$/m);
});

test.skipIf(!has.poppler)(
  'hostile titles are text: nothing runs, and nothing is attached or linked',
  async () => {
    const file = await made(exportInput(hostileScenario(), null, 3));
    const objects = Buffer.from(file)
      .toString('latin1')
      .replace(/\bstream\r?\n[\s\S]*?endstream/g, '');
    const found = objects.match(/\/(?:JavaScript|JS|Launch|URI|EmbeddedFile|AA)\b/);
    expect(found).toBeNull();
    const all = squeezed(poppler('pdftotext', file, '-raw'));
    // Pretendard has neither emoji nor Hebrew and Arabic letters.
    for (const text of HOSTILE.filter((each) => /^[\x20-\x7e가-힣 ]+$/.test(each)))
      expect(all).toContain(squeezed(text));
  },
);

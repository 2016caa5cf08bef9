/** Office files opened by LibreOffice, which makes PDF of them, and read from there by Poppler. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { percent, score } from '#shared/exchange/figures.ts';
import { EXPORTS, type ExportInput } from '#shared/exchange/index.ts';
import { namesOf } from '#shared/exchange/names.ts';
import { readScenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput } from './hostile.ts';
import { has, outputOf } from './tools.ts';

const TITLE = '나토 2025: "서울" & <트럼프>';
const there = has.libreOffice && has.poppler;

const folder = mkdtempSync(join(tmpdir(), 'scenario-desk-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function nato(): ExportInput {
  const file = JSON.parse(readFileSync('scenarios/nato-2025.scenario.json', 'utf8'));
  const read = readScenario(JSON.stringify({ ...file, title: TITLE }));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return exportInput(read.scenario, null, 5);
}
const input = nato();

/** What stands on the pages, without white space: lines break where they have to. */
const texts = new Map<string, string>();
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** One start of the program for all files: starting is what takes long. */
beforeAll(async () => {
  if (!there) return;
  const formats = ['docx', 'pptx', 'xlsx'] as const;
  for (const id of formats) {
    const file = await EXPORTS.find((format) => format.id === id)?.render(input, loadResource);
    if (file === undefined || typeof file === 'string') throw new Error(`${id} is no file of bytes`);
    writeFileSync(join(folder, `${id}.${id}`), file);
  }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = formats.map((id) => join(folder, `${id}.${id}`));
  outputOf(
    'soffice',
    '--headless',
    '--norestore',
    profile,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  );
  for (const id of formats)
    texts.set(id, squeezed(outputOf('pdftotext', '-raw', join(folder, `${id}.pdf`), '-')));
}, 300_000);

const textOf = (id: string) => texts.get(id) ?? '';
const names = namesOf(input.scenario);

test.skipIf(!there)('DOCX: title, headings, plans, and the figures of the engine', () => {
  const text = textOf('docx');
  expect(text).toContain(squeezed(TITLE));
  for (const heading of ['Findings', 'Outcomes', 'Sources']) expect(text).toContain(heading);
  for (const { id } of input.scenario.plans ?? []) {
    expect(text).toContain(squeezed(names.plan(id)));
    expect(text).toContain(score(exportInput(input.scenario, id, 1).evaluation.score));
  }
  expect(text).toContain(score(input.evaluation.score));
  for (const { node, probability } of input.evaluation.outcomes) {
    expect(text).toContain(squeezed(names.node(node)));
    expect(text).toContain(squeezed(percent(probability)));
  }
});

test.skipIf(!there)('PPTX: a slide for each plan, every node with its figures', () => {
  const text = textOf('pptx');
  expect(text).toContain(squeezed(TITLE));
  for (const { id } of input.scenario.plans ?? []) expect(text).toContain(squeezed(names.plan(id)));
  for (const { id } of input.scenario.nodes) {
    expect(text).toContain(squeezed(names.node(id)).slice(0, 20));
    const result = input.evaluation.nodes[id];
    expect(text).toContain(squeezed(percent(result?.reach ?? null)));
  }
});

/** The digits that do not depend on how many the program shows. */
const shown = (value: number) => `${Number(value.toPrecision(11))}`.slice(0, 8);

test.skipIf(!there)('XLSX: sheets with every node, branch and plan; figures as the engine has them', () => {
  const text = textOf('xlsx');
  for (const { id, kind, title } of input.scenario.nodes) {
    expect(text).toContain(squeezed(`${id}${kind}`));
    expect(text).toContain(squeezed(title).slice(0, 30));
    const result = input.evaluation.nodes[id];
    for (const value of [result?.reach, result?.score])
      if (typeof value === 'number' && Math.abs(value) > 0.001)
        expect(text.includes(shown(value)), `${id}: ${shown(value)}`).toBe(true);
  }
  for (const { id } of input.scenario.plans ?? []) {
    const { evaluation } = exportInput(input.scenario, id, 1);
    expect(text).toContain(shown(evaluation.score ?? Number.NaN));
  }
});

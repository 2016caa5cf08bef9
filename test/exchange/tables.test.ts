import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { EXPORTS, type ExportInput, IMPORTS } from '#shared/exchange/index.ts';
import { formatInstant, zoneOf } from '#shared/time/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput, HOSTILE, hostileScenario, readable } from './hostile.ts';

const input = exportInput(hostileScenario());

async function exported(id: string, from: ExportInput = input): Promise<string> {
  const format = EXPORTS.find((each) => each.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  const text = await format.render(from, loadResource);
  if (typeof text !== 'string') throw new Error(`${id} is no text`);
  return text;
}

test('CSV: read back by a parser it has the figures of the engine, unrounded', async () => {
  const text = await exported('csv');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1));
  expect(errors).toEqual([]);
  const [head = [], ...rows] = data;
  expect(rows).toHaveLength(input.paths.paths.length);
  const zone = zoneOf('Asia/Seoul');
  for (const [index, path] of input.paths.paths.entries()) {
    const row = rows[index] ?? [];
    expect(row).toHaveLength(head.length);
    expect(Number(row[0])).toBe(index + 1);
    expect(Number(row[1])).toBe(path.probability);
    expect(Number(row[2])).toBe(path.score);
    expect(row.slice(3, 3 + HOSTILE.length).map(Number)).toEqual(path.expected);
    expect(row[4 + HOSTILE.length]).toBe(formatInstant(path.end.likely, zone).slice(0, 16).replace('T', ' '));
    expect(row.at(-1)).toContain('the end');
  }
});

test('CSV: no cell that people wrote is a formula', async () => {
  const scenario = hostileScenario();
  for (const text of HOSTILE) {
    const nodes = scenario.nodes.map((node) => ({ ...node, title: text }));
    const { data } = Papa.parse<string[]>(
      (await exported('csv', exportInput({ ...scenario, nodes }, null, 3))).slice(1),
    );
    for (const cell of data.flat()) {
      if (cell !== '' && Number.isFinite(Number(cell))) continue;
      expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/);
    }
    expect(data[1]?.at(-4)?.replace(/^'/, '')).toBe(readable(text) || scenario.nodes.at(-1)?.id);
  }
});

test('Markdown: a number is written as a number, so that it can be found and taken over', async () => {
  const text = await exported('md');
  expect(text).not.toMatch(/\d\\\.\d|\\-\d/);
  expect(text).toMatch(/\| -?\d+\.\d/);
});

test('Markdown: no HTML, no stray markup, every table row has the cells of its head', async () => {
  const text = await exported('md');
  // Unescaped, `<` starts a tag and `[` a link.
  // What stands in the drawing is Mermaid's matter, and tested there.
  const withoutDrawing = text.replace(/\n```mermaid\n.*?\n```\n/s, '\n');
  expect(withoutDrawing).not.toContain('```');
  const withoutEscapes = withoutDrawing.replace(/\\[!-/:-@[-`{-~]/g, '');
  expect(withoutEscapes).not.toContain('<');
  expect(withoutEscapes).not.toMatch(/\]\(/);
  const lines = withoutEscapes.split('\n');
  let cells = 0;
  let tables = 0;
  for (const line of lines) {
    if (!line.startsWith('|')) {
      cells = 0;
      continue;
    }
    const here = line.split('|').length;
    if (cells === 0) tables += 1;
    else expect(here).toBe(cells);
    cells = here;
  }
  expect(tables).toBeGreaterThanOrEqual(5);
  expect(lines.filter((line) => /^#{1,2} /.test(line)).map((line) => line.replace(/ \(.*/, ''))).toEqual([
    expect.stringMatching(/^# plain/),
    '## Findings',
    '## Background',
    '# Own **Markdown**',
    '## Map',
    '## Plans compared',
    '## What would change the choice',
    '## Figures',
    '## Key assumptions',
    '## Sources',
  ]);
  // Marks at a line's beginning start lists; in a cell they are escaped all the same.
  expect(text).toContain('| \\- item |');
  expect(text).toContain('| 1\\. numbered |');
});

test('the native format loses nothing, and is recognised', async () => {
  const text = await exported('json');
  const [format] = IMPORTS;
  expect(format?.recognises('x.json', text)).toBe(true);
  expect(format?.recognises('notes.txt', 'Dear all,')).toBe(false);
  const read = format?.read(text, { name: 'x.json', timeZone: 'UTC', start: '2026-01-01' });
  expect(read?.ok && read.scenario).toEqual(input.scenario);
});

test('every format has a file extension of its own and renders without an evaluation', async () => {
  expect(new Set(EXPORTS.map(({ extension }) => extension)).size).toBe(EXPORTS.length);
  // Two nodes in a circle: nothing can be computed, and the export still says what is there.
  const [first, second] = input.scenario.nodes;
  if (first === undefined || second === undefined) throw new Error('two nodes wanted');
  const circle = exportInput({
    ...input.scenario,
    nodes: [first, second],
    edges: [
      { id: 'there', from: first.id, to: second.id },
      { id: 'back', from: second.id, to: first.id },
    ],
  });
  for (const { render } of EXPORTS) {
    const made = await render(circle, loadResource);
    if (typeof made === 'string') expect(made).not.toMatch(/NaN|undefined|null/);
  }
});

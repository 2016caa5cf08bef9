import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { percent, score } from '#shared/exchange/figures.ts';
import { EXPORTS } from '#shared/exchange/index.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { zoneOf } from '#shared/time/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { cpuTime } from '../cpu-time.ts';
import { exportInput, HOSTILE, hostileScenario, readable } from './hostile.ts';
import { all, partsOf, sheetsOf, xmlOf } from './office-file.ts';

function nato(): Scenario {
  const read = readScenario(readFileSync('scenarios/nato-2025.scenario.json'));
  if (!read.ok) throw new Error('not read');
  return read.scenario;
}
const input = exportInput(nato(), 'wi-apec', 20);

test('XLSX: figures are typed and those of the engine, dates are dates on the zone’s wall clock', async () => {
  const sheets = sheetsOf(await partsOf('xlsx', input));
  expect([...sheets.keys()]).toEqual(['Nodes', 'Branches', 'Paths', 'Timeline', 'Plans']);
  const { scenario, evaluation } = input;
  const nodes = sheets.get('Nodes')?.slice(1) ?? [];
  expect(nodes.map(([id]) => id)).toEqual(scenario.nodes.map(({ id }) => id));
  const zone = zoneOf(scenario.timeZone);
  for (const row of nodes) {
    const result = evaluation.nodes[`${row[0]}`];
    expect(row[6]).toBe(result?.reach ?? undefined);
    expect(row[7]).toBe(result?.score ?? undefined);
    if (!result?.arrive) continue;
    // Excel counts days from 1899-12-30.
    const at = Number(row[9]) * 86_400_000 + Date.UTC(1899, 11, 30);
    const likely = result.arrive.likely;
    expect(Math.abs(at - likely - zone.offsetAt(likely))).toBeLessThan(2);
  }
  const branches = sheets.get('Branches')?.slice(1) ?? [];
  for (const row of branches) expect(row[7]).toBe(evaluation.edges[`${row[0]}`]?.reach ?? undefined);
  const paths = sheets.get('Paths')?.slice(1) ?? [];
  expect(paths.map(([, probability, value]) => [probability, value])).toEqual(
    input.paths.paths.map((path) => [path.probability, path.score]),
  );
  const plans = sheets.get('Plans')?.slice(1) ?? [];
  expect(plans.map(([id, , value]) => [id, value])).toEqual(
    [
      'wi-apec',
      undefined,
      ...(scenario.plans ?? []).map(({ id }) => id).filter((id) => id !== 'wi-apec'),
    ].map((id) => [id, exportInput(scenario, id ?? null, 1).evaluation.score]),
  );
});

test.each(['en', 'ko'] as const)(
  'PPTX: texts are in the language chosen, %s, Hangul in a Korean font',
  async (language) => {
    const parts = await partsOf('pptx', { ...input, language });
    const texts = [...parts.values()].join('');
    const tags = new Set(
      [...texts.matchAll(/<a:(?:rPr|endParaRPr|defRPr) [^>]*?lang="([^"]*)"/g)].map(([, tag]) => tag),
    );
    expect([...tags]).toEqual([language === 'ko' ? 'ko-KR' : 'en-GB']);
    const theme = parts.get('ppt/theme/theme1.xml') ?? '';
    expect([...theme.matchAll(/<a:ea typeface="([^"]*)"/g)].map(([, face]) => face)).toEqual([
      'Malgun Gothic',
      'Malgun Gothic',
    ]);
    for (const [name, text] of parts) if (/\.xml$/.test(name)) xmlOf(text);
  },
);

test('XLSX: whatever a title begins with, no cell is a formula', async () => {
  const parts = await partsOf('xlsx', exportInput(hostileScenario()));
  for (const [name, text] of parts) {
    expect(all(xmlOf(text), 'f'), name).toEqual([]);
    expect(text).not.toMatch(/hyperlink/i);
  }
  const titles = (sheetsOf(parts).get('Nodes') ?? []).slice(1, -1).map((row) => row[2]);
  // The sheets' library leaves the replacement character out.
  expect(titles).toEqual(
    HOSTILE.map((text, index) => readable(text).replaceAll('\uFFFD', '') || `n${index}`),
  );
});

test('XLSX: each sheet prints as wide as a page, with its heads on every one', async () => {
  const parts = await partsOf('xlsx', input);
  const sheets = [...parts].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(sheets).toHaveLength(5);
  for (const [, sheet] of sheets) {
    expect(all(xmlOf(sheet), 'pageSetUpPr')[0]?.getAttribute('fitToPage')).toBe('1');
    const [setup] = all(xmlOf(sheet), 'pageSetup');
    expect([setup?.getAttribute('fitToWidth'), setup?.getAttribute('fitToHeight')]).toEqual(['1', '0']);
  }
  const titles = all(xmlOf(parts.get('xl/workbook.xml')), 'definedName').map((each) => each.textContent);
  expect(titles).toEqual(
    ['Nodes', 'Branches', 'Paths', 'Timeline', 'Plans'].map((name) => `'${name}'!$1:$1`),
  );
});

test('DOCX: a table of many columns lies on a page of its own that lies on its side', async () => {
  const parts = await partsOf('docx', input);
  const sizes = all(xmlOf(parts.get('word/document.xml')), 'w:pgSz');
  expect(sizes.map((each) => each.getAttribute('w:orient'))).toEqual(['portrait', 'landscape', 'portrait']);
});

test('DOCX: headings, findings and every row of the tables, as text', async () => {
  const parts = await partsOf('docx', input);
  const root = xmlOf(parts.get('word/document.xml'));
  const headings = all(root, 'w:p').filter((paragraph) =>
    /^(Heading|Title)/.test(all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? ''),
  );
  expect(headings.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining([
      'NATO 2025: how Seoul meets Trump',
      'Findings',
      'Plans',
      'Choices',
      'Key assumptions',
      'Sources',
    ]),
  );
  const texts = all(root, 'w:p').map(({ textContent }) => textContent);
  expect(texts.some((text) => text?.includes(`The expected score is ${score(input.evaluation.score)}`))).toBe(
    true,
  );
  const rows = all(root, 'w:tr').map((row) => all(row, 'w:tc').map(({ textContent }) => textContent));
  for (const { node, probability } of input.evaluation.outcomes) {
    const title = input.scenario.nodes.find(({ id }) => id === node)?.title;
    expect(rows.find((row) => row[0] === title && row[1] === percent(probability))).toBeDefined();
  }
});

test('DOCX: hostile titles are text in well-formed parts', async () => {
  const parts = await partsOf('docx', exportInput(hostileScenario()));
  for (const [name, text] of parts) if (/\.(xml|rels)$/.test(name)) xmlOf(text);
  const text = xmlOf(parts.get('word/document.xml')).documentElement?.textContent ?? '';
  for (const each of HOSTILE) expect(text).toContain(readable(each));
  expect(parts.get('word/document.xml')).not.toMatch(/w:fldSimple|w:instrText|w:hyperlink/);
});

test('PPTX: a shape per card and a connector per branch, held by the shapes that it joins', async () => {
  const parts = await partsOf('pptx', input);
  const { scenario, evaluation } = input;
  const cards = new Map<string, string>();
  let connectors = 0;
  let leaving = 0;
  for (const [name, text] of parts) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
    const root = xmlOf(text);
    const named = new Map(
      all(root, 'p:cNvPr').map((each) => [each.getAttribute('id'), each.getAttribute('name')]),
    );
    expect(named.size, 'ids are unique').toBe(all(root, 'p:cNvPr').length);
    for (const shape of all(root, 'p:sp')) {
      const called = all(shape, 'p:cNvPr')[0]?.getAttribute('name') ?? '';
      if (called.startsWith('node ')) cards.set(called.slice(5), shape.textContent ?? '');
      if (called.startsWith('leaves ')) leaving++;
    }
    for (const connector of all(root, 'p:cxnSp')) {
      connectors++;
      const [, edge, from, to] = all(connector, 'p:cNvPr')[0]?.getAttribute('name')?.split(' ') ?? [];
      const end = (which: string) => named.get(all(connector, which)[0]?.getAttribute('id') ?? '');
      expect([end('a:stCxn'), end('a:endCxn')]).toEqual([`node ${from}`, `node ${to}`]);
      expect(scenario.edges.find(({ id }) => id === edge)).toMatchObject({ from, to });
    }
  }
  expect(connectors + leaving).toBe(scenario.edges.length);
  expect(connectors).toBeGreaterThan(scenario.edges.length / 2);
  for (const { id, title } of scenario.nodes) {
    expect(cards.get(id)).toContain(title);
    expect(cards.get(id)).toContain(percent(evaluation.nodes[id]?.reach ?? null));
  }
});

test('PPTX: a slide per plan and the timeline; hostile titles are text in well-formed parts', async () => {
  const slides = async (from: typeof input) => {
    const parts = await partsOf('pptx', from);
    for (const [name, text] of parts) if (/\.(xml|rels)$/.test(name)) xmlOf(text);
    return [...parts].flatMap(([name, text]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name)
        ? [all(xmlOf(text), 'a:t').map(({ textContent }) => textContent ?? '')]
        : [],
    );
  };
  const titles = (await slides(input)).map(([title]) => title);
  for (const { name } of input.scenario.plans ?? []) expect(titles).toContain(name);
  expect(titles).toContain('Timeline (Asia/Seoul)');
  const hostile = (await slides(exportInput(hostileScenario()))).flat();
  for (const text of HOSTILE)
    if (readable(text).length < 60 && readable(text) !== '') expect(hostile).toContain(readable(text));
});

test('the same input makes the same file', { timeout: 180_000 }, async () => {
  for (const { id, render } of EXPORTS) {
    const [first, second] = [await render(input, loadResource), await render(input, loadResource)];
    expect(first, id).toEqual(second);
  }
});

/** 1,000 nodes in 50 columns: each leads to three of the next, by choice or by odds. */
function large(): Scenario {
  const id = (column: number, row: number) => `n${column}x${row}`;
  const cells = Array.from({ length: 1000 }, (_, index) => [Math.floor(index / 20), index % 20] as const);
  const read = readScenario(
    JSON.stringify({
      ...nato(),
      root: id(0, 0),
      perspective: undefined,
      groups: [],
      parameters: [],
      variables: [],
      plans: [{ id: 'p', name: 'Plan', choices: {} }],
      observations: [],
      assumptions: [],
      sources: [],
      criteria: [{ id: 'c', name: 'Value', goal: 'max' }],
      actors: [],
      nodes: cells.map(([column, row]) => ({
        id: id(column, row),
        kind: column === 49 ? 'outcome' : row % 2 === 0 ? 'decision' : 'chance',
        title: `국면 ${column} – ${row}`,
        effects: { c: (column * row) % 7 },
        duration: 'P3D',
      })),
      edges: cells.flatMap(([column, row]) =>
        column === 49
          ? []
          : [0, 1, 7].map((step, at) => ({
              id: `e${column}x${row}x${at}`,
              from: id(column, row),
              to: id(column + 1, (row + step) % 20),
              ...(row % 2 === 0 ? {} : { probability: at === 0 ? 0.5 : 0.25 }),
            })),
      ),
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scenario;
}

test('1,000 nodes: every format within ten seconds', { timeout: 240_000 }, async () => {
  const big = exportInput(large(), null, 100);
  for (const { id, render } of EXPORTS) {
    const begun = cpuTime();
    const file = await render(big, loadResource);
    expect(file.length, id).toBeGreaterThan(1000);
    expect(cpuTime() - begun, id).toBeLessThan(10_000);
  }
});

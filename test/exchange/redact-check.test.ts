import { expect, test } from 'vitest';
import { EXPORTS, type ExportFormat } from '#shared/exchange/index.ts';
import { type ExportChoices, makeExport } from '#shared/exchange/make-export.ts';
import { pdf } from '#shared/exchange/pdf/pdf.ts';
import { pdfTexts } from '#shared/exchange/pdf/pdf-texts.ts';
import { REDACT_ALL } from '#shared/exchange/redact.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';

const SECRETS = [
  'Tom & "Jerry" said <no>; then, left',
  "one line\nand the next, it's | long",
  '대외비: 협상 한도는 십억 달러이며 칠월 구일 전에 정해야 합니다',
  'זה סוד גדול מאוד של הממשלה',
  'a sentence long enough to be wrapped on a slide',
];

/** Written as title of a node, so that every format shows it, and as a note, so that it is to be left out. */
function leaky(secret: string): Scenario {
  const read = readScenario(
    JSON.stringify({
      format: 'scenario-desk',
      version: 1,
      id: '11111111-2222-4333-8444-555555555555',
      title: 'Plain',
      timeZone: 'Asia/Seoul',
      start: '2025-06-17',
      actors: [{ id: 'a1', name: 'Lee' }],
      nodes: [
        { id: 'lee-decides', kind: 'decision', title: 'What now?', actor: 'a1', notes: secret },
        { id: 'n1', kind: 'deadline', title: 'Asleep', when: { date: '2025-07-09' } },
        { id: 'n2', kind: 'outcome', title: 'done' },
      ],
      edges: [
        { id: 'e1', from: 'lee-decides', to: 'n1', label: 'wait' },
        { id: 'e2', from: 'n1', to: 'n2' },
      ],
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scenario;
}

const choices: ExportChoices = { plan: null, redaction: REDACT_ALL };
/** The format with a fault: it writes the secret, from wherever it has it, as a node's title. */
const faulty = (format: ExportFormat, secret: string): ExportFormat => ({
  ...format,
  render: (input, load) => {
    const nodes = input.scenario.nodes.map((node) =>
      node.kind === 'deadline' && node.title !== 'x' ? { ...node, title: secret } : node,
    );
    return format.render({ ...input, scenario: { ...input.scenario, nodes } }, load);
  },
});

const formats = EXPORTS.filter(({ id }) => id !== 'png').map((format) => [format.id, format] as const);

test.each(formats)('what stands in a %s file though it was to be left out is found', async (_, format) => {
  for (const secret of [...SECRETS, 'Lee']) {
    const made = await makeExport(leaky(secret), faulty(format, secret), choices, loadResource);
    expect(made, secret).toMatchObject({ ok: false, remaining: [] });
    const leaks = made.ok ? [] : made.leaks;
    expect(leaks.map(({ removed }) => removed)).toContain(secret);
  }
});

test.each(formats)('ids, dates and the words of %s itself are no leaks', async (_, format) => {
  for (const note of ['2025-07-09', 'deadline', 'Asia', 'width', 'font', 'xml', 'VALUE=DATE'])
    expect(await makeExport(leaky(note), format, choices, loadResource), note).toMatchObject({ ok: true });
});

test('what stands in the scenario itself is told before any file is made', async () => {
  const scenario = { ...leaky('The ceiling is ten.'), title: 'The ceiling is ten.' };
  const [json] = EXPORTS;
  if (json === undefined) throw new Error('no format');
  const made = await makeExport(scenario, json, choices, loadResource);
  expect(made).toEqual({
    ok: false,
    remaining: [{ removed: 'The ceiling is ten.', path: '$.title' }],
    leaks: [],
  });
});

test('the words of a PDF are read back from the numbers of its fonts', async () => {
  const made = await makeExport(leaky('-'), pdf, { plan: null, redaction: null }, loadResource);
  if (!made.ok || typeof made.file === 'string') throw new Error('no PDF');
  const texts = pdfTexts(made.file).join('\n');
  for (const word of ['What now?', 'Asleep', 'Findings', 'Lee']) expect(texts).toContain(word);
});

/** What can be chosen about an export: further plans, the zone of its times, sections. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { EXPORTS, type ExportId } from '#shared/exchange/index.ts';
import { type ExportChoices, makeExport } from '#shared/exchange/make-export.ts';
import { OPTIONS_OF, severalPlans } from '#shared/exchange/options.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { contents } from './file-contents.ts';

function nato(): Scenario {
  const read = readScenario(readFileSync('scenarios/nato-2025.scenario.json'));
  if (!read.ok) throw new Error('not read');
  return read.scenario;
}
const scenario = nato();
const plans = scenario.plans ?? [];
const [first, second, third] = plans;

/** White space aside: lines break where they have to. What fails is not printed: files are long. */
const holds = (text: string, words = '') => squeezed(text).includes(squeezed(words));
const squeezed = (text: string) => text.replace(/\s+/g, '').replaceAll('#58;', ':');

async function made(id: ExportId, choices: Partial<ExportChoices> = {}) {
  const format = EXPORTS.find((each) => each.id === id);
  if (format === undefined) throw new Error(id);
  const result = await makeExport(
    scenario,
    format,
    { plan: null, redaction: null, ...choices },
    loadResource,
  );
  if (!result.ok) throw new Error('refused');
  return { ...result, text: contents(result.file) };
}

/** `When` of this node is 20:17 in Seoul, seven hours less in The Hague. */
function withMeeting(): Scenario {
  const nodes = scenario.nodes.map((node, index) =>
    index === 1 ? { ...node, when: { date: '2025-06-25T20:17', timeZone: 'Asia/Seoul' } } : node,
  );
  return { ...scenario, nodes };
}

const zoned = EXPORTS.filter(({ id }) => OPTIONS_OF[id].includes('zone') && id !== 'png');
test.each(zoned.map(({ id }) => id))('%s writes its times in the zone that is asked for', async (id) => {
  const format = EXPORTS.find((each) => each.id === id);
  if (format === undefined) throw new Error(id);
  const shown = async (zone?: string) => {
    // Where the date stands, and no picture that takes its time.
    const sections = [id === 'pptx' ? ('map' as const) : ('figures' as const)];
    const choices = { plan: null, redaction: null, sections, ...(zone === undefined ? {} : { zone }) };
    const result = await makeExport(withMeeting(), format, choices, loadResource);
    if (!result.ok) throw new Error('refused');
    return contents(result.file);
  };
  const [own, dutch] = [await shown(), await shown('Europe/Amsterdam')];
  if (id === 'graphml' || id === 'csv') {
    expect(holds(dutch, 'Europe/Amsterdam'), 'Europe/Amsterdam').toBe(true);
    expect(dutch === own).toBe(false);
  } else {
    expect(holds(own, '25 Jun 2025 20:17'), '25 Jun 2025 20:17').toBe(true);
    expect(holds(dutch, '25 Jun 2025 13:17'), '25 Jun 2025 13:17').toBe(true);
    expect(holds(dutch, '25 Jun 2025 20:17')).toBe(false);
  }
});

test('the timeline’s axis and days stand in the zone, too; results stay what they are', async () => {
  const own = await made('svg', { view: 'timeline' });
  const far = await made('svg', { view: 'timeline', zone: 'Pacific/Auckland' });
  expect(far.text === own.text).toBe(false);
  expect(far.input.evaluation).toEqual(own.input.evaluation);
});

const files = EXPORTS.filter(({ id }) => severalPlans(id) === 'files');
test.each(files.map(({ id }) => id))('%s: further plans get a file of their own in a zip', async (id) => {
  const { file, kind } = await made(id, { plan: first?.id ?? '', plans: [null, second?.id ?? ''] });
  expect(kind).toEqual({ extension: 'zip', mediaType: 'application/zip' });
  if (typeof file === 'string') throw new Error('no zip');
  const parts = unzipSync(file);
  const extension = EXPORTS.find((each) => each.id === id)?.extension ?? '';
  expect(Object.keys(parts)).toEqual([
    `1 ${first?.name}.${extension}`,
    `2 Best policy.${extension}`,
    `3 ${second?.name}.${extension}`,
  ]);
  // Each is the file of its plan alone.
  const alone = await made(id, { plan: second?.id ?? '' });
  const bytes = Object.values(parts)[2] ?? new Uint8Array();
  if (typeof alone.file === 'string') expect(strFromU8(bytes)).toBe(alone.file);
  else expect(bytes).toEqual(alone.file);
  expect(alone.kind.extension).toBe(extension);
});

test.each(['csv', 'ics'] as const)('%s holds several plans beside each other', async (id) => {
  const { text } = await made(id, { plan: first?.id ?? '', plans: [second?.id ?? ''] });
  // Lines of calendars are folded.
  const whole = text.replaceAll('\r\n ', '');
  for (const name of [first?.name, second?.name]) expect(holds(whole, name), name).toBe(true);
  expect(holds(whole, third?.name)).toBe(false);
});

test('the timeline has a lane for each plan', async () => {
  const { text } = await made('svg', {
    view: 'timeline',
    plan: first?.id ?? '',
    plans: plans.map(({ id }) => id),
  });
  for (const { name } of plans) expect(holds(text, `>${name}</text>`), `>${name}</text>`).toBe(true);
});

const compared = EXPORTS.filter(({ id }) => severalPlans(id) === 'compared');
test.each(compared.map(({ id }) => id))('%s compares just the plans that are asked for', async (id) => {
  const { text } = await made(id, {
    plan: first?.id ?? '',
    plans: [second?.id ?? ''],
    sections: ['comparison', 'figures'],
  });
  for (const name of [first?.name, second?.name]) expect(holds(text, name), name).toBe(true);
  expect(holds(text, third?.name)).toBe(false);
  expect(holds(text, 'Best policy')).toBe(false);
});

const reports = EXPORTS.filter(({ id }) => OPTIONS_OF[id].includes('sections'));
test.each(reports.map(({ id }) => id))('%s has just the sections that are asked for', async (id) => {
  const { text, input } = await made(id, { sections: ['assumptions'] });
  const [assumption] = input.scenario.assumptions ?? [];
  expect(holds(text, assumption?.text.slice(0, 30)), assumption?.text.slice(0, 30)).toBe(true);
  const [source] = input.scenario.sources ?? [];
  expect(holds(text, source?.title)).toBe(false);
  expect(holds(text, 'Plans compared')).toBe(false);
});

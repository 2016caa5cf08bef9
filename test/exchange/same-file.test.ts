import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { EXPORTS, type Rendered } from '#shared/exchange/index.ts';
import { makeExport } from '#shared/exchange/make-export.ts';
import { readScenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { contents } from './file-contents.ts';

const read = readScenario(readFileSync('scenarios/nato-2025.scenario.json'));
if (!read.ok) throw new Error('not read');
const { scenario } = read;
const ownZone = process.env.TZ;
afterEach(() => {
  vi.useRealTimers();
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

async function madeAt(now: string, zone: string, id: string): Promise<Rendered> {
  process.env.TZ = zone;
  // Only the clock: whatever waits goes on.
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
  const format = EXPORTS.find((each) => each.id === id);
  if (format === undefined) throw new Error(id);
  const made = await makeExport(scenario, format, { plan: 'wi-apec', redaction: null }, loadResource);
  if (!made.ok) throw new Error('refused');
  return made.file;
}

test.each(EXPORTS.map(({ id }) => id))(
  '%s is the same to the byte at any hour and in any zone, and tells nothing of the machine',
  async (id) => {
    const first = await madeAt('2025-03-30T01:30:00Z', 'Asia/Seoul', id);
    const second = await madeAt('2031-11-02T23:59:59Z', 'America/Los_Angeles', id);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const text = contents(first);
    const machine = [process.cwd(), `${homedir()}/`, `${tmpdir()}/`, 'node_modules'];
    for (const told of [...machine, '2031-11', '20311102']) expect(text.includes(told), told).toBe(false);
  },
);

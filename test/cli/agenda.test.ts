import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { AgendaJson } from '#shared/engine/index.ts';
import { cli, fileWith, nato } from './run-cli.ts';

/** The NATO scenario after the summit: Wi went, Trump stayed away. */
async function afterTheSummit(): Promise<string> {
  const scenario = JSON.parse(await readFile(nato, 'utf8'));
  scenario.asOf = '2025-06-26T09:00';
  scenario.observations.push(
    { node: 'who', edge: 'go-wi', at: '2025-06-22' },
    { node: 'trump-ip4', edge: 'trump-no' },
  );
  return fileWith(JSON.stringify(scenario));
}

test('agenda says where things stand, what to decide by when, what to keep, what is open, what to watch', async () => {
  const { code, out, err } = await cli(['agenda', nato]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^As of Fri 20 Jun 2025, 09:00\.$/m);
  expect(out).toMatch(
    /^ {2}observed {2}Wi briefs at the G7 in Calgary {2}→ Back in Seoul\n {2}now .*Who goes to The Hague\? +to be decided$/m,
  );
  expect(out).toMatch(
    /^Decisions ahead\n {2}Who goes to The Hague\?\n {4}now; decide by Mon 23 Jun 2025, 00:00, 2 d 15 h from now$/m,
  );
  expect(out).toMatch(/^ {2}until Wed 9 Jul 2025, 13:00 +Tariff suspension runs out +missed in \d+%/m);
  expect(out).toMatch(
    /^ {2}Does Trump come to the IP4 session\?, 25 Jun 2025.*\n {4}67\.5% {2}Comes, faces Wi$/m,
  );
  expect(out).toMatch(/^Signposts to watch\n {2}2025-06-25: Word that Air Force One/m);
  expect(out).not.toContain('\u001B');
});

test('what has happened is no longer ahead', async () => {
  const { code, out } = await cli(['agenda', await afterTheSummit()]);
  expect(code).toBe(0);
  expect(out).toMatch(/observed {2}Does Trump come to the IP4 session\? +→ Stays away$/m);
  const ahead = out.slice(out.indexOf('Decisions ahead'), out.indexOf('What needs attention'));
  expect(ahead).not.toMatch(/Who goes to The Hague|IP4 session opens|Does the message reach/);
  expect(ahead).toContain('How hard does the PPP press?');
});

test('agenda --json holds to its schema, for the best choices and for a plan', async () => {
  for (const words of [[nato], [nato, '--plan', 'lee-nato'], [await afterTheSummit()]]) {
    const { code, out, err } = await cli(['agenda', ...words, '--json']);
    expect([code, err]).toEqual([0, '']);
    const raw = JSON.parse(out);
    const document = AgendaJson.parse(raw);
    expect(document).toEqual(raw);
    expect(document.plan).toBe(words[2] ?? null);
    const now = Date.parse(document.now?.replace(/\[.*/, '') ?? '');
    for (const { decideBy, left } of document.decisions) {
      expect(Date.parse(decideBy?.replace(/\[.*/, '') ?? '') - now).toBe((left ?? Number.NaN) * 1000);
    }
    for (const { branches } of document.chances) {
      const held = branches.reduce((sum, { probability }) => sum + (probability ?? Number.NaN), 0);
      expect(held).toBeCloseTo(1, 9);
    }
  }
});

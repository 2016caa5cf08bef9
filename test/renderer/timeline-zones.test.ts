import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fromScenario, readScenario } from '#shared/model/index.ts';
import { clocksOf, zoneNames, zonesOf } from '../../renderer/views/timeline/zones.ts';

const file = resolve(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
const read = readScenario(readFileSync(file));
if (!read.ok) throw new Error(JSON.stringify(read.issues));
const nato = fromScenario(read.scenario);

test('clocks are called after the places that the scenario speaks of', () => {
  const names = zoneNames(nato, [...zonesOf(nato), 'Europe/Zurich']);
  expect(names.get('Europe/Amsterdam')).toBe('The Hague');
  expect(names.get('America/New_York')).toBe('Washington');
  // Its own zone keeps its city, and one of which it does not speak too.
  expect(names.get('Asia/Seoul')).toBe('Seoul');
  expect(names.get('Europe/Zurich')).toBe('Zurich');
});

test('up to three others stand beside the clock that counts', () => {
  const zones = ['A/A', 'B/B', 'C/C', 'D/D', 'E/E'];
  expect(clocksOf(zones, null)).toEqual(['A/A', 'B/B', 'C/C', 'D/D']);
  expect(clocksOf(zones, 'E/E')).toEqual(['E/E', 'A/A', 'B/B', 'C/C']);
  expect(clocksOf(zones, null, ['E/E', 'A/A'])).toEqual(['A/A', 'E/E']);
  expect(clocksOf(zones, null, [])).toEqual(['A/A']);
  expect(clocksOf([], null)).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newScenario, readScenario, type Scenario, writeScenario } from '#shared/model/index.ts';
import { scenarios } from './scenarios.ts';

const small = newScenario({ title: 'Small', timeZone: 'Asia/Seoul', start: '2025-06-24' });
const NATO = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');

test('the built-in scenario is read without repairs and written back in the same order', async () => {
  const text = await readFile(NATO, 'utf8');
  const read = readScenario(text);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  expect(read.repairs).toEqual([]);
  expect(writeScenario(read.scenario)).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
});

test('what is written is read again the same, with all that the format does not name', () => {
  fc.assert(
    fc.property(scenarios(), fc.boolean(), (scenario, asBytes) => {
      const text = writeScenario(scenario);
      const read = readScenario(asBytes ? new TextEncoder().encode(text) : text);
      expect(read).toEqual({ ok: true, scenario, repairs: [], migratedFrom: null });
      expect(read.ok && writeScenario(read.scenario)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('escaped property names stay what they are, whatever was read before', () => {
  const bodies = [String.raw`{"h":[],"\\":0}`, String.raw`{"h":1,"\"":2}`, String.raw`{"h":1,"\r":3}`];
  const given = bodies.map((body) => `{"x":${body},${JSON.stringify(small).slice(1)}`);
  const names = given.map((text) => {
    const read = readScenario(text);
    return read.ok ? Object.keys((read.scenario as Scenario & { x: object }).x)[1] : read.issues;
  });
  expect(names).toEqual(['\\', '"', '\r']);
});

test('a byte order mark is no fault', () => {
  fc.assert(
    fc.property(scenarios(), (scenario) => {
      const text = `\uFEFF${writeScenario(scenario)}`;
      for (const input of [text, new TextEncoder().encode(text)])
        expect(readScenario(input)).toMatchObject({ ok: true, repairs: [] });
    }),
    { numRuns: 20 },
  );
});

test('repair is idempotent and loses nothing: every value is in the document or set aside', () => {
  const reach = { repaired: 0 };
  fc.assert(
    fc.property(scenarios({ dangling: true }), (given) => {
      const read = readScenario(writeScenario(given));
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      const { scenario, repairs } = read;
      expect(readScenario(writeScenario(scenario))).toEqual({
        ok: true,
        scenario,
        repairs: [],
        migratedFrom: null,
      });
      const before = given.quarantine?.length ?? 0;
      expect(scenario.quarantine?.slice(0, before) ?? []).toEqual(given.quarantine ?? []);
      expect((scenario.quarantine?.length ?? 0) - before).toBe(repairs.length);
      for (const { path, value } of scenario.quarantine?.slice(before) ?? [])
        expect(valueAt(given, path)).toEqual(value);
      const aside = scenario.quarantine?.slice(before).map(({ value }) => value) ?? [];
      const { quarantine: _given, ...rest } = given;
      const { quarantine: _scenario, ...kept } = scenario;
      expect(leaves([kept, aside])).toEqual(leaves(rest));
      if (repairs.length > 0) reach.repaired++;
    }),
    { numRuns: 300 },
  );
  expect(reach.repaired).toBeGreaterThan(100);
});

test('a broken byte anywhere, or a broken value, is refused or read, but never thrown', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat({ max: 3 })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(scenarios({ dangling: true }), edits, (scenario, changes) => {
      let bytes = [...new TextEncoder().encode(writeScenario(scenario))];
      for (const [at, byte, removed] of changes)
        bytes = bytes.toSpliced(at % bytes.length, removed, ...(byte < 250 ? [byte] : []));
      wellFormed(new Uint8Array(bytes));
    }),
    { numRuns: 300 },
  );
});

test('any JSON in place of any part is refused with its place, or read', () => {
  const keys = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(scenarios(), keys, fc.jsonValue(), (scenario, steps, value) => {
      const copy = JSON.parse(writeScenario(scenario)) as Record<string, unknown>;
      let owner: Record<string, unknown> = copy;
      for (const step of steps) {
        const names = Object.keys(owner);
        const name = names[step % names.length];
        if (name === undefined) break;
        const part = owner[name];
        if (
          step === steps.at(-1) ||
          typeof part !== 'object' ||
          part === null ||
          Object.keys(part).length === 0
        ) {
          owner[name] = value;
          break;
        }
        owner = part as Record<string, unknown>;
      }
      wellFormed(JSON.stringify(copy));
    }),
    { numRuns: 500 },
  );
});

test('any text and any bytes are refused in words', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => wellFormed(text)));
  fc.assert(fc.property(fc.uint8Array(), (bytes) => wellFormed(bytes)));
});

/** Whatever comes back keeps its promises. */
function wellFormed(input: string | Uint8Array) {
  const read = readScenario(input);
  if (read.ok) {
    expect(readScenario(writeScenario(read.scenario))).toMatchObject({ ok: true, repairs: [] });
    return;
  }
  expect(read.issues.length).toBeGreaterThan(0);
  for (const { message, path, line, column } of read.issues) {
    expect(message).toMatch(/^.{5,600}$/su);
    expect(message).not.toMatch(/undefined|\[object|Invalid input/);
    expect(path).toMatch(/^\$/);
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
}

function valueAt(scenario: Scenario, path: string): unknown {
  const keys = [...path.matchAll(/\.([\w$]+)|\[(\d+)\]/g)].map((match) => match[1] ?? match[2] ?? '');
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], scenario);
}

/** Every simple value, sorted; empty lists and objects do not count. */
function leaves(value: unknown): string[] {
  const found: string[] = [];
  const visit = (part: unknown) => {
    if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
    else found.push(JSON.stringify(part));
  };
  visit(value);
  return found.sort();
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newScenario, readScenario, type Scenario, writeScenario } from '#shared/model/index.ts';
import type { Path } from '#shared/model/read/json-path.ts';
import { pathText } from '#shared/model/read/json-path.ts';
import { parseWithEscapedNames } from '#shared/model/read/parse-json.ts';
import { scenarios } from './scenarios.ts';

const small = newScenario({ title: 'Small', timeZone: 'Asia/Seoul', start: '2025-06-24' });

/** The small scenario's text with `lines` behind its first brace, on lines of their own. */
function withLines(...lines: readonly string[]): string {
  return `{\n${lines.map((line) => `${line},\n`).join('')}${JSON.stringify(small).slice(1)}`;
}

function opened(text: string) {
  const read = readScenario(text);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read;
}

test('a value that another of the same name replaces is set aside, with its line and column', () => {
  const { scenario, repairs } = opened(withLines('  "title": "By hand"', '"x": {"a": [1], "b": 2, "a": 3}'));
  expect(scenario.title).toBe('Small');
  expect(repairs).toEqual([
    { path: '$.title', reason: expect.stringMatching(/^“title” .*more than once.*line 2, column 3\.$/) },
    { path: '$.x.a', reason: expect.stringMatching(/line 3, column 7\.$/) },
  ]);
  expect(scenario.quarantine).toMatchObject([
    { path: '$.title', value: 'By hand' },
    { path: '$.x.a', value: [1] },
  ]);
  expect(readScenario(writeScenario(scenario))).toEqual({
    ok: true,
    scenario,
    repairs: [],
    migratedFrom: null,
  });
});

test('a name is the same however it is written, and another object’s is another', () => {
  const { scenario } = opened(
    withLines(String.raw`"t\u0069tle": "x"`, '"x": {"title": 1}', '"y": {"title": 1}'),
  );
  expect(scenario.quarantine).toMatchObject([{ path: '$.title', value: 'x' }]);
});

test('what was set aside before stays in front, what dangles comes behind', () => {
  const before = { path: '$.root', reason: 'an earlier repair', value: 'gone' };
  const { scenario } = opened(
    withLines(
      '"summary": "one"',
      `"quarantine": [${JSON.stringify(before)}]`,
      '"summary": "two"',
      '"root": "nobody"',
    ),
  );
  expect(scenario.quarantine).toMatchObject([
    before,
    { path: '$.summary', value: 'one' },
    { path: '$.root', value: 'nobody' },
  ]);
});

/** A document as text, with the property at `at` (of all, in order) written before with another value. */
function withReplaced(value: unknown, repeats: ReadonlyMap<number, unknown>) {
  const replaced: { path: string; value: unknown }[] = [];
  let count = 0;
  const write = (part: unknown, path: Path): string => {
    if (Array.isArray(part)) return `[${part.map((item, index) => write(item, [...path, index])).join(',')}]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const properties = Object.entries(part).map(([name, inner]) => {
      const here = [...path, name];
      const index = count++;
      const written = `${JSON.stringify(name)}: ${write(inner, here)}`;
      if (!repeats.has(index)) return { earlier: [], written };
      const earlier = repeats.get(index);
      replaced.push({ path: pathText(here), value: earlier });
      return { earlier: [`${JSON.stringify(name)} :${JSON.stringify(earlier)}`], written };
    });
    return `{${[...properties.flatMap(({ earlier }) => earlier), ...properties.map(({ written }) => written)].join(' ,')}}`;
  };
  return { text: write(value, []), replaced };
}

test('whatever is repeated, nothing is lost, and what counts stays what counted', () => {
  const repeats = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.jsonValue({ maxDepth: 2 })), { maxLength: 5 });
  const reach = { repeated: 0 };
  fc.assert(
    fc.property(scenarios({ dangling: true }), repeats, (given, list) => {
      fc.pre(!JSON.stringify(list).includes('__proto__'));
      // As written: -0 becomes 0.
      const asWritten = list.map(
        ([at, value]) => [at, parseWithEscapedNames(JSON.stringify(value))] as const,
      );
      const { text, replaced } = withReplaced(given, new Map(asWritten));
      const { scenario, repairs } = opened(text);
      const plain = opened(writeScenario(given));
      const before = given.quarantine?.length ?? 0;
      const aside = scenario.quarantine?.slice(before) ?? [];
      const own = aside.slice(0, replaced.length).map(({ path, value }) => ({ path, value }));
      const order = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      expect(own.toSorted(order)).toEqual(replaced.toSorted(order));
      expect(repairs.slice(replaced.length)).toEqual(plain.repairs);
      expect({ ...scenario, quarantine: aside.slice(replaced.length) }).toEqual({
        ...plain.scenario,
        quarantine: plain.scenario.quarantine?.slice(before) ?? [],
      });
      expect(opened(writeScenario(scenario)).repairs).toEqual([]);
      if (replaced.length > 0) reach.repeated++;
    }),
    { numRuns: 120 },
  );
  expect(reach.repeated).toBeGreaterThan(30);
});

test('what would be refused in a document is refused in a value that does not count, at its place', () => {
  const read = readScenario(
    withLines('"x": 1', '"y": {"a": {"constructor": 1}}', '"y": 2', '"z": 1e999', '"z": 1'),
  );
  expect(read).toEqual({
    ok: false,
    code: 'invalid',
    issues: [
      { code: 'invalid', path: '$.y.a.constructor', message: expect.any(String), line: 3, column: 6 },
      { code: 'invalid', path: '$.z', message: expect.any(String), line: 5, column: 6 },
    ],
  });
});

test('a replaced value nested to the limit is kept as its text: the document is read again', () => {
  const deep = `${'['.repeat(198)}${']'.repeat(198)}`;
  const { scenario } = opened(withLines(`"x": ${deep} `, '"x": 1'));
  expect(scenario.quarantine).toMatchObject([{ path: '$.x', value: deep }]);
  expect(readScenario(writeScenario(scenario))).toMatchObject({ ok: true, repairs: [] });
});

test('of more repeated properties than anybody mends by hand nothing is set aside: the file is refused', () => {
  const read = (times: number) => readScenario(withLines(...Array<string>(times).fill('"x":1'), '"x":2'));
  expect(read(1000)).toMatchObject({ ok: true });
  expect(read(1001)).toMatchObject({ ok: false, code: 'invalid', issues: [{ line: 2, path: '$.x' }] });
});

test('a document with lists that come twice is opened with the last of them', () => {
  const nodes = [{ id: 'a', kind: 'event', title: 'A' }];
  const given = { ...small, nodes: [{ id: 'b', kind: 'event', title: 'B' }] } as Scenario;
  const { scenario } = opened(`{"nodes":${JSON.stringify(nodes)},${JSON.stringify(given).slice(1)}`);
  expect(scenario.nodes).toEqual(given.nodes);
  expect(scenario.quarantine).toMatchObject([{ path: '$.nodes', value: nodes }]);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ReadResult, type RefusalCode, readScenario } from '#shared/model/index.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/bad-input');

async function readFixture(file: string): Promise<ReadResult> {
  return readScenario(await readFile(join(FOLDER, file)));
}

/** `path line:column` of every issue of a file that must be refused. */
async function refused(file: string, code: RefusalCode) {
  const read = await readFixture(file);
  if (read.ok) throw new Error(`${file} was opened`);
  expect(read.code).toBe(code);
  for (const issue of read.issues) expect(issue.code).toBe(code);
  return {
    places: read.issues.map(({ path, line, column }) => `${path} ${line}:${column}`),
    messages: read.issues.map(({ message }) => message),
  };
}

test.each([
  ['PK\u0003\u0004\u0014\u0000\u0006\u0000\u00ff', /zipped file.*Save a sheet as CSV/],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', /office document of before 2007.*Save a sheet as CSV/],
  ['%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3', /PDF document/],
  ['\u0089PNG\r\n\u001a\n', /picture/],
])('bytes of another program are named, not called a text in the wrong encoding: %j', (bytes, message) => {
  const read = readScenario(Buffer.from(bytes, 'latin1'));
  expect(read.ok ? '' : read.issues[0]?.message).toMatch(message);
});

test.for<[string, string, RegExp]>([
  ['not-utf8.scenario.json', '8:18', /not UTF-8.*Byte 190/],
  ['utf-16.scenario.json', '1:1', /UTF-16.*Save it again as UTF-8/],
  ['empty.scenario.json', '1:1', /empty/],
  ['trailing-comma.scenario.json', '9:53', /comma stands before "}"/],
  ['missing-comma.scenario.json', '9:3', /Expected "," or "}"/],
  ['cut-short.scenario.json', '9:33', /ends in the middle of a text/],
  ['cut-between.scenario.json', '9:40', /2 brackets are still open.*line 8/],
  ['comment.scenario.json', '8:3', /no comments/],
  ['single-quotes.scenario.json', '2:3', /double quotation marks/],
  ['not-a-number.scenario.json', '8:15', /“\.5” is no number/],
  ['two-documents.scenario.json', '13:1', /after the end/],
])('not JSON: %s', async ([file, place, message]) => {
  const { places, messages } = await refused(file, 'not-json');
  expect(places).toEqual([`$ ${place}`]);
  expect(messages[0]).toMatch(message);
});

test.for<[string, RegExp]>([
  ['drawing.drawio', /draw\.io.*import/],
  ['graph.graphml', /GraphML.*import/],
  ['flow.mmd', /Mermaid.*import/],
  ['paths.csv', /CSV.*import/],
  ['graph.dot', /Graphviz.*cannot be imported/],
])('not JSON, but known: %s is named', async ([file, message]) => {
  const { messages } = await refused(file, 'not-json');
  expect(messages).toEqual([expect.stringMatching(message)]);
});

test.for<[string, RegExp, string]>([
  ['silverdecisions.json', /SilverDecisions.*import/, '$ 1:1'],
  ['board.canvas', /JSON Canvas.*import/, '$ 1:1'],
  ['other-format.json', /"something-else"/, '$.format 3:13'],
  ['no-format.json', /“format” is missing/, '$.format 1:1'],
  ['list.json', /an object/, '$ 1:1'],
])('not a scenario: %s', async ([file, message, place]) => {
  const { places, messages } = await refused(file, 'not-a-scenario');
  expect(messages).toEqual([expect.stringMatching(message)]);
  expect(places).toEqual([place]);
});

test('a newer version is refused as such, whatever its shape', async () => {
  const { places, messages } = await refused('too-new.scenario.json', 'too-new');
  expect(places).toEqual(['$.version 3:14']);
  expect(messages[0]).toMatch(/version 2.*knows version 1/);
});

test.for(['version-0.scenario.json', 'version-text.scenario.json'])(
  'a version that never was: %s',
  async (file) => {
    expect((await refused(file, 'invalid')).places).toEqual(['$.version 3:14']);
  },
);

test('wrong types: every one is listed with its place, alternatives as the one that was meant', async () => {
  const { places, messages } = await refused('wrong-types.scenario.json', 'invalid');
  expect(places).toEqual([
    '$.title 5:12',
    '$.optimism 8:15',
    '$.criteria[0].goal 10:58',
    '$.parameters[0].high 11:72',
    '$.variables[0].initial 12:76',
    '$.nodes[0].kind 14:27',
    '$.nodes[1].title 15:5',
    '$.nodes[1].tags 15:47',
    '$.nodes[2].effects.c1 16:76',
    '$.nodes[2].position.y 16:96',
    '$.nodes[3] 17:5',
    '$.edges[0].probability 20:60',
    '$.edges[1].probability.low 21:69',
    '$.edges[2].probability 22:60',
    '$.edges[3].on 23:51',
    '$.edges[3].guard 23:68',
  ]);
  expect(messages).toContain('“title” is missing: it must be a text.');
  expect(messages).toContain('Must be "max" or "min", not "maximum".');
  expect(messages).toContain('-0.1: must be at least 0.');
  expect(messages).toContain('Must be a number, an object { … } or a text, not a list.');
});

test('bad dates, zones and durations: every one is listed, with what to write', async () => {
  const { places, messages } = await refused('bad-dates.scenario.json', 'invalid');
  expect(places).toEqual([
    '$.timeZone 6:15',
    '$.start 7:12',
    '$.asOf 8:11',
    '$.nodes[0].when.date 10:73',
    '$.nodes[1].when.until 11:94',
    '$.nodes[2].when.date 12:75',
    '$.nodes[2].when.timeZone 12:107',
    '$.nodes[3].duration 13:66',
    '$.nodes[4].duration 14:67',
    '$.nodes[5].duration 15:67',
    '$.edges[0].lag.likely 17:60',
  ]);
  expect(messages[3]).toBe('“2025-02-30”: not a date: write 2025, 2025-09, 2025-07-08 or 2025-06-25T14:30.');
});

test('bad ids: every one is listed', async () => {
  expect((await refused('bad-ids.scenario.json', 'invalid')).places).toEqual([
    '$.id 4:9',
    '$.parameters[0].id 8:26',
    '$.nodes[0].id 10:13',
    '$.nodes[1].id 11:13',
    '$.nodes[2].id 12:13',
    '$.nodes[3].id 13:13',
  ]);
});

test('double ids: in every list, parameters and variables together', async () => {
  const { places, messages } = await refused('duplicate-ids.scenario.json', 'invalid');
  expect(places.map((place) => place.split(' ')[0])).toEqual([
    '$.actors[1].id',
    '$.criteria[1].id',
    '$.variables[0].id',
    '$.groups[1].id',
    '$.nodes[1].id',
    '$.nodes[2].indicators[1].id',
    '$.edges[1].id',
    '$.plans[1].id',
    '$.assumptions[1].id',
    '$.sources[1].id',
  ]);
  expect(messages[2]).toMatch(/“x” is used already, by \$\.parameters\[0\]/);
});

test('the rule hurwicz needs its optimism', async () => {
  expect((await refused('hurwicz.scenario.json', 'invalid')).places).toEqual(['$.optimism 1:1']);
});

test('property names that reach prototypes are refused wherever they stand and however they are written', async () => {
  expect((await refused('forbidden-keys.scenario.json', 'invalid')).places).toEqual([
    '$.nodes[0].effects.__proto__ 9:78',
    '$["x-notes"][0].constructor 12:32',
    '$["x-notes"][0].constructor.prototype 12:47',
    '$["x-notes"][1].__proto__ 12:74',
  ]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('a number that no double holds is refused, for it would be lost on saving', async () => {
  expect((await refused('number-too-large.scenario.json', 'invalid')).places).toEqual(['$["x-big"] 8:12']);
});

test('what is wrong in meaning only is opened as it is', async () => {
  const read = await readFixture('cycle.scenario.json');
  expect(read).toMatchObject({ ok: true, repairs: [], migratedFrom: null });
});

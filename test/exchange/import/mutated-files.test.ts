import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importFile } from '#shared/exchange/import/import-file.ts';
import { IMPORTS } from '#shared/exchange/index.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { CONTEXT, exported } from './importing.ts';

const nato = scenarioOf(readFileSync('scenarios/nato-2025.scenario.json'));
/** Real files: what we export, and what others write, by the names that they have. */
const FILES: Readonly<Record<string, string>> = {
  'x.scenario.json': readFileSync('scenarios/port-strike.scenario.json', 'utf8'),
  'x.canvas': exported('canvas', nato),
  'x.drawio': exported('drawio', nato),
  'x.graphml': exported('graphml', nato),
  'x.mmd': exported('mermaid', nato),
  'silver.json': readFileSync('test/fixtures/bad-input/silverdecisions.json', 'utf8'),
  'x.csv':
    'id,title,kind,to,label,probability\r\na,Go?,decision,b,Go,\r\na,,,c,"Stay, ""home""",\r\nb,Rain?,chance,c,Wet,30%\r\nb,,,c,Dry,rest\r\nc,End,outcome,,,\r\n',
  'x.txt': '- decision: Go?\n\t- Go (60%)\n\t\t- Rain? (24 Jun 2025)\n\t- Stay\n',
};

/** One way in which files break or are broken. `at` and `to` are shares of the file's length. */
type Mutation = (text: string, at: number, to: number) => string;
const place = (text: string, share: number) => Math.floor(share * text.length);
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut off': (text, at) => text.slice(0, place(text, at)),
  'the beginning gone': (text, at) => text.slice(place(text, at)),
  'a piece gone': (text, at) => text.slice(0, place(text, at)) + text.slice(place(text, at) + 40),
  'a piece twice': (text, at, to) => {
    const [from, until] = [place(text, Math.min(at, to)), place(text, Math.max(at, to))];
    return text.slice(0, until) + text.slice(from);
  },
  'two letters swapped': (text, at, to) => {
    const letters = [...text];
    const [a, b] = [place(text, at), place(text, to)].map((index) => Math.min(index, letters.length - 1));
    [letters[a as number], letters[b as number]] = [letters[b as number] ?? '', letters[a as number] ?? ''];
    return letters.join('');
  },
  'an attribute gone': (text, at) => without(text, /\s[\w:.-]+="[^"]*"|"[\w-]+":\s*("[^"]*"|\d+),?/g, at),
  'an id that is there twice': (text, at) => {
    const ids = [...text.matchAll(/\bid="?:? ?"([^"]+)"/g)].map(([, id]) => id ?? '');
    const [one = '', other = ''] = [ids[place(ids.join(' '), at) % (ids.length || 1)], ids[0]];
    return one === '' ? text : text.replaceAll(`"${one}"`, `"${other}"`);
  },
  'ends that lead back': (text, at) => {
    const target = [...text.matchAll(/(?:source|target|fromNode|toNode)"?(?:=|: )"([^"]+)"/g)];
    const [, id = ''] = target[place('x'.repeat(target.length), at)] ?? [];
    return text.replaceAll(/(target|toNode)("?(?:=|: ))"[^"]+"/g, `$1$2"${id}"`);
  },
  'very long words': (text, at) => insert(text, at, 'long '.repeat(2000)),
  marks: (text, at) => insert(text, at, '<b>"&quot;]]>&amp;<br/>\'{}[]|-->%%{init}%% =1+1 \u202E'),
  'zeros and halves of letters': (text, at) => insert(text, at, '\u0000\uD800\uFFFF'),
  'line ends of Windows': (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
};

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, place(text, at)) + piece + text.slice(place(text, at));
}

function without(text: string, what: RegExp, at: number): string {
  const found = [...text.matchAll(what)];
  const match = found[place('x'.repeat(found.length), at)];
  return match === undefined ? text : text.slice(0, match.index) + text.slice(match.index + match[0].length);
}

function scenarioOf(bytes: Uint8Array): Scenario {
  const read = readScenario(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scenario;
}

/** A document that can be saved and read again, or an error in words. */
function isSound(file: string | Uint8Array, name: string): void {
  const { result } = importFile(file, { ...CONTEXT, name }, IMPORTS);
  if (result.ok) {
    const again = readScenario(JSON.stringify(result.scenario));
    expect(again.ok).toBe(true);
    expect(result.notes.every((note) => /\S/.test(note))).toBe(true);
    const ids = new Set(result.scenario.nodes.map(({ id }) => id));
    expect(ids.size).toBe(result.scenario.nodes.length);
    for (const { node } of result.guesses ?? []) expect(ids).toContain(node);
  } else {
    expect(result.issues.length).toBeGreaterThan(0);
    for (const { message } of result.issues) expect(message).toMatch(/\p{L}{2}/u);
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const change = fc.record({ how: fc.constantFrom(...Object.keys(MUTATIONS)), at: share, to: share });

test.each(Object.keys(FILES))('%s, however it is broken, becomes a document or an error in words', (name) => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const broken = changes.reduce(
        (text, { how, at, to }) => MUTATIONS[how]?.(text, at, to) ?? text,
        FILES[name] as string,
      );
      isSound(broken, name);
    }),
    { numRuns: 40 },
  );
});

test.each(Object.keys(FILES))(
  '%s in UTF-16, and in bytes that are no text, is read or refused in words',
  (name) => {
    const text = FILES[name] as string;
    isSound(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')), name);
    isSound(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()), name);
    isSound(new Uint8Array([...Buffer.from(text.slice(0, 400)), 0xff, 0xfe, 0xc0, 0x80]), name);
  },
);

test('the mutations change every file', () => {
  for (const [name, text] of Object.entries(FILES)) {
    const changed = Object.keys(MUTATIONS).filter((how) => MUTATIONS[how]?.(text, 0.4, 0.6) !== text);
    expect(changed.length, name).toBeGreaterThanOrEqual(7);
  }
});

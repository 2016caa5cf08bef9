import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cpuTime } from '../../cpu-time.ts';
import { refusal } from './importing.ts';

const MB = 1024 * 1024;
const bomb = (letters: string) =>
  `<?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY a "${letters}">${[...'bcdefghij']
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
    .join('')}]><graphml><graph id="&j;"><node id="n"/></graph></graphml>`;
/** A compressed page of draw.io that becomes `size` bytes. */
const page = (size: number) =>
  `<mxfile><diagram>${deflateRawSync(Buffer.alloc(size, 'a')).toString('base64')}</diagram></mxfile>`;
const deepCanvas = `{"nodes":${'['.repeat(2e5)}${']'.repeat(2e5)},"edges":[]}`;
const deepTree = (levels: number) =>
  `{"SilverDecisions":"1","trees":[${'{"type":"decision","childEdges":[{"childNode":'.repeat(levels)}{}${'}]}'.repeat(levels)}]}`;

test.each<[string, string, () => string | Uint8Array]>([
  ['a bomb of entities', 'x.graphml', () => bomb('lol')],
  ['an external entity', 'x.graphml', () => bomb('').replace('"">', 'SYSTEM "file:///etc/passwd">')],
  ['a zip bomb', 'x.drawio', () => page(300 * MB)],
  ['damaged compression', 'x.drawio', () => '<mxfile><diagram>AAAA////</diagram></mxfile>'],
  ['no Base64', 'x.drawio', () => '<mxfile><diagram>%%%</diagram></mxfile>'],
  ['100 MB', 'x.csv', () => new Uint8Array(100 * MB).fill(97)],
  ['60 MB of XML', 'x.graphml', () => `<graphml>${'<a/>'.repeat(15 * MB)}</graphml>`],
  ['many tags', 'x.graphml', () => `<graphml><graph>${'<node id="a"/>'.repeat(700_000)}</graph></graphml>`],
  [
    'many nodes',
    'x.graphml',
    () =>
      `<graphml><graph>${Array.from({ length: 30_000 }, (_, i) => `<node id="a${i}"/>`).join('')}</graph></graphml>`,
  ],
  ['deep XML', 'x.graphml', () => `<graphml>${'<graph>'.repeat(100_000)}`],
  ['opened tags', 'x.drawio', () => `<mxfile ${'<'.repeat(500_000)}`],
  ['an open comment', 'x.graphml', () => `<graphml>${'<!--'.repeat(100_000)}`],
  ['deep JSON', 'x.canvas', () => deepCanvas],
  ['a tree that is far too deep', 'x.json', () => deepTree(60_000)],
  ['a table of a million rows', 'x.csv', () => `title,to\n${'a,b\n'.repeat(1_000_000)}`],
  ['a table with a very wide row', 'x.csv', () => `title,to\n${'a,'.repeat(1_000_000)}`],
  ['an endless line', 'x.mmd', () => `graph LR\n${'a-->'.repeat(200_000)}`],
  ['a million lines', 'x.outline', () => 'a\n b\n'.repeat(500_000)],
  ['no node at all', 'x.canvas', () => '{"nodes":[],"edges":[]}'],
  ['broken XML', 'x.graphml', () => '<graphml><graph><node id="a"></graph></graphml>'],
])('%s is refused in words, soon', (_, name, make) => {
  const file = make();
  const before = cpuTime();
  expect(refusal(file, name)).toMatch(/^[A-ZL].{10,}/);
  expect(cpuTime() - before).toBeLessThan(5000);
});

test('labels that make patterns backtrack take no time', () => {
  const long = 'a'.repeat(19_000);
  for (const text of [
    `graph LR\n  A -- ${long}`,
    `graph LR\n  A["${'<br'.repeat(6000)}"] -->|${'#'.repeat(1000)}| B\n  A[${long}`,
    `graph LR\n  subgraph ${' '.repeat(19_000)}x`,
    `- ${'1 '.repeat(2000)}%\n  - b`,
    `- ${'2025-01-01 … '.repeat(300)}\n  - (${' '.repeat(4000)}`,
  ]) {
    const before = cpuTime();
    try {
      refusal(text, 'x.mmd');
    } catch {
      // Read, with notes: as good.
    }
    expect(cpuTime() - before).toBeLessThan(2000);
  }
});

test('the same 60 levels that a person may draw are read', () => {
  expect(() => refusal(deepTree(60), 'x.json')).toThrow('not refused');
});

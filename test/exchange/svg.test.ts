import { readFileSync } from 'node:fs';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { percent, score } from '#shared/exchange/figures.ts';
import type { ExportInput } from '#shared/exchange/index.ts';
import { pictureOf } from '#shared/exchange/picture-of.ts';
import { svg } from '#shared/exchange/svg.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput, HOSTILE, hostileScenario, readable } from './hostile.ts';

function nato(): Scenario {
  const read = readScenario(readFileSync('scenarios/nato-2025.scenario.json'));
  if (!read.ok) throw new Error('not read');
  return read.scenario;
}

function parsed(input: ExportInput) {
  const text = svg.render(input, loadResource);
  if (typeof text !== 'string') throw new Error('no text');
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(text, 'image/svg+xml');
}

const textsOf = (root: { getElementsByTagName(name: string): Iterable<Element> }, name = 'text') =>
  [...root.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What a date begins with as the application writes it: `25 Jun 2025`, `24–` of two days, `Sep 2025`. */
function beginning({ date, until }: { readonly date: string; readonly until?: string | undefined }): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  if (month === undefined) return `${year}`;
  if (until !== undefined && day !== undefined) return `${day}`;
  return `${day === undefined ? '' : `${day} `}${MONTHS[month - 1]} ${year}`;
}

test.each([null, 'wi-apec'])(
  'the map has a card per node with the figures of the engine; plan %s',
  (plan) => {
    const input = exportInput(nato(), plan, 5);
    const root = parsed(input);
    const cards = new Map<string, string[]>();
    for (const group of root.getElementsByTagName('g')) {
      const [title] = textsOf(group, 'title');
      if (title !== undefined) cards.set(title, textsOf(group));
    }
    for (const node of input.scenario.nodes) {
      const result = input.evaluation.nodes[node.id];
      const texts = cards.get(node.title) ?? [];
      expect(texts).toContain(percent(result?.reach ?? null));
      expect(texts.at(-1)).toBe(score(result?.score ?? null));
      const { when } = node;
      if (when) expect(texts.some((text) => text.startsWith(beginning(when)))).toBe(true);
    }
  },
);

test('hostile titles stay text: nothing but shapes and text, no handlers, no references', () => {
  const scenario = hostileScenario();
  for (const view of ['map', 'timeline'] as const) {
    const root = parsed({ ...exportInput(scenario), view });
    const names = new Set([...root.getElementsByTagName('*')].map(({ tagName }) => tagName));
    expect([...names].sort()).toEqual(
      [...names]
        .filter((name) => ['svg', 'title', 'g', 'rect', 'path', 'line', 'text'].includes(name))
        .sort(),
    );
    for (const element of root.getElementsByTagName('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on|href|style/);
  }
  const titles = textsOf(parsed(exportInput(scenario)), 'title');
  for (const [index, text] of HOSTILE.entries()) expect(titles).toContain(readable(text) || `n${index}`);
});

test('cards without a place do not cover each other, circles included', () => {
  const scenario = nato();
  const nodes = scenario.nodes.map(({ position: _, ...node }) => node);
  const [first, last] = [nodes[0]?.id ?? '', nodes.at(-1)?.id ?? ''];
  const circle = { id: 'back', from: last, to: first };
  for (const edges of [scenario.edges, [...scenario.edges, circle]]) {
    const root = parsed(exportInput({ ...scenario, groups: [], nodes, edges }, null, 1));
    const corners = [...root.getElementsByTagName('rect')]
      .filter((rect) => rect.getAttribute('height') === '92')
      .map((rect) => ['x', 'y'].map((name) => Number(rect.getAttribute(name))));
    expect(corners).toHaveLength(nodes.length);
    for (const [i, [x = 0, y = 0]] of corners.entries())
      for (const [x2 = 0, y2 = 0] of corners.slice(0, i))
        expect(Math.abs(x - x2) >= 208 || Math.abs(y - y2) >= 92).toBe(true);
  }
});

test('light and dark are the same picture in other colours; an empty scenario has one too', () => {
  const input = exportInput(nato(), null, 5);
  const [light, dark] = [pictureOf(input), pictureOf({ ...input, theme: 'dark' })];
  const colourless = (text: string) => text.replace(/#[0-9a-f]{6}/g, '#');
  expect(light.svg).not.toBe(dark.svg);
  expect(colourless(light.svg)).toBe(colourless(dark.svg));
  const empty = exportInput({ ...input.scenario, nodes: [], edges: [] });
  for (const view of ['map', 'timeline'] as const)
    expect(textsOf(parsed({ ...empty, view }), 'title')).toHaveLength(1);
});

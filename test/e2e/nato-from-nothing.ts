import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { EvaluationJson } from '../../shared/engine/index.ts';
import type { Edge, Node, Scenario } from '../../shared/model/schema.ts';
import { asked } from './command-line.ts';
import { expect, type RunningHost } from './fixtures.ts';

/** The built-in scenario as it is to be built from nothing, and what was built so far. */
const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e15';
const NATO = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
const LETTERS = { decision: 'd', chance: 'c', event: 'e', deadline: 'l', outcome: 'o' } as const;

export interface Wanted {
  readonly scenario: Scenario;
  readonly node: (id: string) => Node;
  readonly edge: (id: string) => Edge;
  /** What is typed for a node that comes with this branch: all of the branch, title, all of the node. */
  readonly line: (node: string, edge?: string) => string;
  /** What is typed for a branch alone. */
  readonly branch: (edge: string) => string;
  readonly letter: (node: string) => string;
}

export async function readWanted(): Promise<Wanted> {
  const scenario = JSON.parse(await readFile(NATO, 'utf8')) as Scenario;
  const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
    const found = list.find((each) => each.id === id);
    if (found === undefined) throw new Error(`${id} is not in the scenario`);
    return found;
  };
  const node = (id: string) => find(scenario.nodes, id);
  const edge = (id: string) => find(scenario.edges, id);
  const branch = (id: string) => {
    const { label = '', probability, on, guard, lag, ...working } = edge(id);
    return inBrackets(label, [
      on ?? oddsAsTyped(probability),
      guard === undefined ? '' : `if ${guard}`,
      lag === undefined ? '' : `after ${spanAsTyped(lag)}`,
      ...workingAsTyped(working, scenario),
    ]);
  };
  const line = (id: string, by?: string) => {
    const { title, when, duration, actor, ...working } = node(id);
    const dated = inBrackets(title, [
      when === undefined ? '' : whenAsTyped(when),
      duration === undefined ? '' : `takes ${spanAsTyped(duration)}`,
      actor === undefined ? '' : `by ${find(scenario.actors ?? [], actor).name}`,
      ...workingAsTyped(working, scenario),
    ]);
    const way = by === undefined ? '' : branch(by);
    return way === '' ? dated : `${way} → ${dated}`;
  };
  return { scenario, node, edge, line, branch, letter: (id) => LETTERS[node(id).kind] };
}

function inBrackets(words: string, parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? words : `${words} (${said.join('; ')})`;
}
export const spanAsTyped = (span: NonNullable<Edge['lag']>) =>
  typeof span === 'string' ? span : `${span.min}..${span.likely}..${span.max}`;

function workingAsTyped({ effects = {}, set = {} }: Pick<Edge, 'effects' | 'set'>, scenario: Scenario) {
  const nameOf = (id: string) => scenario.criteria?.find((each) => each.id === id)?.name ?? id;
  return [
    ...Object.entries(effects).map(([id, value]) =>
      typeof value === 'string'
        ? `${nameOf(id)} = ${value}`
        : `${nameOf(id)} ${value < 0 ? '' : '+'}${value}`,
    ),
    ...Object.entries(set).map(([id, value]) => `set ${id} = ${value}`),
  ];
}

function oddsAsTyped(probability: Edge['probability']): string {
  if (typeof probability !== 'object') return probability === undefined ? '' : String(probability);
  const { low, likely, high } = probability;
  return [low, likely, high].filter((each) => each !== undefined).join('..');
}
const whenAsTyped = ({ date, until, timeZone }: NonNullable<Node['when']>) =>
  [until === undefined ? date : `${date} .. ${until}`, timeZone]
    .filter((part) => part !== undefined)
    .join(' ');

const path = (host: RunningHost) => join(host.home, 'documents', 'nato.scenario.json');

/** A document with the scenario's frame (parameters, variables, criteria), and not one node. */
export async function openEmpty(page: Page, host: RunningHost, { scenario }: Wanted): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  const { root: _, plans: _p, observations: _o, assumptions: _a, ...frame } = scenario;
  await writeFile(path(host), JSON.stringify({ ...frame, id: ID, nodes: [], edges: [] }));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(page.getByText('Nothing here yet')).toBeVisible();
}

export async function saved(page: Page, host: RunningHost): Promise<Scenario> {
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  return JSON.parse(await readFile(path(host), 'utf8')) as Scenario;
}

/** What is to be the same: all that is computed with, of nodes and of branches; ids and places are not. */
export function shape({ nodes, edges }: Pick<Scenario, 'nodes' | 'edges'>) {
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const sorted = (record: object = {}) => Object.entries(record).sort();
  return {
    nodes: nodes
      .map(({ kind, title, when = {}, duration = '', actor = '', effects, set }) =>
        JSON.stringify([kind, title, sorted(when), duration, actor, sorted(effects), sorted(set)]),
      )
      .sort(),
    edges: edges
      .map(({ from, to, label = '', on = '', probability = '', guard = '', lag = '', effects, set }) =>
        JSON.stringify([
          [titles.get(from), titles.get(to), label, on],
          [probability, guard, lag, sorted(effects), sorted(set)],
        ]),
      )
      .sort(),
  };
}

/** The document as it is saved, computed by the command line: the score, and the ends with their probabilities. */
export async function computed(host: RunningHost) {
  return figures(path(host));
}
/** The same of the built-in scenario. */
export const expected = () => figures(NATO);

async function figures(file: string) {
  const { nodes } = JSON.parse(await readFile(file, 'utf8')) as Scenario;
  const { score, scoreRange, outcomes, paths } = await asked<EvaluationJson>('evaluate', file);
  const ends = outcomes.map(({ node, probability, end }) => ({
    title: nodes.find(({ id }) => id === node)?.title,
    probability,
    end,
  }));
  return { score, scoreRange, paths, ends: ends.sort((a, b) => `${a.title}`.localeCompare(`${b.title}`)) };
}

export const map = (page: Page) => page.getByRole('main');
export const nodeOnMap = (page: Page, title: string) => map(page).getByRole('group', { name: `: ${title}` });

/**
 * Waits until the focus is on what has this accessible name, or begins with it: frame by frame, since it
 * is waited for so often.
 */
export const focused = (page: Page, label: string, role: 'node' | 'field' = 'field') =>
  page.waitForFunction(
    ([name, kind]) => {
      const active = document.activeElement;
      const label = active?.getAttribute('aria-label') ?? '';
      return kind === 'node' ? label.replace(/^\w+: /, '').startsWith(name ?? '') : label === name;
    },
    [label, role],
  );
/** Waits until a node is the selected one. */
export const selected = (page: Page, title: string) =>
  page.waitForFunction(
    (name) =>
      [...document.querySelectorAll('[data-map-node][aria-current]')].some((node) =>
        node.getAttribute('aria-label')?.includes(`: ${name}`),
      ),
    title,
  );
export const comboBox = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');

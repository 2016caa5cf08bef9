/** Exports of graphs, opened by programs that are not ours. */
import { readFileSync } from 'node:fs';
import { instance } from '@viz-js/viz';
import { DOMParser } from '@xmldom/xmldom';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readScenario } from '#shared/model/index.ts';
import { exportInput, hostileScenario, readable } from './hostile.ts';
import { exported } from './import/importing.ts';

const file = new URL('../../scenarios/nato-2025.scenario.json', import.meta.url);
const read = readScenario(readFileSync(file));
if (!read.ok) throw new Error('unreadable');
const SCENARIOS = [
  ['NATO', read.scenario],
  ['hostile', hostileScenario()],
] as const;

test.each(SCENARIOS)(
  'GraphML of %s by graphology: the graph, with the engine’s figures',
  async (_, scenario) => {
    const graph = parse(MultiDirectedGraph, await exported('graphml', scenario));
    const { evaluation } = exportInput(scenario, null, 1);
    expect(graph.nodes()).toEqual(scenario.nodes.map(({ id }) => id));
    expect(graph.mapEdges((edge) => [graph.source(edge), graph.target(edge)])).toEqual(
      scenario.edges.map(({ from, to }) => [from, to]),
    );
    for (const { id, kind } of scenario.nodes) {
      expect(graph.getNodeAttribute(id, 'kind')).toBe(kind);
      const { reach, score } = evaluation.nodes[id] ?? {};
      expect(graph.getNodeAttribute(id, 'reach')).toBe(reach);
      expect(graph.getNodeAttribute(id, 'score')).toBe(score ?? undefined);
    }
    const odds = graph.mapEdges((_edge, attributes) => attributes.odds ?? null);
    expect(odds).toEqual(
      scenario.edges.map((edge) =>
        edge.probability === undefined ? null : (evaluation.edges[edge.id]?.probability ?? null),
      ),
    );
  },
);

test.each(SCENARIOS)('DOT of %s by Graphviz itself: drawn, every title in it', async (_, scenario) => {
  const viz = await instance();
  const drawn = viz.renderJSON(await exported('dot', scenario)) as {
    objects: { name: string; label?: string }[];
    edges: unknown[];
  };
  const labels = new Map(drawn.objects.map(({ name, label }) => [name, label ?? '']));
  for (const { id } of scenario.nodes) expect(labels.has(id)).toBe(true);
  expect(drawn.edges).toHaveLength(scenario.edges.length);
});

test.each(SCENARIOS)('draw.io of %s by another XML parser: cells, ends and labels', async (_, scenario) => {
  const page = new DOMParser().parseFromString(await exported('drawio', scenario), 'text/xml');
  const objects = [...page.getElementsByTagName('object')];
  const labels = new Map(objects.map((each) => [each.getAttribute('id'), each.getAttribute('label') ?? '']));
  for (const { id, title } of scenario.nodes)
    expect(labels.get(id)?.split('\n')[0]).toBe(readable(title).slice(0, 120) || id);
  const ends = [...page.getElementsByTagName('mxCell')]
    .filter((cell) => cell.getAttribute('edge') === '1')
    .map((cell) => [cell.getAttribute('source'), cell.getAttribute('target')]);
  expect(ends).toEqual(scenario.edges.map(({ from, to }) => [from, to]));
});

/** https://jsoncanvas.org/spec/1.0/ */
const side = z.enum(['top', 'right', 'bottom', 'left']).optional();
const color = z
  .union([z.string().regex(/^#[0-9a-fA-F]{6}$/), z.enum(['1', '2', '3', '4', '5', '6'])])
  .optional();
const place = {
  id: z.string(),
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  color,
};
const Canvas = z.object({
  nodes: z.array(
    z.discriminatedUnion('type', [
      z.object({ ...place, type: z.literal('text'), text: z.string() }),
      z.object({ ...place, type: z.literal('group'), label: z.string().optional() }),
    ]),
  ),
  edges: z.array(
    z.object({
      ...{ id: z.string(), fromNode: z.string(), toNode: z.string(), fromSide: side, toSide: side, color },
      fromEnd: z.enum(['none', 'arrow']).optional(),
      toEnd: z.enum(['none', 'arrow']).optional(),
      label: z.string().optional(),
    }),
  ),
});

test.each(SCENARIOS)('JSON Canvas of %s keeps to the published specification', async (_, scenario) => {
  const canvas = Canvas.parse(JSON.parse(await exported('canvas', scenario)));
  const ids = canvas.nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(scenario.nodes.map(({ id }) => id)));
  expect(canvas.edges.map(({ fromNode, toNode }) => [fromNode, toNode])).toEqual(
    scenario.edges.map(({ from, to }) => [from, to]),
  );
});

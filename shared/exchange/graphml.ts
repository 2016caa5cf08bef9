import type { Evaluation } from '../engine/results.ts';
import type { Edge, Node } from '../model/schema.ts';
import { formatInstant } from '../time/index.ts';
import { carriedOfEdge, carriedOfNode, carriedOfScenario, nodeLines } from './carried.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { onBestWay } from './graph-labels.ts';
import { shownZone } from './shown-zone.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

type Domain = 'graph' | 'node' | 'edge';
type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** Every key that may occur: domain, name, type. */
const KEYS: readonly (readonly [Domain, string, 'string' | 'double' | 'boolean'])[] = [
  ...['title', 'timeZone', 'start', 'root'].map((name) => ['graph', name, 'string'] as const),
  ...[
    ...['label', 'kind', 'title', 'date', 'until', 'timeZone', 'duration', 'group', 'groupTitle'],
    ...['arrive', 'leave'],
  ].map((name) => ['node', name, 'string'] as const),
  ...['x', 'y', 'reach', 'score'].map((name) => ['node', name, 'double'] as const),
  ...['label', 'branch', 'probability', 'lag', 'on'].map((name) => ['edge', name, 'string'] as const),
  ...['odds', 'reach'].map((name) => ['edge', name, 'double'] as const),
  ['edge', 'best', 'boolean'],
];

/** GraphML: http://graphml.graphdrawing.org/specification.html. Figures are not rounded; what is not computed is absent. */
export const graphml: ExportFormat = {
  id: 'graphml',
  name: 'Graph (GraphML)',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  render(input) {
    const { scenario, evaluation } = input;
    const groups = new Map(scenario.groups?.map(({ id, title }) => [id, title]));
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      ...KEYS.map(
        ([domain, name, type]) =>
          `  <key${xmlAttributes({ id: keyOf(domain, name), for: domain, 'attr.name': name, 'attr.type': type })}/>`,
      ),
      `  <graph${xmlAttributes({ id: 'scenario', edgedefault: 'directed' })}>`,
      ...data('graph', carriedOfScenario(scenario), '    '),
    ];
    for (const node of scenario.nodes) {
      const group = node.group === undefined ? {} : { group: node.group, groupTitle: groups.get(node.group) };
      lines.push(
        `    <node${xmlAttributes({ id: node.id })}>`,
        ...data('node', { ...nodeValues(node, input), ...group }, '      '),
        '    </node>',
      );
    }
    for (const edge of scenario.edges)
      lines.push(
        `    <edge${xmlAttributes({ id: edge.id, source: edge.from, target: edge.to })}>`,
        ...data('edge', edgeValues(edge, evaluation), '      '),
        '    </edge>',
      );
    return `${[...lines, '  </graph>', '</graphml>'].join('\n')}\n`;
  },
};

function nodeValues(node: Node, input: ExportInput): Values {
  const result = input.evaluation.nodes[node.id];
  const zone = shownZone(input);
  const at = (time: number | undefined) => (time === undefined ? undefined : formatInstant(time, zone));
  return {
    label: nodeLines(node, input)[0],
    ...carriedOfNode(node),
    x: node.position?.x,
    y: node.position?.y,
    reach: result?.reach ?? undefined,
    score: result?.score ?? undefined,
    arrive: at(result?.arrive?.likely),
    leave: at(result?.leave?.likely),
  };
}

function edgeValues(edge: Edge, evaluation: Evaluation): Values {
  const result = evaluation.edges[edge.id];
  return {
    label: edge.label,
    ...carriedOfEdge(edge),
    odds: edge.probability === undefined ? undefined : (result?.probability ?? undefined),
    reach: result?.reach ?? undefined,
    best: onBestWay(edge, evaluation),
  };
}

function data(domain: Domain, values: Values, indent: string): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${indent}<data${xmlAttributes({ key: keyOf(domain, name) })}>${xmlText(`${value}`)}</data>`],
  );
}

function keyOf(domain: Domain, name: string): string {
  return `${domain}-${name}`;
}

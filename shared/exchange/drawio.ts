import type { Edge, Node, Scenario } from '../model/schema.ts';
import { type Box, frameAround, placesOf } from './canvas-places.ts';
import { carriedOfEdge, carriedOfNode, carriedOfScenario, edgeLines, nodeLines } from './carried.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { onBestWay } from './graph-labels.ts';
import { oneLine } from './text.ts';
import { xmlAttributes } from './xml-text.ts';

/** `html=0`: labels are plain text, whatever is in them. */
const NODE_STYLE = 'whiteSpace=wrap;html=0;fontSize=12;';
const STYLES = {
  decision: 'rounded=0;fillColor=#dae8fc;strokeColor=#6c8ebf;',
  chance: 'ellipse;fillColor=#fff2cc;strokeColor=#d6b656;',
  event: 'rounded=1;fillColor=#e1d5e7;strokeColor=#9673a6;',
  deadline: 'shape=hexagon;perimeter=hexagonPerimeter2;fixedSize=1;fillColor=#f8cecc;strokeColor=#b85450;',
  outcome: 'shape=document;boundedLbl=1;fillColor=#d5e8d4;strokeColor=#82b366;',
} as const satisfies Record<Node['kind'], string>;
const FRAME = 'rounded=1;fillColor=none;strokeColor=#999999;dashed=1;verticalAlign=top;html=0;container=0;';
const EDGE = 'edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;endArrow=block;';

/**
 * draw.io, uncompressed. Nodes and branches are `object`s with custom properties ("Edit Data" there), so
 * that what a label cannot show exactly comes back. Its cells 0 and 1 are the page and its one layer.
 */
export const drawio: ExportFormat = {
  id: 'drawio',
  name: 'Drawing (draw.io)',
  extension: 'drawio',
  mediaType: 'application/vnd.jgraph.mxfile',
  render(input) {
    const { scenario } = input;
    const places = placesOf(scenario);
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<mxfile host="Scenario Desk">',
      `  <diagram${xmlAttributes({ id: 'map', name: oneLine(scenario.title).slice(0, 60) })}>`,
      '    <mxGraphModel grid="1" gridSize="10" page="0">',
      '      <root>',
      `        <object${xmlAttributes({ label: '', ...ours(carriedOfScenario(scenario)), id: '0' })}><mxCell/></object>`,
      '        <mxCell id="1" parent="0"/>',
      ...frames(scenario, places),
      ...scenario.nodes.map((node) => nodeCell(node, places.get(node.id) as Box, input)),
      ...scenario.edges.map((edge) => edgeCell(edge, input)),
      '      </root>',
      '    </mxGraphModel>',
      '  </diagram>',
      '</mxfile>',
    ];
    return `${lines.join('\n')}\n`;
  },
};

/** Properties of ours are marked, so that those of draw.io and of others are not taken for them. */
function ours(values: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`desk-${name}`, value]));
}

function nodeCell(node: Node, box: Box, input: ExportInput): string {
  const label = nodeLines(node, input).join('\n');
  const carried = ours({ ...carriedOfNode(node), group: node.group });
  return object(
    { label, ...carried, id: node.id },
    { style: STYLES[node.kind] + NODE_STYLE, vertex: 1 },
    box,
  );
}

function frames({ groups = [], nodes }: Scenario, places: ReadonlyMap<string, Box>): string[] {
  return groups.flatMap(({ id, title }) => {
    const boxes = nodes.flatMap((node) => (node.group === id ? [places.get(node.id) as Box] : []));
    if (boxes.length === 0) return [];
    const labels = { label: oneLine(title), ...ours({ groupTitle: title }), id: `group:${id}` };
    return [object(labels, { style: FRAME, vertex: 1 }, frameAround(boxes))];
  });
}

function edgeCell(edge: Edge, { evaluation, language }: ExportInput): string {
  const label = edgeLines(edge, evaluation, language).join('\n');
  const style = `${EDGE}${onBestWay(edge, evaluation) ? 'strokeWidth=3;' : ''}${edge.on === 'missed' ? 'dashed=1;' : ''}`;
  const ends = { style, edge: 1, source: edge.from, target: edge.to };
  return object({ label, ...ours(carriedOfEdge(edge)), id: `edge:${edge.id}` }, ends, null);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function object(labels: Attributes, cell: Attributes, box: Box | null): string {
  const geometry = `<mxGeometry${xmlAttributes({ ...box, ...(box ? {} : { relative: 1 }), as: 'geometry' })}/>`;
  return `        <object${xmlAttributes(labels)}><mxCell${xmlAttributes({ ...cell, parent: 1 })}>${geometry}</mxCell></object>`;
}

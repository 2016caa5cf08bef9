import type { Edge, Node, Scenario } from '../model/schema.ts';
import { type Box, frameAround, placesOf } from './canvas-places.ts';
import { carriedOfEdge, carriedOfNode, carriedOfScenario, edgeLines, nodeLines } from './carried.ts';
import type { ExportFormat, ExportInput } from './format.ts';

/** The canvas's preset colours: 1 red, 2 orange, 3 yellow, 4 green, 5 cyan, 6 purple. */
const COLORS = {
  decision: '5',
  chance: '3',
  event: '6',
  deadline: '1',
  outcome: '4',
} as const satisfies Record<Node['kind'], string>;

/**
 * JSON Canvas 1.0 (https://jsoncanvas.org/spec/1.0/): nodes are text cards, frames groups. What the cards
 * cannot show exactly stands in a property of ours, `scenarioDesk`, which other programs pass over.
 */
export const canvas: ExportFormat = {
  id: 'canvas',
  name: 'JSON Canvas',
  extension: 'canvas',
  mediaType: 'application/json',
  render(input) {
    const { scenario } = input;
    const places = placesOf(scenario);
    const nodes = scenario.nodes.map((node) => card(node, places.get(node.id) as Box, input));
    const edges = scenario.edges.map((edge) => line(edge, input));
    const scenarioDesk = carriedOfScenario(scenario);
    return `${JSON.stringify({ nodes: [...frames(scenario, places), ...nodes], edges, scenarioDesk }, null, 2)}\n`;
  },
};

function card(node: Node, box: Box, input: ExportInput) {
  const [title = '', ...more] = nodeLines(node, input).map(plainMarkdown);
  return {
    id: node.id,
    type: 'text',
    text: [`**${title}**`, ...more].join('\n'),
    ...box,
    color: COLORS[node.kind],
    scenarioDesk: { ...carriedOfNode(node), group: node.group },
  };
}

/** Groups come first: what comes later lies above. A colon keeps their ids apart from those of nodes. */
function frames({ groups = [], nodes }: Scenario, places: ReadonlyMap<string, Box>) {
  return groups.flatMap(({ id, title }) => {
    const boxes = nodes.flatMap((node) => (node.group === id ? [places.get(node.id) as Box] : []));
    if (boxes.length === 0) return [];
    return [{ id: `group:${id}`, type: 'group', label: title, ...frameAround(boxes) }];
  });
}

function line(edge: Edge, { evaluation, language }: ExportInput) {
  const label = edgeLines(edge, evaluation, language).join(' ');
  return {
    id: edge.id,
    fromNode: edge.from,
    fromSide: 'right',
    toNode: edge.to,
    toSide: 'left',
    toEnd: 'arrow',
    ...(label === '' ? {} : { label }),
    scenarioDesk: carriedOfEdge(edge),
  };
}

/** Cards are Markdown: a title is to be read as it stands, and to run nothing. */
function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&#$!]/g, '\\$&').replace(/^[-+]|(?<=^\d{1,9})[.)]/, '\\$&');
}

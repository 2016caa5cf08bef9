import type { Edge, Node } from '../model/schema.ts';
import { score } from './figures.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { onBestWay, probabilityOf, writtenDate } from './graph-labels.ts';
import { namesOf } from './names.ts';
import { oneLine, shortened } from './text.ts';
import { textsIn } from './texts/texts.ts';

const LONGEST = 120;
/** Shapes after the custom of decision analysis: squares decide, rounds are chances. */
const SHAPES = {
  decision: 'box',
  chance: 'ellipse',
  event: 'cds',
  deadline: 'octagon',
  outcome: 'note',
} as const satisfies Record<Node['kind'], string>;

/** Graphviz: https://graphviz.org/doc/info/lang.html. Frames are clusters, the best way is drawn heavier. */
export const dot: ExportFormat = {
  id: 'dot',
  name: 'Graphviz (DOT)',
  extension: 'dot',
  mediaType: 'text/vnd.graphviz',
  render(input) {
    const { scenario } = input;
    const names = namesOf(scenario);
    const lines = [
      `digraph ${quoted(names.title)} {`,
      `  graph [rankdir="LR", labelloc="t", label=${quoted(names.title)}, fontname="Helvetica"];`,
      '  node [fontname="Helvetica", fontsize="11", margin="0.15,0.08"];',
      '  edge [fontname="Helvetica", fontsize="10"];',
    ];
    const framed = new Set<string>();
    for (const { id, title } of scenario.groups ?? []) {
      const members = scenario.nodes.filter(({ group }) => group === id);
      if (members.length === 0) continue;
      for (const member of members) framed.add(member.id);
      lines.push(
        `  subgraph ${quoted(`cluster_${id}`)} {`,
        `    graph [label=${quoted(title)}, style="rounded", color="gray"];`,
        ...members.map((node) => `    ${nodeLine(node, input)}`),
        '  }',
      );
    }
    for (const node of scenario.nodes) if (!framed.has(node.id)) lines.push(`  ${nodeLine(node, input)}`);
    for (const edge of scenario.edges) lines.push(`  ${edgeLine(edge, input)}`);
    return `${[...lines, '}'].join('\n')}\n`;
  },
};

function nodeLine(node: Node, input: ExportInput): string {
  const result = input.evaluation.nodes[node.id];
  const texts = textsIn(input.language);
  const figures =
    result === undefined ? '' : texts.files.figures(texts.figures.percent(result.reach), score(result.score));
  const label = [shortened(node.title, LONGEST), writtenDate(node, input), figures].filter(Boolean);
  return `${quoted(node.id)} [shape="${SHAPES[node.kind]}", label=${quoted(...label)}];`;
}

function edgeLine(edge: Edge, { evaluation, language }: ExportInput): string {
  const label = [shortened(edge.label ?? '', LONGEST), probabilityOf(edge, evaluation, language)].filter(
    Boolean,
  );
  const attributes = [
    ...(label.length > 0 ? [`label=${quoted(...label)}`] : []),
    ...(onBestWay(edge, evaluation) ? ['penwidth="2.5"'] : []),
    ...(edge.on === 'missed' ? ['style="dashed"'] : []),
  ];
  return `${quoted(edge.from)} -> ${quoted(edge.to)}${attributes.length > 0 ? ` [${attributes.join(', ')}]` : ''};`;
}

/** A DOT string of these lines. Graphviz reads backslash escapes and HTML entities in labels: both are disarmed. */
function quoted(...lines: readonly string[]): string {
  const safe = lines.map((line) =>
    oneLine(line).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;'),
  );
  return `"${safe.join('\\n')}"`;
}

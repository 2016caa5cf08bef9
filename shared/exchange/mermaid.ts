import type { Node } from '../model/schema.ts';
import { score } from './figures.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { onBestWay, probabilityOf, writtenDate } from './graph-labels.ts';
import { namesOf } from './names.ts';
import { oneLine, shortened } from './text.ts';
import { textsIn } from './texts/texts.ts';

const LONGEST = 120;
/** Brackets of the node shapes of https://mermaid.js.org/syntax/flowchart.html. */
const SHAPES = {
  decision: ['[', ']'],
  chance: ['(', ')'],
  event: ['[/', '/]'],
  deadline: ['{{', '}}'],
  outcome: ['([', '])'],
} as const satisfies Record<Node['kind'], readonly [string, string]>;

/**
 * A flowchart for Mermaid. Nodes are called `n1`, `n2`, …, since many words (`end`, `class`) cannot be ids
 * there; everything that people wrote stands in quotes with entity codes.
 */
export const mermaid: ExportFormat = {
  id: 'mermaid',
  name: 'Mermaid flowchart',
  extension: 'mmd',
  mediaType: 'text/vnd.mermaid',
  render(input) {
    const { scenario, evaluation, language } = input;
    const ids = new Map(scenario.nodes.map(({ id }, index) => [id, `n${index + 1}`]));
    const lines = ['---', `title: ${JSON.stringify(namesOf(scenario).title)}`, '---', 'flowchart LR'];
    const line = (node: Node) => `${ids.get(node.id)}${nodeShape(node, input)}`;
    const framed = new Set<string>();
    for (const [index, group] of (scenario.groups ?? []).entries()) {
      const members = scenario.nodes.filter((node) => node.group === group.id);
      if (members.length === 0) continue;
      for (const member of members) framed.add(member.id);
      lines.push(
        `  subgraph g${index + 1}[${quoted(group.title || group.id)}]`,
        ...members.map((node) => `    ${line(node)}`),
        '  end',
      );
    }
    for (const node of scenario.nodes) if (!framed.has(node.id)) lines.push(`  ${line(node)}`);
    for (const edge of scenario.edges) {
      const [from, to] = [ids.get(edge.from), ids.get(edge.to)];
      if (from === undefined || to === undefined) continue;
      const label = [shortened(edge.label ?? '', LONGEST), probabilityOf(edge, evaluation, language)].filter(
        Boolean,
      );
      const arrow = onBestWay(edge, evaluation) ? '==>' : '-.->';
      lines.push(`  ${from} ${arrow}${label.length > 0 ? `|${quoted(...label)}|` : ''} ${to}`);
    }
    return `${lines.join('\n')}\n`;
  },
};

function nodeShape(node: Node, input: ExportInput): string {
  const [open, close] = SHAPES[node.kind];
  const result = input.evaluation.nodes[node.id];
  const texts = textsIn(input.language);
  const figures =
    result === undefined ? '' : texts.files.figures(texts.figures.percent(result.reach), score(result.score));
  const label = [shortened(node.title, LONGEST), writtenDate(node, input), figures].filter(Boolean);
  return `${open}${quoted(...(label.length > 0 ? label : [node.id]))}${close}`;
}

/**
 * A quoted text of these lines. Besides quotes and HTML, Mermaid looks into texts for entity codes (`#`),
 * Markdown (`` ` ``), directives (`%%{`) and, by a pattern over whole lines, for `style …:…#…;`.
 */
function quoted(...lines: readonly string[]): string {
  const coded = lines.map((line) =>
    oneLine(line).replace(/["#&<>`\\%:;{}[\]|]/g, (character) => `#${character.charCodeAt(0)};`),
  );
  return `"${coded.join('<br>')}"`;
}

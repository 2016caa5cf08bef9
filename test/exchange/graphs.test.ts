import { expect, test } from 'vitest';
import { EXPORTS, type ExportInput } from '#shared/exchange/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { drawnLines, parseDot } from './dot-grammar.ts';
import { exportInput, HOSTILE, hostileScenario, readable } from './hostile.ts';

const input = exportInput(hostileScenario());

function exported(id: string, from: ExportInput = input): string {
  const format = EXPORTS.find((each) => each.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  const text = format.render(from, loadResource);
  if (typeof text !== 'string') throw new Error(`${id} is no text`);
  return text;
}

test('DOT keeps to the grammar and shows every title and label as it was written', () => {
  const graph = parseDot(exported('dot'));
  expect([...graph.nodes.keys()].sort()).toEqual(input.scenario.nodes.map(({ id }) => id).sort());
  expect(graph.edges.map(({ from, to }) => [from, to])).toEqual(
    input.scenario.edges.map(({ from, to }) => [from, to]),
  );
  for (const [index, text] of HOSTILE.entries()) {
    const [title = ''] = drawnLines(graph.nodes.get(`n${index}`)?.get('label') ?? '');
    expect(title).toBe(readable(text));
    const label = drawnLines(graph.edges[2 * index]?.attributes.get('label') ?? '');
    if (readable(text) !== '') expect(label[0]).toBe(readable(text));
  }
  expect(graph.clusters.map(({ label, members }) => [drawnLines(label)[0], members.length])).toEqual(
    HOSTILE.slice(0, 5).map((text) => [readable(text), 3]),
  );
});

test('DOT draws the ways that the policy takes heavier, and only those', () => {
  const graph = parseDot(exported('dot'));
  for (const [index, edge] of input.scenario.edges.entries()) {
    const heavy = graph.edges[index]?.attributes.has('penwidth');
    expect(heavy).toBe((input.evaluation.edges[edge.id]?.reach ?? 0) > 0);
  }
});

/** A text in Mermaid's quotes, as it is shown. */
function mermaidLines(coded: string): string[] {
  return coded
    .split('<br>')
    .map((line) => line.replace(/#(\d+);/g, (_, code) => String.fromCharCode(Number(code))));
}

test('Mermaid: every line is one of the few forms that we write, nothing escapes its quotes', () => {
  const lines = exported('mermaid').trimEnd().split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '---',
    `title: ${JSON.stringify(readable(input.scenario.title))}`,
    '---',
    'flowchart LR',
  ]);
  const text = /"([^"#&<>`\\%:;{}[\]|\n]|#\d+;|<br>)*"/.source;
  const node = new RegExp(
    `^ {2,4}n(\\d+)(?:\\[|\\(|\\[/|\\{\\{|\\(\\[)(${text})(?:\\]|\\)|/\\]|\\}\\}|\\]\\))$`,
    'u',
  );
  const edge = new RegExp(`^ {2}n(\\d+) (?:==>|-\\.->)(?:\\|(${text})\\|)? n(\\d+)$`, 'u');
  const frame = new RegExp(`^ {2}(?:subgraph g\\d+\\[${text}\\]|end)$`, 'u');
  const titles = new Map<number, string>();
  const labels: string[] = [];
  for (const line of lines.slice(4)) {
    const [asNode, asEdge] = [node.exec(line), edge.exec(line)];
    if (asNode) titles.set(Number(asNode[1]), mermaidLines(asNode[2]?.slice(1, -1) ?? '')[0] ?? '');
    else if (asEdge) labels.push(mermaidLines(asEdge[2]?.slice(1, -1) ?? '')[0] ?? '');
    else expect(line).toMatch(frame);
  }
  expect(titles.size).toBe(input.scenario.nodes.length);
  expect(labels).toHaveLength(input.scenario.edges.length);
  for (const [index, text] of HOSTILE.entries()) {
    if (readable(text) === '') continue;
    expect(titles.get(index + 1)).toBe(readable(text));
    expect(labels[2 * index]).toBe(readable(text));
  }
});

test('an empty scenario makes empty graphs', () => {
  const empty = exportInput({ ...input.scenario, nodes: [], edges: [] });
  expect(parseDot(exported('dot', empty)).nodes.size).toBe(0);
  expect(exported('mermaid', empty).trimEnd().endsWith('flowchart LR')).toBe(true);
});

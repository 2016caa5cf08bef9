import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { exportInput, hostileScenario } from '../hostile.ts';
import { exported, graphOf, imported } from './importing.ts';

const FLOWCHART = `---
title: "Trip"
---
%% a remark
flowchart TD
  A{"Go?"} -->|Go| B((Storm?)) & C["Say ok"]
  B -- "Storm 30 %" --> D[Lost]
  B -- Calm 70% --> E([Home])
  C -.-> E
  subgraph ends [The ends]
    D
    E
  end
  A ~~~ C
  classDef red fill:#f00
  C --- F@{ shape: hex, label: "Due #35;1" }
  F ==> E
`;

test('a Mermaid flowchart: shapes, chains, labels, frames; what is left out is listed', () => {
  const { scenario, format, notes } = imported(FLOWCHART, 'trip.mmd');
  expect(format).toBe('mermaid');
  expect(scenario.title).toBe('Trip');
  expect(graphOf(scenario)).toEqual({
    nodes: [
      'Go? (decision)',
      'Storm? (chance)',
      'Say ok (decision)',
      'Lost (outcome)',
      'Home (outcome)',
      'Due #1 (deadline)',
    ],
    edges: [
      'Go? --Go--> Storm?',
      'Go? --Go--> Say ok',
      'Storm? --Storm: 0.3--> Lost',
      'Storm? --Calm: 0.7--> Home',
      'Say ok ----> Home',
      'Say ok ----> Due #1',
      'Due #1 ----> Home',
    ],
  });
  expect(scenario.groups).toEqual([{ id: 'ends', title: 'The ends' }]);
  expect(scenario.nodes.filter(({ group }) => group === 'ends')).toHaveLength(2);
  expect(notes.join('\n')).toMatch(/classDef red[\s\S]*without an arrow/);
});

test('our own Mermaid comes back with titles, branches and the kinds that shapes tell', () => {
  const scenario = hostileScenario();
  const { scenario: back } = imported(exported('mermaid', scenario));
  expect(back.nodes).toHaveLength(scenario.nodes.length);
  expect(back.edges).toHaveLength(scenario.edges.length);
  const plain = (kind: string) => back.nodes.filter((node) => node.kind === kind).length;
  expect(plain('chance')).toBe(scenario.nodes.filter(({ kind }) => kind === 'chance').length);
});

const MODEL = `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="a" value="&lt;b&gt;Go&lt;/b&gt;?&lt;br&gt;2025-06-24" style="rhombus;html=1" vertex="1" parent="1"><mxGeometry x="10" y="20" width="80" height="80" as="geometry"/></mxCell>
<mxCell id="b" value="Storm?" style="ellipse" vertex="1" parent="1"/><mxCell id="c" value="Home" style="" vertex="1" parent="1"/>
<mxCell id="d" value="A remark" style="text;html=0" vertex="1" parent="1"/>
<mxCell id="e1" value="Go" edge="1" source="a" target="b" parent="1"/>
<mxCell id="e2" edge="1" source="a" target="c" parent="1"/><mxCell id="l" value="Stay" style="edgeLabel" vertex="1" parent="e2"/>
<mxCell id="e3" value="60%" edge="1" source="b" target="c" parent="1"/>
<mxCell id="e4" value="Loose" edge="1" source="b" parent="1"/>
<mxCell id="e5" value="40%" edge="1" source="b" target="c" parent="1"/></root></mxGraphModel>`;

/** As draw.io saves by default in older versions: percent-encoded, raw DEFLATE, Base64. */
function compressed(model: string): string {
  const page = deflateRawSync(encodeURIComponent(model)).toString('base64');
  return `<mxfile><diagram id="p" name="One">${page}</diagram><diagram id="q" name="Two">${page}</diagram></mxfile>`;
}

test.each([
  ['plain', `<mxfile><diagram name="One">${MODEL}</diagram></mxfile>`, ''],
  ['compressed', compressed(MODEL), 'Two'],
  ['bare', MODEL, ''],
])('a draw.io drawing, %s', (_, text, otherPage) => {
  const { scenario, format, notes } = imported(text, 'trip.xml');
  expect(format).toBe('drawio');
  expect(graphOf(scenario)).toEqual({
    nodes: ['Go? (decision)', 'Storm? (chance)', 'Home (outcome)'],
    edges: ['Go? --Go--> Storm?', 'Go? --Stay--> Home', 'Storm? --: 0.6--> Home', 'Storm? --: 0.4--> Home'],
  });
  expect(scenario.nodes[0]).toMatchObject({ when: { date: '2025-06-24' }, position: { x: 10, y: 20 } });
  expect(scenario.summary).toBe('A remark');
  expect(notes.join('\n')).toContain('“Loose”');
  expect(notes.join('\n')).toContain(otherPage);
});

test('a canvas of another program: cards in frames, files, links, arrows backwards', () => {
  const { scenario, notes } = imported(
    JSON.stringify({
      nodes: [
        { id: 'g', type: 'group', label: 'Frame', x: -50, y: -50, width: 300, height: 300 },
        { id: '1a', type: 'text', text: '# Decision: go?', x: 0, y: 0, width: 100, height: 50, color: '1' },
        { id: '2b', type: 'file', file: 'notes/Home.md', x: 900, y: 0, width: 100, height: 50 },
        { id: '3c', type: 'link', url: 'https://example.org', x: 900, y: 90, width: 100, height: 50 },
      ],
      edges: [
        { id: 'x', fromNode: '1a', toNode: '2b', label: 'stay' },
        { id: 'y', fromNode: '3c', toNode: '1a', fromEnd: 'arrow', toEnd: 'none' },
      ],
    }),
    'trip.canvas',
  );
  expect(graphOf(scenario)).toEqual({
    nodes: ['Decision: go? (decision)', 'Home (outcome)', 'https://example.org (outcome)'],
    edges: ['Decision: go? --stay--> Home', 'Decision: go? ----> https://example.org'],
  });
  expect(scenario.nodes.map(({ group }) => group)).toEqual(['g', undefined, undefined]);
  expect(notes.join('\n')).toMatch(/colours of cards[\s\S]*Home\.md/);
});

test('yEd’s GraphML: labels, shapes, places, nested frames', () => {
  const shape = (label: string, type: string, x: number) =>
    `<data key="d6"><y:ShapeNode><y:Geometry x="${x}" y="5" width="9" height="9"/><y:NodeLabel>${label}</y:NodeLabel><y:Shape type="${type}"/></y:ShapeNode></data>`;
  const { scenario } = imported(
    `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
    <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>
    <graph edgedefault="directed" id="G"><node id="n0">${shape('Go?', 'diamond', 1)}</node>
    <node id="n1" yfiles.foldertype="group"><data key="d6"><y:NodeLabel>Ends</y:NodeLabel></data><graph id="n1:" edgedefault="directed">
    <node id="n1::n0">${shape('A &amp; B', 'ellipse', 2)}</node><node id="n1::n1">${shape('C', 'ellipse', 3)}</node></graph></node>
    <edge id="e0" source="n0" target="n1::n0"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>yes</y:EdgeLabel></y:PolyLineEdge></data></edge>
    <edge id="e1" source="n0" target="n1::n1"/></graph></graphml>`,
  );
  expect(graphOf(scenario)).toEqual({
    nodes: ['Go? (decision)', 'A & B (outcome)', 'C (outcome)'],
    edges: ['Go? --yes--> A & B', 'Go? ----> C'],
  });
  expect(scenario.groups).toMatchObject([{ title: 'Ends' }]);
  expect(scenario.nodes[1]?.position).toEqual({ x: 2, y: 5 });
  expect(exportInput(scenario).evaluation.root).toBe('n0');
});

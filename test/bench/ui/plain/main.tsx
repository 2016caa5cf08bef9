/** What one gets from React Flow without further ado: default settings, a custom node with a title and two lines. */
import { Background, type Edge, Handle, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { gridGraph } from '../grid.ts';

const Card = memo(function Card({ data }: NodeProps<Node<{ label: string; kind: string }>>) {
  return (
    <div style={{ width: 208, height: 92, border: '1px solid #ccc', borderRadius: 8, background: '#fff' }}>
      <Handle type="target" position={Position.Left} />
      <strong>{data.label}</strong>
      <div>{data.kind}</div>
      <div>50 % · 12.3</div>
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

const graph = gridGraph(Number(new URLSearchParams(location.search).get('nodes') ?? 500));
const nodes: Node[] = graph.nodes.map(({ id, kind, title, position }) => ({
  id,
  type: 'card',
  position,
  data: { label: title, kind },
}));
const edges: Edge[] = graph.edges.map(({ id, from, to }) => ({ id, source: from, target: to }));
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <ReactFlow defaultNodes={nodes} defaultEdges={edges} nodeTypes={{ card: Card }} fitView minZoom={0.02}>
      <Background />
    </ReactFlow>,
  );

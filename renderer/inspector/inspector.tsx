import { keepFocus } from '../components/index.ts';
import { useDocument } from '../state/stores.ts';
import { DocumentInspector } from './document/document-inspector.tsx';
import { EdgeInspector } from './edge/edge-inspector.tsx';
import { ManyInspector } from './many/many-inspector.tsx';
import { NodeInspector } from './node/node-inspector.tsx';
import { PlanInspector } from './plan/plan-inspector.tsx';

/**
 * What is selected, to read and to change; the document while nothing is. Each has its key, so that a
 * field never goes from one element to the next with what was typed in it.
 */
export function Inspector() {
  return (
    <div ref={keepFocus} data-inspector="">
      <Selected />
    </div>
  );
}

function Selected() {
  const { nodes, edges, plan } = useDocument((state) => state.selection);
  const id = useDocument((state) => state.id);
  const [node] = nodes;
  const [edge] = edges;
  if (nodes.length + edges.length > 1) return <ManyInspector key={[...nodes, ...edges].join(' ')} />;
  if (node !== undefined) return <NodeInspector key={node} id={node} />;
  if (edge !== undefined) return <EdgeInspector key={edge} id={edge} />;
  if (plan !== null) return <PlanInspector key={plan} id={plan} />;
  return <DocumentInspector key={id} />;
}

import { useDocument } from '../state/stores.ts';
import { NodeInspector } from './node/node-inspector.tsx';

/** What is selected, to read and to change; the document while nothing is. */
export function Inspector() {
  const node = useDocument((state) => state.selection.nodes[0]);
  if (node !== undefined) return <NodeInspector key={node} id={node} />;
  return null;
}

/** The editing operations: each gives an `Edit`, to be run by `applyEdit`. Several make one by calling them in turn. */
export { addNode, connect, insertOnEdge, placeBranch } from './add-elements.ts';
export { bringBack } from './bring-back.ts';
export { convertEach, convertNode } from './convert-node.ts';
export type { Item } from './draft-tables.ts';
export { type CopyIds, copyIds, duplicateElements } from './duplicate-elements.ts';
export { observe, removeObservation } from './observe.ts';
export { isPinned, pinNodes } from './pin-nodes.ts';
export { setChoice, setGiven } from './plans.ts';
export { fillRest, scaleToOne, setProbability } from './probabilities.ts';
export { type ItemTable, putItem, reorderItem } from './put-item.ts';
export { removeElements } from './remove-elements.ts';
export { removeItem } from './remove-item.ts';
export { renameVariableOrParameter } from './rename-name.ts';
export { replaceContent } from './replace-content.ts';
export { discardSetAside, type PutBackAt, putBack, type WholePart, wholePart } from './set-aside.ts';
export { setWeights } from './set-weights.ts';
export {
  type EdgeChange,
  type FieldsChange,
  moveNodes,
  type NodeChange,
  updateEdges,
  updateFields,
  updateNodes,
} from './update-elements.ts';

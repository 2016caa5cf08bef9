import { type Edge as FlowEdge, type Node as FlowNode, MarkerType } from '@xyflow/react';
import type { Mark, MarkedMap } from '#shared/difference/index.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '#shared/drawing/map/places.ts';
import type { Node } from '#shared/model/index.ts';
import styles from './difference-map.module.css';

export type MarkedFlowNode = FlowNode<{ readonly node: Node; readonly mark: Mark }, 'marked'>;
export type MarkedFlowEdge = FlowEdge;

const COLOURS = { added: 'var(--ok)', removed: 'var(--error)', changed: 'var(--warn)' } as const;

/** React Flow's nodes and edges of a marked map. */
export function markedElements({ nodes, edges }: MarkedMap): {
  nodes: MarkedFlowNode[];
  edges: MarkedFlowEdge[];
} {
  return {
    nodes: nodes.map(({ node, mark, x, y }) => ({
      id: node.id,
      type: 'marked',
      position: { x, y },
      // Given, so that all of it can be fitted into sight before anything is drawn.
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      data: { node, mark },
    })),
    edges: edges.map(({ edge, mark }) => ({
      id: edge.id,
      source: edge.from,
      target: edge.to,
      ...(edge.label ? { label: edge.label } : {}),
      className: `${styles.edge} ${mark === null ? '' : styles[mark]}`,
      markerEnd: {
        type: MarkerType.ArrowClosed,
        color: mark === null ? 'var(--edge)' : COLOURS[mark],
        width: 16,
        height: 16,
      },
      data: { mark },
    })),
  };
}

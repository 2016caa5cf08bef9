import {
  Background,
  BackgroundVariant,
  Handle,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mark, type MarkedMap, markedMap } from '#shared/difference/index.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '#shared/drawing/map/places.ts';
import type { Scenario } from '#shared/model/index.ts';
import { Button, Chip, KindIcon } from '../../components/index.ts';
import styles from './difference-map.module.css';
import { type MarkedFlowEdge, type MarkedFlowNode, markedElements } from './marked-elements.ts';

interface DifferenceMapProps {
  readonly before: Scenario;
  readonly after: Scenario;
  /** For those who cannot see it. */
  readonly label: string;
}

/**
 * Two documents as one map, to be looked at only: what came, went and changed is marked by a sign, a
 * line and a colour. A document beside itself is its map without marks.
 */
export function DifferenceMap(props: DifferenceMapProps) {
  return (
    <ReactFlowProvider>
      <MarkedFigure {...props} />
    </ReactFlowProvider>
  );
}

function MarkedFigure({ before, after, label }: DifferenceMapProps) {
  const { t } = useTranslation();
  const view = useReactFlow();
  const map = useMemo(() => markedMap(before, after), [before, after]);
  const { nodes, edges } = useMemo(() => markedElements(map), [map]);
  const changes = useMemo(() => placesOfChanges(map), [map]);
  const first = useMemo(() => (changes.length === 0 ? FIT : { ...FIT, nodes: changes }), [changes]);
  const counts = (['added', 'removed', 'changed'] as const).map((mark) => ({
    mark,
    count: [...map.nodes, ...map.edges].filter((part) => part.mark === mark).length,
  }));
  if (nodes.length === 0) return <p className={styles.note}>{t('difference.empty')}</p>;
  return (
    <figure className={styles.figure} aria-label={label}>
      <figcaption className={styles.legend}>
        {counts.map(({ mark, count }) =>
          count === 0 ? null : (
            <span key={mark} className={styles.entry} data-mark={mark}>
              <span className={styles.sign} aria-hidden="true">
                {t(`difference.sign.${mark}`)}
              </span>
              {t(`difference.count.${mark}`, { count })}
            </span>
          ),
        )}
        <span className={styles.tools}>
          <Button size="small" aria-label={t('difference.zoomOut')} onPress={() => void view.zoomOut()}>
            −
          </Button>
          <Button size="small" aria-label={t('difference.zoomIn')} onPress={() => void view.zoomIn()}>
            +
          </Button>
          {changes.length === 0 ? null : (
            <Button size="small" onPress={() => void view.fitView(first)}>
              {t('difference.fitChanges')}
            </Button>
          )}
          <Button size="small" onPress={() => void view.fitView(FIT)}>
            {t('difference.fit')}
          </Button>
        </span>
      </figcaption>
      <div className={styles.canvas}>
        <ReactFlow<MarkedFlowNode, MarkedFlowEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          fitView
          fitViewOptions={first}
          minZoom={0.02}
          maxZoom={2}
          onlyRenderVisibleElements={nodes.length > 300}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          zoomOnDoubleClick={false}
        >
          <Background variant={BackgroundVariant.Dots} gap={22} size={1.2} />
        </ReactFlow>
      </div>
    </figure>
  );
}

const FIT = { padding: 0.1, maxZoom: 1 };

/** The nodes to be seen so that all changes are: those that are marked, and the ends of marked branches. */
function placesOfChanges({ nodes, edges }: MarkedMap): { id: string }[] {
  const ids = new Set(nodes.flatMap(({ node, mark }) => (mark === null ? [] : node.id)));
  for (const { edge, mark } of edges) {
    if (mark === null) continue;
    ids.add(edge.from);
    ids.add(edge.to);
  }
  return [...ids].map((id) => ({ id }));
}

const MarkedNode = memo(function MarkedNode({ data: { node, mark } }: NodeProps<MarkedFlowNode>) {
  const { t } = useTranslation();
  const title = node.title || t('common.untitledNode');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a node on a canvas, for which HTML has no element.
    <div
      role="group"
      className={styles.node}
      style={{ width: CARD_WIDTH, height: CARD_HEIGHT }}
      data-marked-node={node.id}
      data-mark={mark ?? undefined}
      aria-label={
        mark === null ? title : t('difference.nodeIs', { title, mark: t(`difference.marks.${mark}`) })
      }
    >
      <KindIcon kind={node.kind} />
      <span className={styles.title}>{title}</span>
      <MarkChip mark={mark} />
      <Handle type="target" position={Position.Left} className={styles.handle ?? ''} isConnectable={false} />
      <Handle type="source" position={Position.Right} className={styles.handle ?? ''} isConnectable={false} />
    </div>
  );
});

const NODE_TYPES = { marked: MarkedNode };

const TONES = { added: 'ok', removed: 'error', changed: 'warning' } as const;

/** What became of a part, as a sign and a word. */
export function MarkChip({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation();
  if (mark === null) return null;
  return (
    <Chip tone={TONES[mark]}>
      <span aria-hidden="true">{t(`difference.sign.${mark}`)}</span>
      {t(`difference.marks.${mark}`)}
    </Chip>
  );
}

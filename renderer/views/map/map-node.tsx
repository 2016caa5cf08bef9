import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { KindIcon } from '../../components/index.ts';
import { useMark } from './finding-store.ts';
import { Happened } from './happened/happened-sign.tsx';
import type { MapFlowNode } from './map-elements.ts';
import styles from './map-node.module.css';
import { useMapUi } from './map-ui-store.ts';
import type { NodeFace } from './node-data.ts';
import { unfold } from './structure-actions.ts';
import { TitleEditor } from './title-editor.tsx';
import { WhenEditor } from './when-editor.tsx';

/** One node of the scenario, with what was entered above and what was computed below. */
export const MapNode = memo(function MapNode({ id, data, selected }: NodeProps<MapFlowNode>) {
  const { t } = useTranslation();
  const editing = useMapUi(({ editing: now }) => (now?.on === 'node' && now.id === id ? now.field : null));
  const mark = useMark('node', id);
  const { node, face } = data;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a node on a canvas, for which HTML has no element. */}
      <div
        role="group"
        aria-roledescription={t('map.node.kind', { kind: t(`common.kind.${node.kind}`) })}
        aria-label={face.name}
        aria-current={selected || undefined}
        tabIndex={-1}
        data-map-node={id}
        className={styles.node}
        data-kind={node.kind}
        data-selected={selected || undefined}
        data-off={face.off || undefined}
        data-mark={mark}
        data-open={editing !== null || undefined}
      >
        <div className={styles.head}>
          <KindIcon kind={node.kind} />
          <div className={styles.what}>
            {editing === 'title' ? (
              <TitleEditor id={id} title={node.title} />
            ) : (
              <div className={styles.title} data-untitled={node.title === '' || undefined}>
                {face.title}
              </div>
            )}
            {editing === 'when' ? <WhenEditor node={node} /> : <Line face={face} />}
          </div>
          {face.pinned ? <Pin /> : null}
          {face.problem === null || face.problem === 'info' ? null : (
            <span className={styles.mark} data-tone={face.problem} title={t(`map.node.${face.problem}`)}>
              !
            </span>
          )}
        </div>
        <Foot face={face} />
      </div>
      <Happened id={id} />
      <Fold id={id} />
      <Handle type="target" position={Position.Left} className={styles.handle ?? ''} />
      {node.kind === 'outcome' ? null : (
        <Handle type="source" position={Position.Right} className={styles.handle ?? ''} />
      )}
    </>
  );
});

/** Says that automatic layout leaves the node where it is. */
function Pin() {
  const { t } = useTranslation();
  return (
    <svg className={styles.pin} width="13" height="13" viewBox="0 0 16 16" data-pin>
      <title>{t('map.node.pinned')}</title>
      <path d="M10 1.5 14.5 6l-3 1-2.6 2.6.1 3L7.6 14 2 8.4 3.4 7l3 .1L9 4.5z" />
      <path d="M4.8 11.2 1.8 14.2" />
    </svg>
  );
}

/** How many nodes are folded away behind this one; a click brings them back. */
function Fold({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const count = useMapUi((state) => (state.folded.has(id) ? (state.foldCounts.get(id) ?? 0) : null));
  if (count === null) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.fold} nodrag`}
      aria-label={t('map.node.unfold', { count })}
      onClick={(event) => {
        event.stopPropagation();
        unfold(id);
      }}
    >
      +{count}
    </button>
  );
}

function Line({ face }: { readonly face: NodeFace }) {
  if (face.actor === null && face.when === '' && face.computedWhen === '') return null;
  return (
    <div className={styles.line} data-field="when">
      {face.when === '' ? null : <span className={styles.when}>{face.when}</span>}
      {face.computedWhen === '' ? null : <span className={styles.computed}>{face.computedWhen}</span>}
      {face.actor === null ? null : (
        <span className={styles.actor}>
          {face.actorColor === null ? null : (
            <i style={{ background: face.actorColor }} className={styles.dot} />
          )}
          {face.actor}
        </span>
      )}
    </div>
  );
}

function Foot({ face }: { readonly face: NodeFace }) {
  const { t } = useTranslation();
  const { foot } = face;
  // Where a lens shows scores alone, lateness would only take their room.
  const chips = foot.bar || foot.main === '';
  return (
    <div className={styles.foot}>
      {foot.lead === '' ? null : (
        <span
          className={foot.bar ? undefined : styles.lead}
          title={foot.bar ? t('map.node.reachHelp') : foot.lead}
        >
          {foot.lead}
        </span>
      )}
      {foot.bar ? (
        <span className={styles.bar}>
          <i style={{ width: `${(face.reach ?? 0) * 100}%` }} />
        </span>
      ) : null}
      {face.missed === '' || !chips ? null : (
        <span className={styles.chip} data-tone="error">
          {t('map.node.missedShort', { share: face.missed })}
        </span>
      )}
      {face.atRisk && face.missed === '' && chips ? (
        <span className={styles.chip} data-tone="warning">
          {t('map.node.atRisk')}
        </span>
      ) : null}
      {foot.main === '' ? null : <b>{foot.main}</b>}
      {foot.extra === '' || (chips && (face.missed !== '' || face.atRisk)) ? null : (
        <span className={styles.range}>{foot.bar ? `(${foot.extra})` : foot.extra}</span>
      )}
    </div>
  );
}

import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { BranchEditor } from './branch-editor.tsx';
import type { EdgeFace } from './edge-data.ts';
import { routeEdge } from './edge-route.ts';
import { useMark } from './finding-store.ts';
import { useLabelHost } from './flow.ts';
import styles from './map-edge.module.css';
import type { MapFlowEdge } from './map-elements.ts';
import { useMapUi } from './map-ui-store.ts';

/** Room for a word and a range; px. */
const EDITOR_WIDTH = 150;

/** A branch: heavier the more likely it is taken, dashed when it is that of a missed date. */
export const MapEdge = memo(function MapEdge(props: EdgeProps<MapFlowEdge>) {
  const { id, sourceX, sourceY, targetX, targetY, data, selected, markerEnd, interactionWidth } = props;
  const editing = useMapUi(({ editing: now }) => (now?.on === 'edge' && now.id === id ? now.field : null));
  const mark = useMark('edge', id);
  const labels = useLabelHost();
  if (data === undefined) return null;
  const { face, leaves, arrives } = data;
  const text = editing !== null ? EDITOR_WIDTH : face.width;
  const { path, label, labelWidth } = routeEdge(
    { x: sourceX, y: sourceY },
    { x: targetX, y: targetY },
    leaves,
    arrives,
    text,
  );
  const state = face.reach === null ? 'unknown' : face.reach > 0 ? 'way' : 'off';
  const weight = face.reach === null ? 1.5 : face.reach > 0 ? 1.4 + 1.8 * face.reach : 1;
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={styles.path ?? ''}
        data-state={state}
        data-best={(face.best && state === 'way') || undefined}
        data-missed={face.missed || undefined}
        data-mark={mark}
        data-selected={selected || undefined}
        style={{ strokeWidth: selected === true ? Math.max(2.5, weight) : weight }}
        {...(markerEnd !== undefined && { markerEnd })}
        {...(interactionWidth !== undefined && { interactionWidth })}
      />
      {text === 0 || labels === null
        ? null
        : createPortal(
            <div
              className={styles.label}
              style={{
                transform: `translate(${label.x}px, ${label.y}px) translateY(-50%)`,
                ...(editing === null ? { maxWidth: labelWidth } : { width: EDITOR_WIDTH }),
              }}
              data-edge={id}
              data-state={state}
              data-best={face.best || undefined}
              data-mark={mark}
              data-selected={selected || undefined}
            >
              {editing === 'label' ? <BranchEditor id={id} field="label" /> : null}
              {editing === 'label' ? null : (
                <LabelText face={face} only={editing === null ? null : 'label'} />
              )}
              {editing === 'probability' ? <BranchEditor id={id} field="probability" /> : null}
            </div>,
            labels,
          )}
    </>
  );
});

/** @param only while the probability is typed, it is not shown beside its field. */
function LabelText({ face, only }: { readonly face: EdgeFace; readonly only: 'label' | null }) {
  const { t } = useTranslation();
  const second = face.lacking ? t('map.edge.lacking') : face.figure;
  // What was entered may be cut short where there is little room, what it comes to may not.
  const cut = second.lastIndexOf(' · ');
  const first = [face.label, face.missed && face.label === '' ? t('map.edge.missed') : '']
    .filter(Boolean)
    .join(' ');
  return (
    <>
      {first === '' && !face.best ? null : (
        <span className={styles.name} title={edgeTitle(face)}>
          <span className={styles.clip}>{first}</span>
          {face.best ? <span className={styles.star}>★</span> : null}
        </span>
      )}
      {second === '' || only === 'label' ? null : (
        <span
          className={styles.odds}
          title={edgeTitle(face)}
          data-field="probability"
          data-lacking={face.lacking || undefined}
        >
          <span className={styles.clip}>{cut < 0 ? second : second.slice(0, cut)}</span>
          {cut < 0 ? null : <span className={styles.mean}>{second.slice(cut)}</span>}
        </span>
      )}
    </>
  );
}

const edgeTitle = (face: EdgeFace) => [face.label, face.odds, face.guard ?? ''].filter(Boolean).join(' · ');

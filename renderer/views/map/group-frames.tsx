import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, putItem, type ScenarioDocument } from '#shared/model/index.ts';
import { understood } from '../../input/reading.ts';
import { documentStore } from '../../state/stores.ts';
import { NODE_HEIGHT, NODE_WIDTH } from './geometry.ts';
import styles from './group-frames.module.css';
import { InPlaceField } from './in-place-field.tsx';
import type { MapFlowNode } from './map-elements.ts';
import { mapUi, useMapUi } from './map-ui-store.ts';
import { selectGroup } from './structure-actions.ts';

const PADDING = 18;
const TITLE = 26;

interface Frame {
  readonly group: Group;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The frame of every group that has nodes on the canvas, the largest first, so that smaller ones lie on it. */
export function framesOf(
  groups: ScenarioDocument['groups'],
  nodes: readonly MapFlowNode[],
): readonly Frame[] {
  const frames = new Map<string, Frame>();
  for (const { data, position } of nodes) {
    const id = data.node.group;
    const group = id === undefined ? undefined : groups[id]?.value;
    if (group === undefined) continue;
    const before = frames.get(group.id);
    frames.set(group.id, {
      group,
      left: Math.min(before?.left ?? Number.POSITIVE_INFINITY, position.x - PADDING),
      top: Math.min(before?.top ?? Number.POSITIVE_INFINITY, position.y - TITLE),
      right: Math.max(before?.right ?? Number.NEGATIVE_INFINITY, position.x + NODE_WIDTH + PADDING),
      bottom: Math.max(before?.bottom ?? Number.NEGATIVE_INFINITY, position.y + NODE_HEIGHT + PADDING),
    });
  }
  const area = ({ left, right, top, bottom }: Frame) => (right - left) * (bottom - top);
  return [...frames.values()].toSorted((a, b) => area(b) - area(a));
}

interface GroupFramesProps {
  readonly groups: ScenarioDocument['groups'];
  readonly nodes: readonly MapFlowNode[];
}

/** Groups, drawn behind their nodes. A click on the title selects them, a double click renames the group. */
export const GroupFrames = memo(function GroupFrames({ groups, nodes }: GroupFramesProps) {
  const frames = framesOf(groups, nodes);
  if (frames.length === 0) return null;
  return (
    <ViewportPortal>
      {frames.map(({ group, left, top, right, bottom }) => (
        <div
          key={group.id}
          className={styles.frame}
          data-group={group.id}
          style={{
            transform: `translate(${left}px, ${top}px)`,
            width: right - left,
            height: bottom - top,
            ...(group.color !== undefined && { '--group': group.color }),
          }}
        >
          <Title group={group} />
        </div>
      ))}
    </ViewportPortal>
  );
});

function Title({ group }: { readonly group: Group }) {
  const { t } = useTranslation();
  const editing = useMapUi(({ editing: now }) => now?.on === 'group' && now.id === group.id);
  if (editing) {
    return (
      <div className={styles.editor}>
        <InPlaceField<string>
          target={{ on: 'group', id: group.id, field: 'title' }}
          label={t('map.group.title')}
          value={group.title}
          show={(title) => title ?? ''}
          read={(text) => understood(text.trim())}
          describe={() => ''}
          onTake={(title) =>
            documentStore
              .getState()
              .edit(t('map.step.renameGroup'), putItem('groups', { ...group, title: title ?? '' }))
          }
        />
      </div>
    );
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.title} nopan`}
      title={t('map.group.help')}
      onClick={() => selectGroup(group.id)}
      onDoubleClick={(event) => {
        event.stopPropagation();
        mapUi.setState({ editing: { on: 'group', id: group.id, field: 'title' } });
      }}
    >
      {group.title || t('map.group.untitled')}
    </button>
  );
}

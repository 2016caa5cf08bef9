import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupBoxes } from '#shared/drawing/map/group-boxes.ts';
import { type Group, listOf, putItem, type ScenarioDocument } from '#shared/model/index.ts';
import { understood } from '../../input/reading.ts';
import { documentStore } from '../../state/stores.ts';
import { FRAME_SIZES } from './frame-bounds.ts';
import styles from './group-frames.module.css';
import { InPlaceField } from './in-place-field.tsx';
import type { MapFlowNode } from './map-elements.ts';
import { mapUi, useMapUi } from './map-ui-store.ts';
import { selectGroup } from './structure-actions.ts';

interface GroupFramesProps {
  readonly groups: ScenarioDocument['groups'];
  readonly nodes: readonly MapFlowNode[];
}

/** Groups, drawn behind their nodes. A click on the title selects them, a double click renames the group. */
export const GroupFrames = memo(function GroupFrames({ groups, nodes }: GroupFramesProps) {
  const list = listOf(groups);
  const frames =
    list.length === 0
      ? []
      : groupBoxes(
          list,
          nodes.map(({ data, position: { x, y } }) => ({ group: data.node.group, x, y })),
          FRAME_SIZES,
        );
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

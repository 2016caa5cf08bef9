import type { DragEvent } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { NODE_KINDS, type NodeKind } from '#shared/model/index.ts';
import { commandOf } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { KindIcon } from '../../components/index.ts';
import { addFromPalette } from './map-actions.ts';
import styles from './palette.module.css';

const TYPE = 'application/x-scenario-desk-kind';

/** The kind that is being dragged from the palette. The value itself can only be read at the drop. */
export function draggedKind(event: DragEvent): NodeKind | null {
  const type = event.dataTransfer.types.find((each) => each.startsWith(`${TYPE}-`));
  return NODE_KINDS.find((kind) => type === `${TYPE}-${kind}`) ?? null;
}

/** The five kinds: a click adds a branch of the selected node, dragging puts it where it is dropped. */
export function Palette() {
  const { t } = useTranslation();
  return (
    <div className={styles.palette} role="toolbar" aria-label={t('map.palette.label')}>
      {NODE_KINDS.map((kind) => {
        const keys = keysOf(commandOf(`map.add.${kind}`));
        const name = t(`common.kind.${kind}`);
        return (
          // The span is what is dragged: React Aria's button keeps presses to itself.
          // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the pointer's way only; the button in it has the keys.
          <span
            key={kind}
            draggable
            className={styles.item}
            title={`${t('map.palette.help')}${keys === undefined ? '' : ` (${keys})`}`}
            onDragStart={(event) => {
              event.dataTransfer.setData(`${TYPE}-${kind}`, kind);
              event.dataTransfer.effectAllowed = 'copy';
            }}
          >
            <Button className={styles.button ?? ''} onPress={() => addFromPalette(kind)}>
              <KindIcon kind={kind} />
              <span className={styles.text}>{name}</span>
            </Button>
          </span>
        );
      })}
    </div>
  );
}

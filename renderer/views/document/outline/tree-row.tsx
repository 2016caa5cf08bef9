import type { CSSProperties, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KindIcon } from '../../../components/index.ts';
import { useDocument, useEvaluation } from '../../../state/stores.ts';
import styles from './outline.module.css';
import type { OutlineRow } from './outline-tree.ts';

interface TreeRowProps {
  readonly row: OutlineRow;
  /** px from the top of the list. */
  readonly top: number;
  /** null: nothing hangs on it. */
  readonly isOpen: boolean | null;
  /** Tab leads here. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** It refers to what is selected. */
  readonly isReferred: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: () => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

/** Deep trees move to the right less and less, so that their titles keep room. px. */
const indent = (depth: number) => Math.min(Math.min(depth, 4) * 10 + Math.max(0, depth - 4) * 3, 76);

export function TreeRow(props: TreeRowProps) {
  const { row, top, isOpen, isActive, isSelected, isReferred } = props;
  const { t } = useTranslation();
  const node = useDocument((state) => state.document?.nodes[row.node]?.value);
  const branches = useDocument((state) =>
    row.by
      .map((id) => state.document?.edges[id]?.value.label)
      .filter(Boolean)
      .join(', '),
  );
  /** Reads by itself whether the plan comes here, so that nothing else is drawn anew for it. */
  const faint = useEvaluation((state) => state.evaluation?.nodes[row.node]?.reach === 0);
  if (node === undefined) return null;
  const title = node.title || t('common.untitledNode');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree listens to the keys of all its rows.
    <div
      role="treeitem"
      className={styles.row}
      style={{ top, '--indent': `${indent(row.depth)}px` } as CSSProperties}
      tabIndex={isActive ? 0 : -1}
      aria-level={row.depth + 1}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={isOpen ?? undefined}
      aria-selected={isSelected}
      data-row={row.key}
      data-refers={row.refers || undefined}
      data-referred={isReferred || undefined}
      title={branches === '' ? title : t('outline.byBranch', { branch: branches, title })}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
      onContextMenu={props.onContextMenu}
    >
      <span className={styles.fold} data-fold={isOpen === null ? undefined : ''} aria-hidden="true" />
      <KindIcon kind={node.kind} named />
      <span className={styles.title} data-faint={faint || undefined}>
        {title}
      </span>
      {row.refers ? (
        <>
          <span className={styles.sign} aria-hidden="true">
            ↗
          </span>
          <span className="visually-hidden">{t('outline.refers')}</span>
        </>
      ) : null}
    </div>
  );
}

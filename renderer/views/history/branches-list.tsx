import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentCard } from '#shared/host.ts';
import { Button, Chip, Icon } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { BranchComparison } from './branch-comparison.tsx';
import styles from './history.module.css';
import { branchOff, openBranch } from './history-actions.ts';
import { MergePanel } from './merge-panel.tsx';
import { useFamily } from './use-family.ts';

interface Row {
  readonly card: DocumentCard;
  readonly depth: number;
}

/** The tree that the document belongs to; branches are opened, and merged, from here. */
export function BranchesList() {
  const { t } = useTranslation();
  const id = useDocument((state) => state.id);
  const [merging, setMerging] = useState<DocumentCard | null>(null);
  const [comparing, setComparing] = useState<DocumentCard | null>(null);
  const [count, setCount] = useState(0);
  const family = useFamily(id, count);
  if (family === null) return <p className={styles.note}>{t('common.loading')}</p>;
  if (merging !== null)
    return <MergePanel from={merging.id} title={merging.title} onClose={() => setMerging(null)} />;
  if (comparing !== null)
    return (
      <BranchComparison other={comparing.id} title={comparing.title} onClose={() => setComparing(null)} />
    );
  const self = family.find((card) => card.id === id);
  return (
    <div className={styles.detail}>
      <p className={styles.note}>{t('history.branchesText')}</p>
      <div className={styles.buttons}>
        <Button onPress={() => void branchOff().then(() => setCount(count + 1))}>
          {t('history.branchNow')}
        </Button>
      </div>
      {family.length < 2 ? <p className={styles.note}>{t('history.noBranches')}</p> : null}
      <ul className={styles.tree} aria-label={t('history.branches')}>
        {asTree(family).map(({ card, depth }) => (
          <li key={card.id} style={{ paddingInlineStart: depth * 20 }}>
            <Icon name="file" />
            <span className={styles.treeTitle}>{card.title}</span>
            {card.id === id ? (
              <Chip tone="accent">{t('history.thisOne')}</Chip>
            ) : (
              <>
                <Button
                  size="small"
                  aria-label={`${t('common.open')}: ${card.title}`}
                  onPress={() => openBranch(card.id)}
                >
                  {t('common.open')}
                </Button>
                {card.broken === null ? (
                  <Button
                    size="small"
                    aria-label={t('difference.compareOf', { title: card.title })}
                    onPress={() => setComparing(card)}
                  >
                    {t('difference.compare')}
                  </Button>
                ) : null}
                {self !== undefined && areRelated(card, self) && card.broken === null ? (
                  <Button
                    size="small"
                    aria-label={t('history.mergeOf', { title: card.title })}
                    onPress={() => setMerging(card)}
                  >
                    {t('history.merge')}
                  </Button>
                ) : null}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Only a branch and what it was branched off have a version in common. */
function areRelated(a: DocumentCard, b: DocumentCard): boolean {
  return a.branchOf?.document === b.id || b.branchOf?.document === a.id;
}

/** Every branch below what it was branched off. */
function asTree(family: readonly DocumentCard[]): Row[] {
  const rows: Row[] = [];
  const listed = new Set<string>();
  const add = (card: DocumentCard, depth: number) => {
    // Files edited by hand may name each other.
    if (listed.has(card.id)) return;
    listed.add(card.id);
    rows.push({ card, depth });
    for (const branch of family) if (branch.branchOf?.document === card.id) add(branch, depth + 1);
  };
  const ids = new Set(family.map(({ id }) => id));
  for (const card of family) if (card.branchOf === null || !ids.has(card.branchOf.document)) add(card, 0);
  for (const card of family) add(card, 0);
  return rows;
}

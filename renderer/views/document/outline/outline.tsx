import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { Disclosure, TextField } from '../../../components/index.ts';
import { useDocument, useEvaluation } from '../../../state/stores.ts';
import rowStyles from '../rows.module.css';
import styles from './outline.module.css';
import { fittingRows, hasRowsBelow, type OutlineTree, openRows, outlineTree } from './outline-tree.ts';
import { TreeRows } from './tree-rows.tsx';

const NOTHING: OutlineTree = { rows: [], places: new Map() };
const NO_NODES: ScenarioDocument['nodes'] = {};
const NO_EDGES: ScenarioDocument['edges'] = {};
/** Fewer rows than this need no search. */
const FEW = 8;

/** The outline of the open document; what is folded in it is forgotten with the document. */
export function Outline() {
  const id = useDocument((state) => state.id);
  return <OutlineOf key={id} />;
}

function OutlineOf() {
  const { t } = useTranslation();
  const nodes = useDocument((state) => state.document?.nodes ?? NO_NODES);
  const [filter, setFilter] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const tree = useTree(nodes);
  const text = filter.trim().toLocaleLowerCase();
  const shown = useMemo(
    () =>
      text === ''
        ? openRows(tree, closed)
        : fittingRows(tree, (node) => nodes[node]?.value.title.toLocaleLowerCase().includes(text) === true),
    [tree, closed, nodes, text],
  );
  // What the beginnings lead to stays in sight.
  const foldable = tree.rows.filter((row) => row.depth > 0 && hasRowsBelow(tree, row));
  const turn = foldable.length === 0 ? null : closed.size > 0 ? 'unfoldAll' : 'foldAll';
  const count = Object.keys(nodes).length;
  return (
    <Disclosure
      title={t('outline.title')}
      extra={
        turn === null || text !== '' ? null : (
          <button
            type="button"
            className={styles.foldAll}
            onClick={() => setClosed(new Set(turn === 'foldAll' ? foldable.map(({ key }) => key) : []))}
          >
            {t(`outline.${turn}`)}
          </button>
        )
      }
    >
      {count < FEW ? null : (
        <div className={rowStyles.filter}>
          <TextField
            aria-label={t('outline.filter')}
            placeholder={t('outline.filter')}
            type="search"
            value={filter}
            onChange={setFilter}
          />
        </div>
      )}
      {shown.length === 0 ? (
        count > 0 && text === '' ? null : (
          <p className={rowStyles.note}>{t(count === 0 ? 'outline.none' : 'outline.nothing')}</p>
        )
      ) : (
        <TreeRows tree={tree} rows={shown} closed={text === '' ? closed : null} onClosed={setClosed} />
      )}
    </Disclosure>
  );
}

/** The map comes first: the tree is made after it, and in between whatever is more urgent. */
function useTree(now: ScenarioDocument['nodes']): OutlineTree {
  const nodes = useDeferredValue(now, NO_NODES);
  const edges = useDeferredValue(
    useDocument((state) => state.document?.edges ?? NO_EDGES),
    NO_EDGES,
  );
  const root = useEvaluation((state) => state.evaluation?.root ?? null);
  return useMemo(
    () => (nodes === NO_NODES ? NOTHING : outlineTree(nodes, edges, root)),
    [nodes, edges, root],
  );
}

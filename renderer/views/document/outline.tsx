import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import { ListBox, ListBoxItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Disclosure, KindIcon, TextField } from '../../components/index.ts';
import { documentStore, useDocument, useEvaluation, viewStore } from '../../state/stores.ts';
import styles from './outline.module.css';
import { type OutlineItem, outlineOf } from './outline-order.ts';
import rows from './rows.module.css';

const ROW = 27;
const MOST_ROWS = 14;
const NO_ITEMS: readonly OutlineItem[] = [];

/** Every node in the order in which it is met from the start, with a filter by title. */
export function Outline() {
  const { t } = useTranslation();
  const all = useOutline();
  const [filter, setFilter] = useState('');
  const text = filter.trim().toLocaleLowerCase();
  const wanted = useMemo(
    () => (text === '' ? all : all.filter(({ node }) => node.title.toLocaleLowerCase().includes(text))),
    [all, text],
  );
  // The map comes first: thousands of rows are made after it, and in between whatever is more urgent.
  const shown = useDeferredValue(wanted, NO_ITEMS);
  return (
    <Disclosure title={t('document.outline.title')}>
      {all.length < 8 ? null : (
        <div className={rows.filter}>
          <TextField
            aria-label={t('document.outline.filter')}
            placeholder={t('document.outline.filter')}
            type="search"
            value={filter}
            onChange={setFilter}
          />
        </div>
      )}
      {wanted.length === 0 ? (
        <p className={rows.note}>
          {t(all.length === 0 ? 'document.outline.none' : 'document.outline.nothing')}
        </p>
      ) : (
        <Rows items={shown} />
      )}
    </Disclosure>
  );
}

/** The outline's items; the same list while they are the same. */
function useOutline(): readonly OutlineItem[] {
  const nodes = useDocument((state) => state.document?.nodes);
  const edges = useDocument((state) => state.document?.edges);
  const root = useEvaluation((state) => state.evaluation?.root ?? null);
  const before = useRef(NO_ITEMS);
  return useMemo(() => {
    const list = nodes === undefined || edges === undefined ? NO_ITEMS : outlineOf(nodes, edges, root);
    const old = before.current;
    if (list.length !== old.length || list.some((item, index) => item !== old[index])) before.current = list;
    return before.current;
  }, [nodes, edges, root]);
}

const Rows = memo(function Rows({ items }: { readonly items: readonly OutlineItem[] }) {
  const { t } = useTranslation();
  const selected = useDocument((state) => state.selection.nodes);
  const choose = (keys: Selection) => {
    const ids = keys === 'all' ? items.map(({ id }) => id) : [...keys].map(String);
    const before = new Set(documentStore.getState().selection.nodes);
    documentStore.getState().select({ nodes: ids });
    const added = ids.find((id) => !before.has(id)) ?? ids[0];
    if (added !== undefined) viewStore.getState().revealNode(added);
  };
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <ListBox
        aria-label={t('document.outline.title')}
        className={styles.list ?? ''}
        style={{ height: Math.min(items.length, MOST_ROWS) * ROW }}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={choose}
        items={items}
      >
        {({ id, node }) => (
          <ListBoxItem id={id} textValue={node.title || t('common.untitledNode')} className={rows.row ?? ''}>
            <KindIcon kind={node.kind} named />
            <Title item={{ id, node }} />
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
});

const LAYOUT = { rowHeight: ROW };

/** Reads by itself whether the plan comes here, so that no list is made anew for it. */
function Title({ item: { id, node } }: { readonly item: OutlineItem }) {
  const { t } = useTranslation();
  const faint = useEvaluation((state) => state.evaluation?.nodes[id]?.reach === 0);
  return (
    <span className={rows.text} title={node.title} data-faint={faint || undefined}>
      {node.title || t('common.untitledNode')}
    </span>
  );
}

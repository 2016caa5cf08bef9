import { useMemo, useState } from 'react';
import { ListBox, ListBoxItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Disclosure, KindIcon, TextField } from '../../components/index.ts';
import { documentStore, useDocument, useEvaluation, viewStore } from '../../state/stores.ts';
import styles from './outline.module.css';
import { outlineOf } from './outline-order.ts';
import rows from './rows.module.css';

const ROW = 27;
const MOST_ROWS = 14;

/** Every node in the order in which it is met from the start, with a filter by title. */
export function Outline() {
  const { t } = useTranslation();
  const nodes = useDocument((state) => state.document?.nodes);
  const edges = useDocument((state) => state.document?.edges);
  const root = useEvaluation((state) => state.evaluation?.root ?? null);
  const results = useEvaluation((state) => state.evaluation?.nodes);
  const selected = useDocument((state) => state.selection.nodes);
  const [filter, setFilter] = useState('');
  const all = useMemo(
    () => (nodes === undefined || edges === undefined ? [] : outlineOf(nodes, edges, root)),
    [nodes, edges, root],
  );
  const text = filter.trim().toLocaleLowerCase();
  const shown = text === '' ? all : all.filter(({ node }) => node.title.toLocaleLowerCase().includes(text));

  const choose = (keys: Selection) => {
    const ids = keys === 'all' ? shown.map(({ id }) => id) : [...keys].map(String);
    const before = new Set(documentStore.getState().selection.nodes);
    documentStore.getState().select({ nodes: ids });
    const added = ids.find((id) => !before.has(id)) ?? ids[0];
    if (added !== undefined) viewStore.getState().revealNode(added);
  };
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
      {shown.length === 0 ? (
        <p className={rows.note}>
          {t(all.length === 0 ? 'document.outline.none' : 'document.outline.nothing')}
        </p>
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
          <ListBox
            aria-label={t('document.outline.title')}
            className={styles.list ?? ''}
            style={{ height: Math.min(shown.length, MOST_ROWS) * ROW }}
            selectionMode="multiple"
            selectionBehavior="replace"
            selectedKeys={selected}
            onSelectionChange={choose}
            items={shown}
            dependencies={[results]}
          >
            {({ id, node }) => (
              <ListBoxItem
                id={id}
                textValue={node.title || t('common.untitledNode')}
                className={rows.row ?? ''}
                data-faint={results?.[id]?.reach === 0 || undefined}
              >
                <KindIcon kind={node.kind} named />
                <span className={rows.text} title={node.title}>
                  {node.title || t('common.untitledNode')}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      )}
    </Disclosure>
  );
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  freshId,
  type ItemTable,
  listOf,
  putItem,
  removeItem,
  reorderItem,
  type ScenarioDocument,
} from '#shared/model/index.ts';
import { Button, Disclosure, Icon, IconButton } from '../../components/index.ts';
import { documentStore } from '../../state/stores.ts';
import { run } from '../edit.ts';
import styles from '../inspector.module.css';
import { type ItemOf, type ListName, useList } from '../use-scenario.ts';

interface ItemListProps<N extends ListName> {
  readonly table: N;
  readonly title: string;
  /** What one of them is called: "parameter". */
  readonly one: string;
  readonly nameOf: (item: ItemOf<N>) => string;
  /** On the right of its row: a weight, a value. */
  readonly figureOf?: (item: ItemOf<N>) => string;
  readonly create: (id: string) => ItemOf<N>;
  /** Begins the ids of new ones. */
  readonly prefix: string;
  /** The fields of the open item; `follow` keeps it open when its id becomes another. */
  readonly children: (
    item: ItemOf<N>,
    put: (next: ItemOf<N>, group?: string) => void,
    follow: (id: string) => void,
  ) => ReactNode;
}

/** A list of the document: its items in rows, one of them open to be edited. */
export function ItemList<N extends ListName & ItemTable>(props: ItemListProps<N>) {
  const { t } = useTranslation();
  const { table, title, one, nameOf, figureOf, create, prefix, children } = props;
  const items = useList(table);
  const [open, setOpen] = useState<string | null>(null);
  const added = useRef<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  // What is typed after adding is the new item's name: on a button, letters would be the map's keys.
  useEffect(() => {
    if (added.current === null || added.current !== open) return;
    added.current = null;
    list.current?.querySelector<HTMLElement>('[data-open-item] :is(input, textarea)')?.focus();
  }, [open]);
  const put = (next: ItemOf<N>, group?: string) =>
    run(t('inspector.step.change', { property: one }), putItem(table, next as never), group);
  const add = () => {
    const { document } = documentStore.getState();
    if (document === null) return;
    const id = freshId(prefix, (taken) => isTaken(document, table, taken));
    run(t('inspector.step.add', { what: one }), putItem(table, create(id) as never));
    added.current = id;
    setOpen(id);
  };
  return (
    <Disclosure
      title={title}
      defaultExpanded={false}
      extra={<span className={styles.note}>{items.length === 0 ? '' : items.length}</span>}
    >
      <div className={styles.body}>
        <ul ref={list} className={styles.items}>
          {items.map((item, index) => {
            const { id } = item;
            const name = nameOf(item) || t('inspector.unnamed');
            const move = (before: string | null) =>
              run(t('inspector.step.reorder', { what: title }), reorderItem(table, id, before));
            return (
              <li
                key={id}
                className={open === id ? styles.item : undefined}
                data-open-item={open === id || undefined}
              >
                <div className={styles.line}>
                  <Button
                    variant="link"
                    aria-expanded={open === id}
                    onPress={() => setOpen(open === id ? null : id)}
                  >
                    <span className={styles.itemName}>{name}</span>
                  </Button>
                  <span className={styles.figure}>{figureOf?.(item)}</span>
                </div>
                {open === id ? (
                  <>
                    {children(item, put, setOpen)}
                    <div className={styles.buttons}>
                      <Button
                        size="small"
                        isDisabled={index === 0}
                        onPress={() => move(items[index - 1]?.id ?? null)}
                      >
                        {t('inspector.up')}
                      </Button>
                      <Button
                        size="small"
                        isDisabled={index === items.length - 1}
                        onPress={() => move(items[index + 2]?.id ?? null)}
                      >
                        {t('inspector.down')}
                      </Button>
                      <IconButton
                        size="small"
                        label={t('inspector.remove', { name })}
                        onPress={() => run(t('inspector.step.remove', { name }), removeItem(table, id))}
                      >
                        <Icon name="trash" />
                      </IconButton>
                    </div>
                  </>
                ) : null}
              </li>
            );
          })}
        </ul>
        <div>
          <Button variant="link" size="small" onPress={add}>
            + {t('inspector.add', { what: one })}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}

/** Parameters and variables share their names. */
function isTaken(document: ScenarioDocument, table: ItemTable, id: string): boolean {
  const named = table === 'parameters' || table === 'variables';
  if (named) return Object.hasOwn(document.parameters, id) || Object.hasOwn(document.variables, id);
  return listOf<{ id: string }>(document[table] as never).some((item) => item.id === id);
}

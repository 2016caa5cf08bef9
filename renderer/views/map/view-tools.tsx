import { useTranslation } from 'react-i18next';
import { listOf } from '#shared/model/index.ts';
import { commandOf } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { Button, Icon, IconButton, Menu, type MenuEntry, type MenuPart } from '../../components/index.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import { FindBar } from './find-bar.tsx';
import { lookThrough, openSearch, showAll, toggleReachable, toggleTracing } from './finding-actions.ts';
import { finding, useFinding } from './finding-store.ts';
import { LENSES, type Lens } from './lens.ts';
import styles from './view-tools.module.css';

const CHOSEN = '✓';
const keys = (id: string) => keysOf(commandOf(id));

/** How one looks at the map: the lens, filters, the search. */
export function ViewTools() {
  const { t } = useTranslation();
  const lens = useFinding((state) => state.lens);
  const searching = useFinding((state) => state.text !== null);
  const { filter, reachable, tracing } = useFinding((state) => state);
  const count =
    [filter.actor, filter.tag].filter((each) => each !== null).length + Number(reachable) + Number(tracing);
  const name = typeof lens === 'object' ? lens.name : t(`map.lens.${lens}`);
  const lenses = useLensParts(lens);
  const filters = useFilterParts();
  return (
    <div className={styles.tools}>
      <div className={styles.bar} role="toolbar" aria-label={t('map.tools')}>
        <Menu label={t('map.lens.title')} parts={lenses} placement="bottom end">
          <Button variant="quiet" size="small">
            <span className={styles.lens}>
              {t('map.lens.title')}: {name}
            </span>
          </Button>
        </Menu>
        <Menu label={t('map.filter.title')} parts={filters} placement="bottom end">
          <Button variant="quiet" size="small">
            {t('map.filter.title')}
            {count === 0 ? null : <span className={styles.count}>{count}</span>}
          </Button>
        </Menu>
        <IconButton
          label={t('map.search.title')}
          shortcut={keys('map.search')}
          size="small"
          onPress={openSearch}
        >
          <Icon name="search" />
        </IconButton>
      </div>
      {searching ? <FindBar /> : null}
    </div>
  );
}

const NO_CRITERIA: readonly string[] = [];

function useLensParts(lens: Lens): readonly MenuPart[] {
  const { t } = useTranslation();
  const criteria = useEvaluation((state) => state.evaluation?.criteria ?? NO_CRITERIA);
  const named = useDocument((state) => state.document?.criteria);
  const entries = LENSES.map(
    (each): MenuEntry => ({
      id: each,
      label: t(`map.lens.${each}`),
      hint: lens === each ? CHOSEN : keys(`map.lens.${each}`),
      run: () => lookThrough(each),
    }),
  );
  const own = criteria.map((id, criterion): MenuEntry => {
    const name = named?.[id]?.value.name ?? id;
    return {
      id: `criterion ${id}`,
      label: name,
      hint: typeof lens === 'object' && lens.criterion === criterion ? CHOSEN : undefined,
      run: () => lookThrough({ criterion, name }),
    };
  });
  const parts: readonly MenuPart[] = [{ id: 'lenses', entries }];
  return own.length === 0
    ? parts
    : [...parts, { id: 'criteria', title: t('map.lens.criterion'), entries: own }];
}

function useFilterParts(): readonly MenuPart[] {
  const { t } = useTranslation();
  const { filter, reachable, tracing } = useFinding((state) => state);
  const actors = useDocument((state) => state.document?.actors);
  const nodes = useDocument((state) => state.document?.nodes);
  const tags = [
    ...new Set(nodes === undefined ? [] : listOf(nodes).flatMap((node) => node.tags ?? [])),
  ].sort();
  const toggle = (id: 'map.reachable' | 'map.trace', on: boolean, run: () => void): MenuEntry => ({
    id,
    label: t(`commands.label.${id}`),
    hint: on ? CHOSEN : keys(id),
    run,
  });
  const by = (kind: 'actor' | 'tag', value: string, label: string): MenuEntry => ({
    id: `${kind} ${value}`,
    label,
    hint: filter[kind] === value ? CHOSEN : undefined,
    run: () => finding.setState({ filter: { ...filter, [kind]: filter[kind] === value ? null : value } }),
  });
  const part = (id: 'actor' | 'tag', entries: MenuEntry[]): MenuPart[] =>
    entries.length === 0 ? [] : [{ id, title: t(`map.filter.${id}`), entries }];
  return [
    {
      id: 'ways',
      entries: [
        toggle('map.reachable', reachable, toggleReachable),
        toggle('map.trace', tracing, toggleTracing),
      ],
    },
    ...part('actor', actors === undefined ? [] : listOf(actors).map(({ id, name }) => by('actor', id, name))),
    ...part(
      'tag',
      tags.map((tag) => by('tag', tag, tag)),
    ),
    {
      id: 'all',
      entries: [
        { id: 'all', label: t('commands.label.map.showAll'), hint: keys('map.showAll'), run: showAll },
      ],
    },
  ];
}

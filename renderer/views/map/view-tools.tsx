import { useTranslation } from 'react-i18next';
import { commandOf } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { Button, Icon, IconButton, Menu, type MenuEntry, type MenuPart } from '../../components/index.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import { filterChoices } from './filter-choices.ts';
import { CHOSEN, filterEntry } from './filter-chooser.tsx';
import { FindBar } from './find-bar.tsx';
import { lookThrough, openSearch, showAll, toggleReachable, toggleTracing } from './finding-actions.ts';
import { useFinding } from './finding-store.ts';
import { LENSES, type Lens } from './lens.ts';
import styles from './view-tools.module.css';

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
    <div className={styles.tools} data-map-over="">
      <div className={styles.bar} role="toolbar" aria-label={t('map.tools')}>
        <Menu label={t('map.lens.title')} parts={lenses} placement="bottom end">
          <Button variant="quiet" size="small">
            <span className={styles.lens}>
              {t('map.lens.title')}: {name}
            </span>
          </Button>
        </Menu>
        <Menu label={t('map.filter.title')} parts={filters} placement="bottom end">
          <Button variant="quiet" size="small" data-map-filter="">
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
  const choices = filterChoices(useDocument((state) => state.document));
  const toggle = (id: 'map.reachable' | 'map.trace', on: boolean, run: () => void): MenuEntry => ({
    id,
    label: t(`commands.label.${id}`),
    hint: on ? CHOSEN : keys(id),
    run,
  });
  const by = (kind: 'actor' | 'tag'): MenuPart[] => {
    const entries = choices.filter((each) => each.kind === kind).map((each) => filterEntry(filter, each));
    return entries.length === 0 ? [] : [{ id: kind, title: t(`map.filter.${kind}`), entries }];
  };
  return [
    {
      id: 'ways',
      entries: [
        toggle('map.reachable', reachable, toggleReachable),
        toggle('map.trace', tracing, toggleTracing),
      ],
    },
    ...by('actor'),
    ...by('tag'),
    {
      id: 'all',
      entries: [
        { id: 'all', label: t('commands.label.map.showAll'), hint: keys('map.showAll'), run: showAll },
      ],
    },
  ];
}

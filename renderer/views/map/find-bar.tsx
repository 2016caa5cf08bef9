import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { commandOf } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { IconButton } from '../../components/index.ts';
import { documentStore } from '../../state/stores.ts';
import { closeSearch, searchFor, showResult } from './finding-actions.ts';
import { finding, useFinding } from './finding-store.ts';
import styles from './view-tools.module.css';

/** Searches titles, labels, notes, sources and ids; Enter goes on to the next, Shift+Enter back, Escape ends it. */
export function FindBar() {
  const { t } = useTranslation();
  const text = useFinding((state) => state.text ?? '');
  const count = useFinding((state) => state.found.length);
  const at = useFinding((state) => state.at);
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') closeSearch();
    // The first Enter shows what is marked; the search as such does not move the map.
    else if (event.key === 'Enter') showResult(event.shiftKey ? at - 1 : isShown() ? at + 1 : at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const button = (id: 'map.searchPrevious' | 'map.searchNext', sign: string, to: number) => (
    <IconButton
      label={t(`commands.label.${id}`)}
      shortcut={keysOf(commandOf(id))}
      size="small"
      isDisabled={count === 0}
      onPress={() => showResult(to)}
    >
      {sign}
    </IconButton>
  );
  return (
    <search className={styles.find}>
      <input
        data-map-search
        className={styles.input}
        aria-label={t('map.search.title')}
        placeholder={t('map.search.placeholder')}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => searchFor(event.target.value)}
        onKeyDown={key}
      />
      <span className={styles.results} role="status">
        {text.trim() === ''
          ? ''
          : count === 0
            ? t('map.search.none')
            : t('map.search.place', { at: at + 1, count })}
      </span>
      {button('map.searchPrevious', '↑', at - 1)}
      {button('map.searchNext', '↓', at + 1)}
      <IconButton label={t('map.search.close')} size="small" onPress={closeSearch}>
        ×
      </IconButton>
    </search>
  );
}

/** Whether the result that is looked at is what is selected. */
function isShown(): boolean {
  const { found, at } = finding.getState();
  const { selection } = documentStore.getState();
  const result = found[at];
  return result !== undefined && (result.on === 'node' ? selection.nodes : selection.edges)[0] === result.id;
}

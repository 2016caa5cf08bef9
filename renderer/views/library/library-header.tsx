import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { commandOf } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { Button, Icon, IconButton, Menu, Segmented, TextField } from '../../components/index.ts';
import { settingsStore, useSettings, viewStore } from '../../state/stores.ts';
import { backUpLibrary } from './library-actions.ts';
import styles from './library-page.module.css';
import { prepareSearch } from './use-search.ts';

const THEMES = ['light', 'dark', 'system'] as const;

/** Of the formats of `IMPORTS`; a browser offers only these. */
const IMPORTED_TYPES = [
  ...['.json', 'application/json', '.canvas', '.drawio', '.dio', '.xml', '.graphml', '.mmd', '.mermaid'],
  ...['.csv', '.tsv', '.txt', '.md', '.outline'],
];

interface LibraryHeaderProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onNew: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

export function LibraryHeader({ search, onSearch, onNew, onFiles }: LibraryHeaderProps) {
  const { t } = useTranslation();
  const theme = useSettings((state) => state.settings.theme);
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{t('common.appName')}</h1>
      <div className={styles.search}>
        <TextField
          aria-label={t('library.search')}
          placeholder={t('library.search')}
          type="search"
          value={search}
          onChange={onSearch}
          onFocus={prepareSearch}
        />
      </div>
      <div className={styles.end}>
        <Segmented
          label={t('app.theme.label')}
          choices={THEMES.map((id) => ({ id, label: t(`library.theme.${id}`) }))}
          value={theme}
          onChange={(choice) => void settingsStore.getState().change({ theme: choice })}
        />
        <IconButton
          label={t('library.settings')}
          shortcut={keysOf(commandOf('app.settings'))}
          onPress={() => viewStore.getState().show('settings')}
        >
          <Icon name="settings" />
        </IconButton>
        <FileTrigger
          acceptedFileTypes={[...IMPORTED_TYPES, '.zip', 'application/zip']}
          allowsMultiple
          onSelect={(files) => files !== null && files.length > 0 && onFiles([...files])}
        >
          <Button>
            <Icon name="import" />
            {t('library.import')}
          </Button>
        </FileTrigger>
        <Menu
          label={t('library.more')}
          placement="bottom end"
          parts={[
            {
              id: 'all',
              entries: [{ id: 'backup', label: t('library.backup'), run: () => void backUpLibrary() }],
            },
          ]}
        >
          <IconButton label={t('library.more')}>
            <Icon name="more" />
          </IconButton>
        </Menu>
        <Button variant="primary" onPress={onNew}>
          {t('library.new')}
        </Button>
      </div>
    </header>
  );
}

import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES } from '#shared/language/language.ts';
import { Button, Dialog, Segmented } from '../components/index.ts';
import { settingsStore, useSettings, useView, viewStore } from '../state/stores.ts';
import styles from './settings-dialog.module.css';

const THEMES = ['system', 'light', 'dark'] as const;

export function SettingsDialog() {
  const { t } = useTranslation();
  const open = useView((state) => state.overlay === 'settings');
  const theme = useSettings((state) => state.settings.theme);
  const language = useSettings((state) => state.settings.language);
  const info = useSettings((state) => state.info);
  const close = () => viewStore.getState().show(null);
  return (
    <Dialog
      title={t('app.settings.title')}
      open={open}
      onClose={close}
      actions={<Button onPress={close}>{t('common.close')}</Button>}
    >
      <dl className={styles.list}>
        <dt>{t('app.theme.label')}</dt>
        <dd>
          <Segmented
            label={t('app.theme.label')}
            choices={THEMES.map((id) => ({ id, label: t(`app.theme.${id}`) }))}
            value={theme}
            onChange={(choice) => void settingsStore.getState().change({ theme: choice })}
          />
        </dd>
        <dt>{t('app.language.label')}</dt>
        <dd>
          <Segmented
            label={t('app.language.label')}
            choices={[
              { id: 'system', label: t('app.language.system') },
              ...LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] })),
            ]}
            value={language}
            onChange={(choice) => void settingsStore.getState().change({ language: choice })}
          />
        </dd>
        <dt>{t('app.settings.folder')}</dt>
        <dd>{info?.folder ?? '–'}</dd>
        <dt>{t('app.settings.version')}</dt>
        <dd>{info?.version ?? '–'}</dd>
      </dl>
    </Dialog>
  );
}

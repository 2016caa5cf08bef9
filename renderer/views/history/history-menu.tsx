import { useTranslation } from 'react-i18next';
import { Icon, IconButton, Menu } from '../../components/index.ts';
import { viewStore } from '../../state/stores.ts';
import { branchOff } from './history-actions.ts';

/** In the document's header: its past, and its branches. */
export function HistoryMenu() {
  const { t } = useTranslation();
  const { show } = viewStore.getState();
  const entries = [
    { id: 'versions', label: t('history.showVersions'), run: () => show('versions') },
    { id: 'branches', label: t('history.showBranches'), run: () => show('branches') },
    { id: 'branch', label: t('history.branchNow'), run: () => void branchOff() },
  ];
  return (
    <Menu label={t('history.menu')} placement="bottom end" parts={[{ id: 'history', entries }]}>
      <IconButton label={t('history.menu')}>
        <Icon name="more" />
      </IconButton>
    </Menu>
  );
}

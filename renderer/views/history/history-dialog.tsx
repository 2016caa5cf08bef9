import { useTranslation } from 'react-i18next';
import { Button, Dialog, Segmented } from '../../components/index.ts';
import { useDocument, useView, viewStore } from '../../state/stores.ts';
import { BranchesList } from './branches-list.tsx';
import { VersionsList } from './versions-list.tsx';

const TABS = ['versions', 'branches'] as const;

/** The document's past and its siblings. */
export function HistoryDialog() {
  const { t } = useTranslation();
  const overlay = useView((state) => state.overlay);
  const isOpen = useDocument((state) => state.status === 'open');
  if (!isOpen || (overlay !== 'versions' && overlay !== 'branches')) return null;
  const close = () => viewStore.getState().show(null);
  return (
    <Dialog
      title={t('history.title')}
      open
      onClose={close}
      size="full"
      actions={<Button onPress={close}>{t('common.close')}</Button>}
    >
      <Segmented
        label={t('history.tabs')}
        choices={TABS.map((id) => ({ id, label: t(`history.${id}`) }))}
        value={overlay}
        onChange={(tab) => viewStore.getState().show(tab)}
      />
      {overlay === 'versions' ? <VersionsList /> : <BranchesList />}
    </Dialog>
  );
}

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../components/index.ts';
import { showSetAside } from '../../inspector/focus.ts';
import { documentStore, useDocument } from '../../state/stores.ts';

const NOTICES = { reloaded: 'reloaded', 'copy-kept': 'copyKept', merged: 'merged' } as const;

/** Says once what happened to the document without the user's doing. */
export function DocumentNotices() {
  const { t } = useTranslation();
  const notice = useDocument((state) => state.notice);
  const repairs = useDocument((state) => state.repairs);
  useEffect(() => {
    if (notice === null) return;
    toast(t(`document.notice.${NOTICES[notice]}`));
    documentStore.getState().dismissNotice();
  }, [notice, t]);
  useEffect(() => {
    if (repairs.length === 0) return;
    const show = { label: t('setAside.show'), run: showSetAside };
    toast(t('document.notice.repaired', { count: repairs.length }), show);
  }, [repairs, t]);
  return null;
}

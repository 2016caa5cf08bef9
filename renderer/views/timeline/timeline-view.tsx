import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/index.ts';

/** Placeholder until the real one stands here. */
export function TimelineView() {
  const { t } = useTranslation();
  return <EmptyState title={t('timeline.label')} />;
}

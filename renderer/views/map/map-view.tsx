import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/index.ts';

/** Placeholder until the real one stands here. */
export function MapView() {
  const { t } = useTranslation();
  return <EmptyState title={t('map.label')} />;
}

import { useTranslation } from 'react-i18next';
import { EXPORTS } from '#shared/exchange/index.ts';
import { Button, Menu } from '../../components/index.ts';
import { exportAs } from './share.ts';

export function ShareMenu() {
  const { t } = useTranslation();
  const entries = EXPORTS.map((format) => ({
    id: format.id,
    label: format.name,
    hint: `.${format.extension}`,
    run: () => void exportAs(format.id),
  }));
  return (
    <Menu
      label={t('document.share.formats')}
      placement="bottom end"
      parts={[{ id: 'formats', title: t('document.share.formats'), entries }]}
    >
      <Button variant="primary">{t('document.share.label')}</Button>
    </Menu>
  );
}

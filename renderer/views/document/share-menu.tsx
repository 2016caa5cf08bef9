import { useTranslation } from 'react-i18next';
import { EXPORTS } from '#shared/exchange/index.ts';
import { Button, Menu } from '../../components/index.ts';
import { exportAs, exportPicture, PICTURES } from './share.ts';

export function ShareMenu() {
  const { t } = useTranslation();
  const entries = EXPORTS.map((format) => ({
    id: format.id,
    label: format.name,
    hint: `.${format.extension}`,
    run: () => void exportAs(format.id),
  }));
  const pictures = PICTURES.map((picture) => ({
    id: picture.id,
    label: t(`document.share.pictures.${picture.id}`),
    hint: `.${picture.extension}`,
    run: () => void exportPicture(picture),
  }));
  return (
    <Menu
      label={t('document.share.formats')}
      placement="bottom end"
      parts={[
        { id: 'formats', title: t('document.share.formats'), entries },
        { id: 'pictures', title: t('document.share.pictures.label'), entries: pictures },
      ]}
    >
      <Button variant="primary">{t('document.share.label')}</Button>
    </Menu>
  );
}

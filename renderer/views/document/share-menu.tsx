import { useTranslation } from 'react-i18next';
import { EXPORTS } from '#shared/exchange/index.ts';
import { Button, Menu } from '../../components/index.ts';
import { exportAs, exportPicture, PICTURES } from './share.ts';

export function ShareMenu() {
  const { t } = useTranslation();
  const entryOf = ({ id, name, extension }: (typeof EXPORTS)[number]) => ({
    id,
    label: name,
    hint: `.${extension}`,
    run: () => void exportAs(id),
  });
  const isPicture = ({ id }: (typeof EXPORTS)[number]) => id === 'svg' || id === 'png';
  const formats = EXPORTS.filter((format) => !isPicture(format)).map(entryOf);
  const map = EXPORTS.filter(isPicture).map(entryOf);
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
        { id: 'formats', title: t('document.share.formats'), entries: formats },
        { id: 'pictures', title: t('document.share.pictures.label'), entries: [...map, ...pictures] },
      ]}
    >
      <Button variant="primary">{t('document.share.label')}</Button>
    </Menu>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextField } from '../../components/index.ts';
import { rename } from './library-actions.ts';

interface RenameProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

export function RenameDialog({ id, title, onClose }: RenameProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(title);
  const wanted = text.trim();
  const fits = wanted.length >= 1 && wanted.length <= 200;
  const take = () => {
    if (wanted !== title) void rename(id, wanted);
    onClose();
  };
  return (
    <Dialog
      title={t('library.renameTitle')}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!fits} onPress={take}>
            {t('common.rename')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('library.newTitle')}
        value={text}
        onChange={setText}
        autoFocus
        error={fits ? undefined : t('document.titleEmpty')}
        onKeyDown={(event) => event.key === 'Enter' && fits && take()}
      />
    </Dialog>
  );
}

import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { updateFields } from '#shared/model/index.ts';
import { TextField, toastError } from '../../components/index.ts';
import { documentStore, useDocument } from '../../state/stores.ts';
import styles from './header.module.css';

/** The document's title; a press turns it into a field. Enter or leaving takes it, Escape does not. */
export function DocumentTitle() {
  const { t } = useTranslation();
  const title = useDocument((state) => state.document?.fields.title ?? '');
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <h1 className={styles.heading}>
        <Button className={styles.title ?? ''} onPress={() => setDraft(title)}>
          <span className="visually-hidden">{t('document.renameTitle')}: </span>
          {title}
        </Button>
      </h1>
    );
  }
  const take = () => {
    const text = draft.trim();
    setDraft(null);
    if (text === title) return;
    if (text === '' || text.length > 200) toastError(t('document.titleEmpty'));
    else documentStore.getState().edit(t('document.step.renameDocument'), updateFields({ title: text }));
  };
  return (
    <div className={styles.titleField}>
      <TextField
        aria-label={t('document.title')}
        value={draft}
        onChange={setDraft}
        autoFocus
        onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') setDraft(null);
        }}
      />
    </div>
  );
}

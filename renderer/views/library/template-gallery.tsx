import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, Dialog } from '../../components/index.ts';
import { useLibrary } from '../../state/stores.ts';
import { startFrom } from './library-actions.ts';
import { plainText } from './plain-text.ts';
import styles from './template-gallery.module.css';

/** The built-in scenarios; pressing one makes a document of it and opens that. */
export function TemplateGallery({ onStarted }: { readonly onStarted?: () => void }) {
  const { t } = useTranslation();
  const templates = useLibrary((state) => state.templates);
  const [busy, setBusy] = useState(false);
  const start = async (id: string) => {
    setBusy(true);
    const started = await startFrom(id);
    setBusy(false);
    if (started) onStarted?.();
  };
  if (templates.length === 0) return <p>{t('library.noTemplates')}</p>;
  return (
    <ul className={styles.gallery} aria-label={t('library.templates')}>
      {templates.map(({ id, title, summary, nodes }, index) => (
        <li key={id}>
          <AriaButton
            className={styles.template ?? ''}
            // In its dialog the keys begin with it.
            autoFocus={onStarted !== undefined && index === 0}
            isDisabled={busy}
            onPress={() => void start(id)}
          >
            <span className={styles.title}>{title}</span>
            <span className={styles.summary}>{plainText(summary) || t('library.noSummary')}</span>
            <span className={styles.facts}>
              {nodes === 0 ? t('library.noNodes') : t('library.nodes', { count: nodes })}
            </span>
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}

interface TemplateDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function TemplateDialog({ open, onClose }: TemplateDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('library.new')}
      open={open}
      onClose={onClose}
      size="large"
      actions={<Button onPress={onClose}>{t('common.cancel')}</Button>}
    >
      <TemplateGallery onStarted={onClose} />
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';
import { Button, Dialog } from '../../components/index.ts';
import { libraryStore, useLibrary } from '../../state/stores.ts';

/** After foreign files were imported: what could not be carried over, file by file. */
export function ImportNotesDialog() {
  const { t } = useTranslation();
  const imports = useLibrary((state) => state.importNotes);
  const { dismissImportNotes } = libraryStore.getState();
  const [first] = imports;
  if (first === undefined) return null;
  return (
    <Dialog
      title={t('importing.title', { name: first.name })}
      open
      onClose={dismissImportNotes}
      actions={
        <Button variant="primary" onPress={dismissImportNotes}>
          {t('common.close')}
        </Button>
      }
    >
      {imports.map(({ name, notes }) => (
        <section key={name}>
          {name === first.name ? null : <h3>{t('importing.title', { name })}</h3>}
          <p>{t('importing.intro')}</p>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

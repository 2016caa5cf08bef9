import { toast, toastError } from '../components/index.ts';
import { t } from '../i18n/i18n.ts';
import { viewStore } from '../state/stores.ts';
import { laterCode } from './later.tsx';

const imports = laterCode(() => import('../views/library/import-files.ts'));

/**
 * Files that are dropped on an open document: a browser would leave the application for them. What is wanted with
 * them is asked, since it may have been to put them on the map; the library takes what is dropped at once. Returns a stop.
 */
export function answerDroppedFiles(): () => void {
  const hover = (event: DragEvent) => {
    if (isOurs(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    toast(t('app.dropped.text', { files: namesOf(files) }), {
      label: t('app.dropped.import'),
      run: () => void bringIn(files),
    });
  };
  window.addEventListener('dragover', hover);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', hover);
    window.removeEventListener('drop', drop);
  };
}

const MOST_NAMES = 3;
const namesOf = (files: readonly File[]): string =>
  [
    ...files.slice(0, MOST_NAMES).map(({ name }) => `“${name}”`),
    ...(files.length > MOST_NAMES ? ['…'] : []),
  ].join(', ');

const isOurs = (event: DragEvent) =>
  viewStore.getState().route.page === 'document' && event.dataTransfer?.types.includes('Files') === true;

async function bringIn(files: readonly File[]): Promise<void> {
  try {
    const { importFiles } = await imports();
    for (const { name, error } of await importFiles(files))
      toastError(t('app.dropped.refused', { name, message: error.message }));
  } catch (error) {
    toastError(String(error));
  }
}

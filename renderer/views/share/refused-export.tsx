import { useTranslation } from 'react-i18next';
import { oneLine, shortened } from '#shared/exchange/text.ts';
import { Button } from '../../components/index.ts';
import { documentStore, viewStore } from '../../state/stores.ts';
import type { ExportTask } from '../../workers/export-messages.ts';
import { placeInWords } from './place-in-words.ts';
import styles from './share.module.css';
import type { Making } from './use-export.ts';

interface RefusedExportProps {
  readonly refused: Extract<Making, { state: 'refused' }>['refused'];
  readonly task: ExportTask;
}

/** What was to be left out and still stands somewhere, with the ways there. */
export function RefusedExport({ refused: { remaining, leaks }, task }: RefusedExportProps) {
  const { t } = useTranslation();
  const quoted = (text: string) => shortened(oneLine(text), 80);
  const show = (node: string) => {
    documentStore.getState().select({ nodes: [node] });
    viewStore.getState().revealNode(node);
    viewStore.getState().show(null);
  };
  return (
    <div className={styles.refused} role="alert">
      <h3>{t('sharing.refused.title')}</h3>
      <ul>
        {remaining.map(({ removed, path }) => {
          const { words, node } = placeInWords(task.scenario, path);
          return (
            <li key={`${path} ${removed}`}>
              {t('sharing.refused.inScenario', { removed: quoted(removed), place: words })}
              {node === null ? null : (
                <Button size="small" variant="link" onPress={() => show(node)}>
                  {t('sharing.refused.show')}
                </Button>
              )}
            </li>
          );
        })}
        {leaks.map(({ removed, part }) => (
          <li key={`${part} ${removed}`}>
            {part === ''
              ? t('sharing.refused.inFile', { removed: quoted(removed) })
              : t('sharing.refused.inPart', { removed: quoted(removed), part })}
          </li>
        ))}
      </ul>
      <p>{t('sharing.refused.advice')}</p>
    </div>
  );
}

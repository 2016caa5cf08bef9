import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { Dialog } from '../../components/index.ts';
import { useDocument, useView, viewStore } from '../../state/stores.ts';
import { FormatList } from './format-list.tsx';
import { Making } from './making.tsx';
import { RedactionOptions } from './redaction-options.tsx';
import styles from './share.module.css';
import { ShareActions } from './share-actions.tsx';
import { ShareOptions } from './share-options.tsx';
import { useShare } from './share-store.ts';
import { useTask } from './share-task.ts';
import { useExport } from './use-export.ts';

/** Formats, options, what is left out, a preview; then the file. */
export function ShareDialog() {
  const open = useView((state) => state.overlay === 'share');
  const document = useDocument((state) => state.document);
  return open && document !== null ? <OpenDialog document={document} /> : null;
}

function OpenDialog({ document }: { readonly document: ScenarioDocument }) {
  const { t } = useTranslation();
  const shown = useView((state) => state.plan);
  const [plan, setPlan] = useState(shown);
  const format = useShare((state) => state.format);
  const task = useTask(document, plan);
  const { making, stop, again } = useExport(task);
  return (
    <Dialog
      title={t('sharing.title')}
      open
      size="full"
      onClose={() => viewStore.getState().show(null)}
      actions={<ShareActions making={making} task={task} onStop={stop} onAgain={again} />}
    >
      <div className={styles.halves}>
        <FormatList />
        <div className={styles.detail}>
          <p className={styles.purpose}>{t(`sharing.purpose.${format}`)}</p>
          <ShareOptions document={document} plan={plan} onPlan={setPlan} />
          <RedactionOptions />
          <Making making={making} task={task} />
        </div>
      </div>
    </Dialog>
  );
}

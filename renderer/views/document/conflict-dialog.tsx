import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostResult, Output } from '#shared/host.ts';
import type { Scenario } from '#shared/model/index.ts';
import { goTo } from '../../app/router.ts';
import { Button, Dialog } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { formatFileTime } from '../../i18n/format.ts';
import type { ConflictChoice } from '../../state/document-store.ts';
import { documentStore, useDocument, viewStore } from '../../state/stores.ts';
import styles from './conflict-dialog.module.css';
import { exportScenario } from './share.ts';

type Theirs = HostResult<Output<'openDocument'>>;

/** Two versions of one document: shows both, and loses neither whatever is chosen. */
export function ConflictDialog() {
  const { t } = useTranslation();
  const conflict = useDocument((state) => state.save.kind === 'conflict');
  const document = useDocument((state) => state.document);
  const id = useDocument((state) => state.id);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    setTheirs(null);
    setFailure(null);
    if (!conflict || id === null) return;
    let current = true;
    void host.openDocument({ id }).then((result) => current && setTheirs(result));
    return () => {
      current = false;
    };
  }, [conflict, id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what disagrees depends on the open document, which the store has
  const disagreement = useMemo(
    () =>
      theirs?.ok
        ? (documentStore.getState().disagreement(theirs.value.scenario as Scenario)?.length ?? 0)
        : null,
    [theirs, document],
  );
  if (document === null) return null;
  const { title } = document.fields;

  const choose = async (choice: ConflictChoice) => {
    setBusy(true);
    setFailure(null);
    const when = formatFileTime(new Date().toISOString());
    const name = {
      'merge-both': t('document.conflict.mergeStep'),
      'overwrite-theirs': t('document.conflict.copyOfTheirs', { title, when }),
      'copy-mine': t('document.conflict.copyOfMine', { title, when }),
      'open-theirs': t('document.conflict.copyOfMine', { title, when }),
    }[choice];
    const outcome = await documentStore.getState().resolveConflict(choice, name.slice(0, 200));
    setBusy(false);
    if (!outcome.ok) return setFailure(t('document.conflict.failed', { message: outcome.error.message }));
    const { route } = viewStore.getState();
    if (route.page === 'document' && outcome.id !== route.id) goTo({ ...route, id: outcome.id });
  };
  const choices = [
    [
      'merge-both',
      t('document.conflict.mergeBoth'),
      disagreement === null || disagreement === 0
        ? t('document.conflict.mergeBothText')
        : t('document.conflict.disagree', { count: disagreement }),
    ],
    ['open-theirs', t('document.conflict.openTheirs'), t('document.conflict.openTheirsText')],
    ['copy-mine', t('document.conflict.copyMine'), t('document.conflict.copyMineText')],
    ['overwrite-theirs', t('document.conflict.overwrite'), t('document.conflict.overwriteText')],
  ] as const;
  return (
    <Dialog
      role="alertdialog"
      title={t('document.conflict.title')}
      open={conflict}
      size="large"
      actions={<Button onPress={() => void exportScenario()}>{t('document.conflict.exportMine')}</Button>}
    >
      <p>{t('document.conflict.text')}</p>
      <div className={styles.versions}>
        <Version
          heading={t('document.conflict.mine')}
          title={title}
          nodes={Object.keys(document.nodes).length}
          branches={Object.keys(document.edges).length}
        />
        {theirs?.ok ? (
          <Version
            heading={t('document.conflict.theirs')}
            title={theirs.value.scenario.title}
            nodes={theirs.value.scenario.nodes.length}
            branches={theirs.value.scenario.edges.length}
          />
        ) : (
          <section>
            <h3>{t('document.conflict.theirs')}</h3>
            <p>
              {theirs === null
                ? t('common.loading')
                : t('document.conflict.unreadable', { message: theirs.error.message })}
            </p>
          </section>
        )}
      </div>
      <ul className={styles.choices}>
        {choices.map(([choice, label, text]) => (
          <li key={choice}>
            <Button
              // Keeping mine as a copy needs nothing of theirs, and so is always there to be chosen.
              isDisabled={
                busy ||
                (choice !== 'copy-mine' && theirs?.ok !== true) ||
                (choice === 'merge-both' && disagreement !== 0)
              }
              onPress={() => void choose(choice)}
            >
              {label}
            </Button>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {failure === null ? null : <p role="alert">{failure}</p>}
    </Dialog>
  );
}

interface VersionProps {
  readonly heading: string;
  readonly title: string;
  readonly nodes: number;
  readonly branches: number;
}

function Version({ heading, title, nodes, branches }: VersionProps) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{heading}</h3>
      <p>{title}</p>
      <p>{t('document.conflict.counts', { nodes, branches })}</p>
    </section>
  );
}

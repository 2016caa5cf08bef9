import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { documentStore, useDocument, viewStore } from '../state/stores.ts';
import styles from './inspector.module.css';

/** A branch's name that selects the branch. */
export function BranchLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Button className={styles.link ?? ''} onPress={() => documentStore.getState().select({ edges: [id] })}>
      {name}
    </Button>
  );
}

/** A node's title that selects the node and brings it into sight. */
export function NodeLink({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const title = useDocument((state) => state.document?.nodes[id]?.value.title);
  const go = () => {
    documentStore.getState().select({ nodes: [id] });
    viewStore.getState().revealNode(id);
  };
  return (
    <Button className={styles.link ?? ''} onPress={go}>
      {title || t('common.untitledNode')}
    </Button>
  );
}

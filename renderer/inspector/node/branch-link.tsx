import { Button } from 'react-aria-components';
import { documentStore } from '../../state/stores.ts';
import styles from '../inspector.module.css';

/** A branch's name that selects the branch. */
export function BranchLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Button className={styles.link ?? ''} onPress={() => documentStore.getState().select({ edges: [id] })}>
      {name}
    </Button>
  );
}

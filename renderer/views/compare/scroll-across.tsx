import type { ReactNode } from 'react';
import styles from './compare-view.module.css';

/** Holds a table that may be wider than its card, and lets the keyboard scroll it. */
export function ScrollAcross({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div role="group" aria-label={label} className={styles.scroll} tabIndex={0}>
      {children}
    </div>
  );
}

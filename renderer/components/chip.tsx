import type { ReactNode } from 'react';
import styles from './chip.module.css';

interface ChipProps {
  readonly tone?: 'plain' | 'ok' | 'warning' | 'error' | 'accent';
  readonly children: ReactNode;
}

/** A small rounded label. Colour only repeats what its text says. */
export function Chip({ tone = 'plain', children }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {children}
    </span>
  );
}

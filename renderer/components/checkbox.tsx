import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaProps } from 'react-aria-components';
import styles from './checkbox.module.css';

interface CheckboxProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  readonly children?: ReactNode;
}

/** Something that is so or not. Without children give `aria-label`. */
export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles.checkbox ?? ''}>
      {({ isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden="true">
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d={isIndeterminate ? 'M3 6h6' : 'M2.5 6.5 5 9l4.5-6'} />
            </svg>
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}

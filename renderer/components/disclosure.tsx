import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly title: ReactNode;
  /** Beside the title, on the right. */
  readonly extra?: ReactNode;
  readonly defaultExpanded?: boolean;
  readonly children: ReactNode;
}

/** A section that can be folded. */
export function Disclosure({ title, extra, defaultExpanded = true, children }: DisclosureProps) {
  return (
    <AriaDisclosure className={styles.section ?? ''} defaultExpanded={defaultExpanded}>
      <div className={styles.head}>
        <Heading level={2} className={styles.heading ?? ''}>
          <Button slot="trigger" className={styles.trigger ?? ''}>
            <span className={styles.arrow} aria-hidden="true" />
            {title}
          </Button>
        </Heading>
        {extra}
      </div>
      <DisclosurePanel className={styles.panel ?? ''}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}

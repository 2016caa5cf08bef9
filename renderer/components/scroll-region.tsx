import type { ReactNode } from 'react';

interface ScrollRegionProps {
  /** What it holds, for those who come to it without seeing it. */
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A part that scrolls by itself and has nothing in it to be focused: the keyboard can go there and scroll it. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

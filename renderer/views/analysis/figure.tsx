import styles from './analysis.module.css';

/** A number as people read it, with the number itself for programs that read the page. */
export function Figure({ value, text }: { readonly value: number | null; readonly text: string }) {
  if (value === null) return <span className={styles.figure}>{text}</span>;
  return (
    <data className={styles.figure} value={String(value)}>
      {text}
    </data>
  );
}

import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';
import styles from './button.module.css';
import { Tooltip } from './tooltip.tsx';

interface ButtonProps extends Omit<AriaProps, 'className' | 'style'> {
  readonly variant?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link';
  readonly size?: 'normal' | 'small';
}

export function Button({ variant = 'plain', size = 'normal', ...props }: ButtonProps) {
  return <AriaButton {...props} className={styles.button ?? ''} data-variant={variant} data-size={size} />;
}

interface IconButtonProps extends Omit<ButtonProps, 'aria-label'> {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  /** Shown in the tooltip, `Ctrl Z`. */
  readonly shortcut?: string | undefined;
}

/** A button with a sign for a face. */
export function IconButton({ label, shortcut, variant = 'quiet', ...props }: IconButtonProps) {
  const size = props.size ?? 'normal';
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...props}
        aria-label={label}
        className={`${styles.button} ${styles.icon}`}
        data-variant={variant}
        data-size={size}
      />
    </Tooltip>
  );
}

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  /** Escape, a click outside, the close button. Without it the dialog must be answered. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  readonly role?: 'dialog' | 'alertdialog';
}

export function Dialog(props: DialogProps) {
  const { title, open, onClose, children, actions, size = 'medium', role = 'dialog' } = props;
  useEscapeOutside(open ? onClose : undefined);
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={open}
      onOpenChange={(isOpen) => isOpen || onClose?.()}
      isDismissable={onClose !== undefined && role === 'dialog'}
      isKeyboardDismissDisabled={onClose === undefined}
    >
      <Modal className={styles.modal ?? ''} data-size={size}>
        <AriaDialog className={styles.dialog ?? ''} role={role}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const OVERLAYS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
/** The dialogs that are open and can be closed, the last opened at the end. */
const opened: { readonly close: () => void }[] = [];

/**
 * Escape closes a dialog also while the focus is not in it yet, as between its being drawn and its taking the
 * focus. Where the focus is in an overlay, that one hears the key itself.
 */
function useEscapeOutside(onClose: (() => void) | undefined): void {
  const newest = useRef(onClose);
  const canClose = onClose !== undefined;
  useLayoutEffect(() => {
    newest.current = onClose;
  });
  useLayoutEffect(() => {
    if (!canClose) return;
    const own = { close: () => newest.current?.() };
    opened.push(own);
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || opened.at(-1) !== own) return;
      if (document.activeElement?.closest(OVERLAYS)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      own.close();
    };
    window.addEventListener('keydown', close, true);
    return () => {
      window.removeEventListener('keydown', close, true);
      opened.splice(opened.indexOf(own), 1);
    };
  }, [canClose]);
}

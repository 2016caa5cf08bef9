import {
  UNSTABLE_Toast as AriaToast,
  Button,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './toast.module.css';

interface ToastMessage {
  readonly text: string;
  readonly tone: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Long enough to read and reach for; errors stay until they are closed. In ms. */
const SHOWN_FOR = 8_000;

/** Tells the user something in passing; a screen reader says it too. */
export function toast(text: string, action?: ToastMessage['action']): void {
  queue.add({ text, tone: 'plain', ...(action && { action }) }, { timeout: SHOWN_FOR });
}

/** The same for what takes longer to read: it stays until it is closed. */
export function toastToRead(text: string): void {
  queue.add({ text, tone: 'plain' });
}

export function toastError(text: string): void {
  queue.add({ text, tone: 'error' });
}

/** Where toasts appear; once in the application. */
export function Toasts() {
  const { t } = useTranslation();
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''}>
      {({ toast: item }) => (
        <AriaToast toast={item} className={styles.toast ?? ''} data-tone={item.content.tone}>
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title">{item.content.text}</Text>
          </ToastContent>
          {item.content.action === undefined ? null : (
            <Button
              className={styles.action ?? ''}
              onPress={() => {
                item.content.action?.run();
                queue.close(item.key);
              }}
            >
              {item.content.action.label}
            </Button>
          )}
          <Button slot="close" className={styles.close ?? ''} aria-label={t('common.close')}>
            ×
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}

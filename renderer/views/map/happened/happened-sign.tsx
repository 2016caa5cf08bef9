import { useTranslation } from 'react-i18next';
import { describeMoment } from '../../../inspector/fields/describe.ts';
import { useDocument } from '../../../state/stores.ts';
import { observedIn } from './happened.ts';
import styles from './happened-sign.module.css';

/** Says on a node that reality has come there. */
export function Happened({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const observation = useDocument(({ document }) =>
    document === null ? undefined : observedIn(document.observations).get(id),
  );
  const timeZone = useDocument((state) => state.document?.fields.timeZone ?? 'UTC');
  if (observation === undefined) return null;
  const { at } = observation;
  const text =
    at === undefined ? t('happened.onNode') : t('happened.onNodeAt', { when: describeMoment(at, timeZone) });
  return (
    <span className={styles.sign} title={text} data-happened={id}>
      <span aria-hidden="true">✓</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { REDACT_ALL, type Redaction } from '#shared/exchange/redact.ts';
import { Checkbox } from '../../components/index.ts';
import styles from './share.module.css';
import { useShare } from './share-store.ts';

const PARTS = Object.keys(REDACT_ALL) as (keyof Redaction)[];

/** What is left out of the file. */
export function RedactionOptions() {
  const { t } = useTranslation();
  const { redacting, redaction, choose } = useShare((state) => state);
  return (
    <fieldset className={styles.redaction} aria-label={t('sharing.redaction.label')}>
      <Checkbox isSelected={redacting} onChange={(value) => choose({ redacting: value })}>
        {t('sharing.redaction.label')}
      </Checkbox>
      {redacting ? (
        <>
          <div className={styles.parts}>
            {PARTS.map((part) => (
              <Checkbox
                key={part}
                isSelected={redaction[part]}
                onChange={(value) => choose({ redaction: { ...redaction, [part]: value } })}
              >
                {t(`sharing.redaction.part.${part}`)}
              </Checkbox>
            ))}
          </div>
          <p className={styles.hint}>{t('sharing.redaction.hint')}</p>
        </>
      ) : null}
    </fieldset>
  );
}

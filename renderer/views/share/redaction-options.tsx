import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REDACT_ALL, type RedactedPart } from '#shared/exchange/redact.ts';
import { Checkbox, TextField } from '../../components/index.ts';
import styles from './share.module.css';
import { useShare } from './share-store.ts';

const PARTS = Object.keys(REDACT_ALL) as RedactedPart[];

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
          <div className={styles.others}>
            <OtherNames />
          </div>
          <p className={styles.hint}>{t('sharing.redaction.hint')}</p>
        </>
      ) : null}
    </fieldset>
  );
}

/** Taken when the field is left or Enter is pressed: with every letter another file would be made. */
function OtherNames() {
  const { t } = useTranslation();
  const { redaction, choose } = useShare((state) => state);
  const [text, setText] = useState((redaction.others ?? []).join(', '));
  const take = () => {
    const others = text.split(',').flatMap((name) => name.trim() || []);
    if (others.join() !== (redaction.others ?? []).join()) choose({ redaction: { ...redaction, others } });
  };
  return (
    <TextField
      label={t('sharing.redaction.others')}
      hint={t('sharing.redaction.othersHint')}
      value={text}
      onChange={setText}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
        else event.continuePropagation();
      }}
    />
  );
}

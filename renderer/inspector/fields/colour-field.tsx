import { useTranslation } from 'react-i18next';
import { PLAN_COLOURS } from '../../views/document/plan-actions.ts';
import styles from '../inspector.module.css';

interface ColourFieldProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** One of the colours that are seen on both themes, or none; another one from the file stays among them. */
export function ColourField({ value, onChange }: ColourFieldProps) {
  const { t } = useTranslation();
  const colours =
    value === undefined || PLAN_COLOURS.includes(value) ? PLAN_COLOURS : [value, ...PLAN_COLOURS];
  return (
    <fieldset className={styles.swatches}>
      <legend>{t('inspector.colour')}</legend>
      <button
        type="button"
        className={styles.swatch}
        aria-pressed={value === undefined}
        aria-label={t('inspector.noColour')}
        title={t('inspector.noColour')}
        onClick={() => onChange(undefined)}
      >
        <span aria-hidden="true">–</span>
      </button>
      {colours.map((colour) => (
        <button
          key={colour}
          type="button"
          className={styles.swatch}
          style={{ background: colour }}
          aria-pressed={value === colour}
          aria-label={colour}
          onClick={() => onChange(colour)}
        />
      ))}
    </fieldset>
  );
}

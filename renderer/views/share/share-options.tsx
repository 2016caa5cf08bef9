import { useTranslation } from 'react-i18next';
import { EXPORT_VIEWS } from '#shared/exchange/format.ts';
import { OPTIONS_OF } from '#shared/exchange/options.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#shared/language/language.ts';
import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { Select } from '../../components/index.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ContentOptions } from './content-options.tsx';
import styles from './share.module.css';
import { useShare } from './share-store.ts';
import { BEST } from './share-task.ts';

const THEMES = ['light', 'dark'] as const;
const SCALES = [1, 2, 3, 4] as const;
const BACKGROUNDS = ['plain', 'none'] as const;

interface ShareOptionsProps {
  readonly document: ScenarioDocument;
  readonly plan: string | null;
  readonly onPlan: (plan: string | null) => void;
}

/** What can be chosen about the format. */
export function ShareOptions({ document, plan, onPlan }: ShareOptionsProps) {
  const { t } = useTranslation();
  const { format, view, theme, scale, transparent, language, choose } = useShare((state) => state);
  const own = useLanguage();
  const fits = new Set(OPTIONS_OF[format]);
  const planChoices = [
    { id: BEST, label: t('document.plans.best') },
    ...listOf(document.plans).map(({ id, name }) => ({ id, label: name })),
  ];
  if (fits.size === 0) return null;
  return (
    <div className={styles.options}>
      {fits.has('view') ? (
        <Select
          label={t('sharing.option.view')}
          choices={EXPORT_VIEWS.map((id) => ({ id, label: t(`sharing.view.${id}`) }))}
          value={view}
          onChange={(value) => choose({ view: value })}
        />
      ) : null}
      {fits.has('plan') ? (
        <Select
          label={t('sharing.option.plan')}
          choices={planChoices}
          value={plan ?? BEST}
          onChange={(id) => onPlan(id === BEST ? null : id)}
        />
      ) : null}
      <ContentOptions document={document} plan={plan} />
      {fits.has('theme') ? (
        <Select
          label={t('sharing.option.theme')}
          choices={THEMES.map((id) => ({ id, label: t(`sharing.theme.${id}`) }))}
          value={theme}
          onChange={(value) => choose({ theme: value })}
        />
      ) : null}
      {fits.has('scale') ? (
        <Select
          label={t('sharing.option.scale')}
          choices={SCALES.map((each) => ({ id: `${each}`, label: t('sharing.times', { count: each }) }))}
          value={`${scale}`}
          onChange={(value) => choose({ scale: Number(value) })}
        />
      ) : null}
      {fits.has('transparent') ? (
        <Select
          label={t('sharing.option.background')}
          choices={BACKGROUNDS.map((id) => ({ id, label: t(`sharing.background.${id}`) }))}
          value={transparent ? 'none' : 'plain'}
          onChange={(value) => choose({ transparent: value === 'none' })}
        />
      ) : null}
      {fits.has('language') ? (
        <Select
          label={t('sharing.option.language')}
          choices={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
          value={language ?? own}
          onChange={(value) => choose({ language: value })}
        />
      ) : null}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { isShown, SECTIONS } from '#shared/exchange/report/sections.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { runCommand } from '../../commands/commands.ts';
import { Button, Checkbox, EmptyState } from '../../components/index.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { PlainText, TitleText } from '../../inspector/fields/plain-text.tsx';
import { useDocument, useView } from '../../state/stores.ts';
import { useTheme } from '../../theme/use-theme.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { isOlder, useAnalysis } from '../analysis/use-analysis.ts';
import { switchSection, writeWords } from './report-actions.ts';
import { ReportPaper } from './report-paper.tsx';
import styles from './report-view.module.css';
import { usePrinting } from './use-printing.ts';

/** The briefing as it will be shared, with the analyst's own words to write and sections to switch on and off. */
export function ReportView() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const chosen = useView((state) => state.plan);
  const theme = useTheme();
  const language = useLanguage();
  const plan = chosen !== null && document !== null && Object.hasOwn(document.plans, chosen) ? chosen : null;
  const analysis = useAnalysis({ kind: 'report', plan, theme, language });
  usePrinting(analysis.stale ? null : (analysis.found ?? analysis.failure));
  if (document === null) return null;
  if (Object.keys(document.nodes).length === 0) {
    return <EmptyState title={t('report.empty.title')} text={t('report.empty.text')} />;
  }
  return (
    <div className={styles.view} data-stale={analysis.stale || undefined}>
      <Words document={document} />
      <AnalysisState analysis={analysis} />
      {analysis.found === null ? null : (
        <div data-older={isOlder(analysis)} aria-busy={isOlder(analysis)}>
          <ReportPaper drawn={analysis.found.answer} report={document.fields.report} />
        </div>
      )}
    </div>
  );
}

function Words({ document }: { readonly document: ScenarioDocument }) {
  const { t } = useTranslation();
  const { report } = document.fields;
  return (
    <section className={styles.words} aria-label={t('report.words')}>
      <div className={styles.fields}>
        <TitleText
          label={t('report.headline')}
          hint={t('report.headlineHint')}
          value={report?.headline ?? ''}
          onChange={(text) => writeWords('headline', text)}
        />
        <PlainText
          label={t('report.remarks')}
          hint={t('report.remarksHint')}
          multiline
          rows={3}
          value={report?.remarks ?? ''}
          onChange={(text) => writeWords('remarks', text)}
        />
      </div>
      <fieldset className={styles.sections}>
        <legend>{t('report.sections')}</legend>
        {SECTIONS.map((id) => (
          <Checkbox
            key={id}
            isSelected={isShown({ ...(report && { report }) }, id)}
            onChange={(shown) => switchSection(id, shown)}
          >
            {t(`report.section.${id}`)}
          </Checkbox>
        ))}
        <Button variant="primary" onPress={() => runCommand('document.share')}>
          {t('report.share')}
        </Button>
        <Button onPress={() => runCommand('document.print')}>{t('report.print')}</Button>
      </fieldset>
    </section>
  );
}

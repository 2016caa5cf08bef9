import { useTranslation } from 'react-i18next';
import { EmptyState, keepFocus } from '../../components/index.ts';
import { describeMoment, readMoment, showMoment } from '../../inspector/fields/describe.ts';
import { TypedField } from '../../inspector/fields/typed-field.tsx';
import { useDocument, useView } from '../../state/stores.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { isOlder, useAnalysis } from '../analysis/use-analysis.ts';
import { setToday } from './agenda-actions.ts';
import { AgendaLists } from './agenda-lists.tsx';
import styles from './agenda-view.module.css';

/** What is known, where things stand, what is to be decided, kept and watched, and by when. */
export function AgendaView() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const chosen = useView((state) => state.plan);
  const plan = chosen !== null && document !== null && Object.hasOwn(document.plans, chosen) ? chosen : null;
  const analysis = useAnalysis({ kind: 'agenda', plan });
  if (document === null) return null;
  if (Object.keys(document.nodes).length === 0) {
    return <EmptyState title={t('agenda.empty.title')} text={t('agenda.empty.text')} />;
  }
  const { asOf, timeZone, start } = document.fields;
  return (
    <div ref={keepFocus} className={styles.view} data-stale={analysis.stale || undefined}>
      <div className={styles.head}>
        <div className={styles.today}>
          <TypedField<string>
            field=":agenda/asOf"
            label={t('agenda.today')}
            value={asOf}
            show={showMoment}
            read={(text) => readMoment(text, Number(start.slice(0, 4)))}
            describe={(at) => describeMoment(at, timeZone)}
            placeholder={t('agenda.noToday')}
            onTake={setToday}
          />
        </div>
      </div>
      <AnalysisState analysis={analysis} />
      {analysis.found === null ? null : (
        <div data-older={isOlder(analysis)} aria-busy={isOlder(analysis)}>
          <AgendaLists found={analysis.found} />
        </div>
      )}
    </div>
  );
}

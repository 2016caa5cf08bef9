import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/index.ts';
import { formatCount, formatProbability, formatScore } from '../../i18n/format.ts';
import { useDocument, useEvaluation, useView } from '../../state/stores.ts';
import styles from './footer.module.css';
import { bestChoice, nextDeadline, today } from './summary.ts';

/** The document at a glance: counts, the best choice, today, what comes next. */
export const Footer = memo(function Footer() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const evaluation = useEvaluation((state) => state.evaluation);
  const stale = useEvaluation((state) => state.stale);
  const plan = useView((state) => state.plan);
  const best = useMemo(
    () => (document === null || evaluation === null ? null : bestChoice(document, evaluation)),
    [document, evaluation],
  );
  const deadline = useMemo(
    () => (document === null || evaluation === null ? null : nextDeadline(document, evaluation)),
    [document, evaluation],
  );
  if (document === null) return null;
  const nodes = Object.keys(document.nodes).length;
  const branches = Object.keys(document.edges).length;
  const count = evaluation?.paths.count;
  const errors = evaluation?.problems.filter(({ severity }) => severity === 'error').length ?? 0;
  const now = today(document);
  const counts = [
    t('document.footer.nodes', { count: nodes }),
    t('document.footer.branches', { count: branches }),
    ...(count === undefined || count === 0n
      ? []
      : [
          count === 1n
            ? t('document.footer.pathsOne')
            : t('document.footer.paths', { amount: formatCount(count) }),
        ]),
  ];
  return (
    <footer className={styles.footer}>
      <h2 className="visually-hidden">{t('document.footer.label')}</h2>
      <span className={styles.fixed}>{counts.join(' · ')}</span>
      <span className={styles.best} data-stale={stale || undefined}>
        {best === null ? (
          evaluation !== null && evaluation.score !== null ? (
            formatScore(evaluation.score)
          ) : errors > 0 ? (
            t('document.footer.errors', { count: errors })
          ) : null
        ) : (
          <>
            {t(plan === null ? 'document.footer.best' : 'document.footer.plan')} <b>{best.label}</b>{' '}
            {formatScore(best.score)},{' '}
            {errors > 0 ? (
              <em className={styles.incomplete}>{t('document.footer.incomplete', { count: errors })}</em>
            ) : (
              t(`document.footer.standing.${best.standing}`)
            )}
          </>
        )}
      </span>
      <span className={styles.space} />
      {now === null ? null : (
        <span className={styles.fixed}>{t('document.footer.today', { when: now })}</span>
      )}
      {deadline === null ? null : (
        <span className={styles.deadline} title={`${deadline.title} ${deadline.left}`}>
          <Chip tone={deadline.urgent ? 'error' : 'plain'}>
            <span className={styles.name}>{deadline.title}</span>
            <span className={styles.fixed}>{deadline.left}</span>
          </Chip>
        </span>
      )}
      <Zoom />
    </footer>
  );
});

/** Of its own, since it changes with every frame while one zooms. */
function Zoom() {
  const zoom = useView((state) => state.zoom);
  return zoom === null ? null : (
    <span className={styles.fixed}>{formatProbability(Math.round(zoom * 100) / 100)}</span>
  );
}

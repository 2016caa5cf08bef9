import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/index.ts';
import {
  formatCount,
  formatLimit,
  formatProbability,
  formatScore,
  formatScoreRange,
  formatSpan,
  formatTriple,
} from '../../i18n/format.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import { Figure } from '../figure.tsx';
import styles from '../inspector.module.css';
import { useList, useTimeZone, useYear } from '../use-scenario.ts';

/** What the engine says of a node under the plan that is shown. */
export function NodeComputed({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const result = useEvaluation((state) => state.evaluation?.nodes[id]);
  const criteriaIds = useEvaluation((state) => state.evaluation?.criteria);
  const criteria = useList('criteria');
  const dated = useDocument((state) => state.document?.nodes[id]?.value.when !== undefined);
  const zone = useTimeZone();
  const year = useYear();
  if (result === undefined) return <p className={styles.note}>{t('inspector.computed.none')}</p>;
  const { enter, arrive, leave, slack, mustArriveBy, expected } = result;
  const options = { zone, year };
  const range = formatScoreRange(result.scoreRange);
  const waits =
    arrive !== null && enter !== null && formatTriple(arrive, options) !== formatTriple(enter, options);
  const stays =
    leave !== null && enter !== null && formatTriple(leave, options) !== formatTriple(enter, options);
  return (
    <dl className={styles.figures}>
      <Figure name={t('inspector.computed.reach')}>
        <b>{formatProbability(result.reach)}</b>
      </Figure>
      <Figure name={t('inspector.computed.score')}>
        <b>{formatScore(result.score)}</b> {range === '' ? null : `(${range})`}
      </Figure>
      {expected === null || criteriaIds === undefined
        ? null
        : criteriaIds.map((criterion, index) => (
            <Figure key={criterion} name={criteria.find((each) => each.id === criterion)?.name ?? criterion}>
              {formatScore(expected[index] ?? null)}
            </Figure>
          ))}
      {waits || enter === null ? (
        <Figure name={t('inspector.computed.arrive')}>{formatTriple(arrive, options)}</Figure>
      ) : null}
      {enter === null ? null : (
        <Figure name={t(waits ? 'inspector.computed.enter' : 'inspector.computed.arrive')}>
          {formatTriple(enter, options)}
        </Figure>
      )}
      {stays ? <Figure name={t('inspector.computed.leave')}>{formatTriple(leave, options)}</Figure> : null}
      {slack === null ? null : (
        <Figure name={t('inspector.computed.slack')}>
          <Chip tone={slack.likely < 0 ? 'error' : slack.latest < 0 ? 'warning' : 'ok'}>
            {formatSpan(slack.likely, { sign: true })}
          </Chip>
          {slack.latest === slack.likely
            ? null
            : ` ${t('inspector.computed.slackLatest', { slack: formatSpan(slack.latest, { sign: true }) })}`}
        </Figure>
      )}
      {mustArriveBy === null ? null : (
        <Figure name={t('inspector.computed.mustArriveBy')}>{formatLimit(mustArriveBy, options)}</Figure>
      )}
      {dated ? (
        <Figure name={t('inspector.computed.missed')}>
          {enter === null ? (
            '–'
          ) : result.missed > 0 ? (
            <Chip tone="error">{formatProbability(result.missed)}</Chip>
          ) : result.atRisk ? (
            <Chip tone="warning">{t('inspector.computed.atRisk')}</Chip>
          ) : (
            t('inspector.computed.never')
          )}
        </Figure>
      ) : null}
      <Figure name={t('inspector.computed.states')}>{formatCount(result.states)}</Figure>
    </dl>
  );
}

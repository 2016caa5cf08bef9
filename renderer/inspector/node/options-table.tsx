import { useTranslation } from 'react-i18next';
import type { OptionResult } from '#shared/engine/results.ts';
import { standingOf } from '#shared/engine/standing.ts';
import { formatProbability, formatScore, formatScoreRange } from '../../i18n/format.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import styles from '../inspector.module.css';
import { BranchLink } from '../links.tsx';
import { branchName } from '../problems-at.ts';
import { useBranches, useList } from '../use-scenario.ts';

/** The options of a decision with what each is worth, and whether the best one is so over every range. */
export function OptionsTable({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const branches = useBranches(id);
  const nodes = useDocument((state) => state.document?.nodes);
  const actors = useDocument((state) => state.document?.actors);
  const result = useEvaluation((state) => state.evaluation?.decisions[id]);
  const titleOf = (node: string) => nodes?.[node]?.value.title || t('common.untitledNode');
  if (branches.length === 0) return <p className={styles.note}>{t('inspector.options.none')}</p>;
  const actor = nodes?.[id]?.value.actor;
  const actorName = actor === undefined ? undefined : actors?.[actor]?.value.name;
  const options = new Map(result?.options.map((option) => [option.edge, option]));
  const standing = result === undefined ? null : standingOf(result);
  const judgesAlone = result?.options.some(({ score, actorScore }) => score !== actorScore) ?? false;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('inspector.options.option')}</th>
            {judgesAlone && actorName !== undefined ? (
              <th scope="col" className={styles.number}>
                {t('inspector.options.forActor', { name: actorName })}
              </th>
            ) : null}
            <th scope="col" className={styles.number}>
              {t('inspector.options.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {branches.map((edge) => {
            const option = options.get(edge.id);
            const best = result?.best === edge.id;
            return (
              <tr key={edge.id} data-best={best || undefined}>
                <td>
                  <span className={styles.option}>
                    <BranchLink id={edge.id} name={branchName(edge, titleOf)} />
                    {best ? (
                      <>
                        {' '}
                        <span aria-hidden="true">★</span>
                        <span className="visually-hidden">{t('inspector.options.best')}</span>
                      </>
                    ) : null}
                  </span>
                  {option === undefined || !option.chosen || result?.sameInEveryState !== false ? null : (
                    <small className={styles.parts}>
                      {t('inspector.options.bestIn', { share: formatProbability(option.chosen) })}
                    </small>
                  )}
                  {option === undefined ? null : <ByCriterion option={option} />}
                </td>
                {judgesAlone && actorName !== undefined ? (
                  <Score score={option?.actorScore ?? null} range={option?.actorScoreRange ?? null} />
                ) : null}
                <Score score={option?.score ?? null} range={option?.scoreRange ?? null} />
              </tr>
            );
          })}
        </tbody>
      </table>
      {result === undefined || standing === null ? null : (
        <p className={styles.note}>
          {t(`inspector.options.standing.${standing}`)}
          {result.sameInEveryState ? '' : ` ${t('inspector.options.differs')}`}
        </p>
      )}
    </>
  );
}

function Score({
  score,
  range,
}: {
  readonly score: number | null;
  readonly range: OptionResult['scoreRange'];
}) {
  const text = formatScoreRange(range);
  return (
    <td className={styles.score}>
      <b>{formatScore(score)}</b>
      {text === '' ? null : <small>{text}</small>}
    </td>
  );
}

/** `Alliance +1.5 · Tariff −0.2`: what the option brings in each criterion that it touches. */
function ByCriterion({ option }: { readonly option: OptionResult }) {
  const ids = useEvaluation((state) => state.evaluation?.criteria) ?? [];
  const criteria = useList('criteria');
  const parts = ids.flatMap((id, index) => {
    const value = option.expected?.[index] ?? 0;
    const name = criteria.find((each) => each.id === id)?.name ?? id;
    return Math.abs(value) < 1e-9 ? [] : [`${name} ${formatScore(value)}`];
  });
  return parts.length === 0 ? null : <small className={styles.parts}>{parts.join(' · ')}</small>;
}

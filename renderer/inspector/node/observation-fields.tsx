import { useTranslation } from 'react-i18next';
import { listOf, type Observation, observe, removeObservation } from '#shared/model/index.ts';
import { Button, Disclosure } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { run } from '../edit.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { describeMoment, readMoment, showMoment } from '../fields/describe.ts';
import { TypedField } from '../fields/typed-field.tsx';
import styles from '../inspector.module.css';
import { branchName } from '../problems-at.ts';
import { useBranches, useTimeZone, useYear } from '../use-scenario.ts';

/** Whether reality has come here already: when, and which way it went. */
export function ObservationFields({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const table = useDocument((state) => state.document?.observations);
  const nodes = useDocument((state) => state.document?.nodes);
  const branches = useBranches(id);
  const timeZone = useTimeZone();
  const year = useYear();
  const observation = table === undefined ? undefined : listOf(table).find(({ node }) => node === id);
  const titleOf = (node: string) => nodes?.[node]?.value.title || t('common.untitledNode');
  const record = (change: { edge?: string | undefined; at?: string | undefined }) => {
    const { edge, at, ...others } = { ...observation, node: id, ...change };
    const next: Observation = {
      ...others,
      ...(edge !== undefined && { edge }),
      ...(at !== undefined && { at }),
    };
    run(t('inspector.step.observe'), observe(next));
  };
  return (
    <Disclosure title={t('inspector.observation.title')} defaultExpanded={observation !== undefined}>
      <div className={styles.body}>
        {observation === undefined ? (
          <div className={styles.buttons}>
            <Button size="small" onPress={() => record({})}>
              {t('inspector.observation.record')}
            </Button>
          </div>
        ) : (
          <>
            {branches.length === 0 ? null : (
              <ChoiceField
                label={t('inspector.observation.edge')}
                none={t('inspector.observation.anyEdge')}
                choices={branches.map((edge) => ({ id: edge.id, label: branchName(edge, titleOf) }))}
                value={observation.edge}
                onChange={(edge) => record({ edge })}
              />
            )}
            <TypedField<string>
              field={`${id}/observed`}
              label={t('inspector.observation.at')}
              value={observation.at}
              show={showMoment}
              read={(text) => readMoment(text, year)}
              describe={(at) => describeMoment(at, timeZone)}
              placeholder={t('inspector.observation.noDate')}
              onTake={(at) => record({ at })}
            />
            <div className={styles.buttons}>
              <Button size="small" onPress={() => run(t('inspector.step.unobserve'), removeObservation(id))}>
                {t('inspector.observation.remove')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Disclosure>
  );
}

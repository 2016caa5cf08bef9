import { useTranslation } from 'react-i18next';
import { type Assumption, listOf } from '#shared/model/index.ts';
import { useDocument } from '../../state/stores.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ChosenList } from '../fields/chosen-list.tsx';
import { CONFIDENCES } from '../fields/element-fields.tsx';
import { PlainText } from '../fields/plain-text.tsx';
import { withProperty } from '../fields/with-entry.ts';
import { ItemList } from './item-list.tsx';

const STATUSES = ['holds', 'in doubt', 'failed'] as const;
const filled = <T,>(list: readonly T[]) => (list.length === 0 ? undefined : [...list]);

/** What the scenario takes for granted, to be checked from time to time. */
export function AssumptionsList() {
  const { t } = useTranslation();
  const nodes = useDocument((state) => state.document?.nodes);
  const edges = useDocument((state) => state.document?.edges);
  const titleOf = (id: string) => nodes?.[id]?.value.title || t('common.untitledNode');
  const nodeChoices = nodes === undefined ? [] : listOf(nodes).map(({ id }) => ({ id, label: titleOf(id) }));
  const edgeChoices =
    edges === undefined
      ? []
      : listOf(edges).map(({ id, from, to, label }) => ({
          id,
          label: `${titleOf(from)} → ${label || titleOf(to)}`,
        }));
  return (
    <ItemList<'assumptions'>
      table="assumptions"
      title={t('inspector.assumptions.title')}
      one={t('inspector.assumptions.one')}
      prefix="k"
      nameOf={({ text }) => text}
      figureOf={({ status }) => (status === undefined ? '' : t(`inspector.assumptions.${status}`))}
      create={(id): Assumption => ({ id, text: '' })}
    >
      {(assumption, put) => (
        <>
          <PlainText
            label={t('inspector.assumptions.text')}
            multiline
            rows={3}
            value={assumption.text}
            onChange={(text) => put({ ...assumption, text }, `assumptions/${assumption.id}/text`)}
          />
          <ChoiceField
            label={t('inspector.assumptions.status')}
            none={t('inspector.assumptions.unchecked')}
            choices={STATUSES.map((id) => ({ id, label: t(`inspector.assumptions.${id}`) }))}
            value={assumption.status}
            onChange={(status) => put(withProperty(assumption, 'status', status))}
          />
          <ChoiceField
            label={t('inspector.confidence.title')}
            none={t('inspector.confidence.none')}
            choices={CONFIDENCES.map((id) => ({ id, label: t(`inspector.confidence.${id}`) }))}
            value={assumption.confidence}
            onChange={(confidence) => put(withProperty(assumption, 'confidence', confidence))}
          />
          <ChosenList
            label={t('inspector.assumptions.nodes')}
            choices={nodeChoices}
            value={assumption.nodes ?? []}
            onChange={(value) => put(withProperty(assumption, 'nodes', filled(value)))}
          />
          <ChosenList
            label={t('inspector.assumptions.edges')}
            choices={edgeChoices}
            value={assumption.edges ?? []}
            onChange={(value) => put(withProperty(assumption, 'edges', filled(value)))}
          />
        </>
      )}
    </ItemList>
  );
}

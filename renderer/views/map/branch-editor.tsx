import { useTranslation } from 'react-i18next';
import { type Edge, type Probability, setProbability, updateEdges } from '#shared/model/index.ts';
import { formatEnteredProbability } from '../../i18n/format.ts';
import type { TypedBranch } from '../../input/read-line.ts';
import { readProbability, showProbability } from '../../input/read-probability.ts';
import { understood } from '../../input/reading.ts';
import { expressionProblem, scopeOf } from '../../inspector/fields/expressions.ts';
import { documentStore, useDocument } from '../../state/stores.ts';
import { InPlaceField } from './in-place-field.tsx';
import { branchEdit, branchTextOf, describeLine } from './typed-lines.ts';

interface BranchEditorProps {
  readonly id: string;
  readonly field: 'label' | 'probability';
}

/** The label or the probability of a branch, typed where it stands. */
export function BranchEditor({ id, field }: BranchEditorProps) {
  const edge = useDocument((state) => state.document?.edges[id]?.value);
  if (edge === undefined) return null;
  return field === 'label' ? <LabelEditor edge={edge} /> : <ProbabilityEditor edge={edge} />;
}

function LabelEditor({ edge }: { readonly edge: Edge }) {
  const { t } = useTranslation();
  const { document } = documentStore.getState();
  return (
    <InPlaceField<TypedBranch>
      target={{ on: 'edge', id: edge.id, field: 'label' }}
      label={t('map.field.label')}
      placeholder={t('map.field.labelExample')}
      value={{ ...(edge.label !== undefined && { label: edge.label }) }}
      show={(branch) => branch?.label ?? ''}
      read={(text) => understood(document === null ? undefined : branchTextOf(document, edge, text))}
      describe={(branch) => (document === null ? '' : describeLine(branch, document))}
      onTake={(branch = {}) =>
        documentStore.getState().edit(t('map.step.label'), (draft) => {
          updateEdges([edge.id], { label: branch.label })(draft);
          branchEdit(edge.id, branch)(draft);
        })
      }
    />
  );
}

function ProbabilityEditor({ edge }: { readonly edge: Edge }) {
  const { t } = useTranslation();
  const isExpression = (text: string) => {
    const { document } = documentStore.getState();
    if (document === null) return null;
    const wrong = expressionProblem(text, scopeOf(document), 'number');
    return wrong === null ? null : `${wrong} ${t('input.probability.examples')}`;
  };
  return (
    <InPlaceField<Probability>
      target={{ on: 'edge', id: edge.id, field: 'probability' }}
      label={t('map.field.probability')}
      placeholder={t('map.field.probabilityExample')}
      value={edge.probability}
      show={showProbability}
      read={(text) => readProbability(text, isExpression)}
      describe={formatEnteredProbability}
      onTake={(value) =>
        documentStore.getState().edit(t('map.step.probability'), setProbability(edge.id, value))
      }
    />
  );
}

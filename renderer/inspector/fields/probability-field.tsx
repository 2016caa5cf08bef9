import { useTranslation } from 'react-i18next';
import { type Edge, type Probability, setProbability } from '#shared/model/index.ts';
import { formatEnteredProbability, isProbabilityWord } from '../../i18n/format.ts';
import { readProbability, showProbability } from '../../input/read-probability.ts';
import { useDocument } from '../../state/stores.ts';
import { run } from '../edit.ts';
import { constantText, expressionProblem, longText, scopeOf } from './expressions.ts';
import { TypedField } from './typed-field.tsx';

interface ProbabilityFieldProps {
  readonly edge: Edge;
  readonly label: string;
  readonly bare?: boolean;
  readonly problem?: string | undefined;
}

/** The probability of a branch: a number, a range, a word, "rest" or an expression. */
export function ProbabilityField({ edge, label, bare = false, problem }: ProbabilityFieldProps) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  if (document === null) return null;
  const scope = scopeOf(document);
  const isExpression = (text: string) => {
    const wrong = expressionProblem(text, scope, 'number');
    // A single unknown word is more likely a misspelt "likely" than a formula.
    return wrong === null ? null : `${wrong} ${t('input.probability.examples')}`;
  };
  const describe = (value: Probability) => {
    const text = formatEnteredProbability(value);
    if (typeof value !== 'string' || value === 'rest' || isProbabilityWord(value)) return text;
    const constant = constantText(value, scope);
    return constant === '' ? text : `${text} = ${constant}`;
  };
  const { probability } = edge;
  const isFormula = typeof probability === 'string' && !isProbabilityWord(probability);
  return (
    <TypedField<Probability>
      field={`${edge.id}/probability`}
      label={label}
      bare={bare}
      value={probability}
      hint={bare && isFormula ? longText(probability) : undefined}
      show={showProbability}
      read={(text) => readProbability(text, isExpression)}
      describe={describe}
      problem={problem}
      scope={scope}
      onTake={(value) => run(t('inspector.step.probability'), setProbability(edge.id, value))}
    />
  );
}

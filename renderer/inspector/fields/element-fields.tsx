import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/engine/results.ts';
import type { Edge, EdgeChange, Node } from '#shared/model/index.ts';
import { Disclosure } from '../../components/index.ts';
import styles from '../inspector.module.css';
import { useList } from '../use-scenario.ts';
import { ChoiceField } from './choice-field.tsx';
import { ChosenList } from './chosen-list.tsx';
import { EffectsFields } from './effects-fields.tsx';
import { PlainText } from './plain-text.tsx';
import { SetFields } from './set-fields.tsx';

export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
/** What nodes and branches have alike. */
export type CommonChange = Pick<EdgeChange, 'effects' | 'set' | 'notes' | 'confidence' | 'sources'>;
export type EditCommon = (property: string, change: CommonChange, group?: string) => void;

interface ElementProps {
  readonly element: Node | Edge;
  readonly edit: EditCommon;
}

/** What entering the node or taking the branch does: to criteria and to variables. */
export function WorkingFields(props: ElementProps & { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation();
  const { element } = props;
  const criteria = useList('criteria');
  const variables = useList('variables');
  const set = variables.length > 0 || element.set !== undefined;
  return (
    <>
      <Disclosure
        title={t('inspector.effects.title')}
        defaultExpanded={
          element.effects !== undefined ||
          (criteria.length === 0 && 'kind' in element && element.kind === 'outcome')
        }
      >
        <div className={styles.body}>
          <EffectsFields {...props} />
        </div>
      </Disclosure>
      {set ? (
        <Disclosure title={t('inspector.set.title')} defaultExpanded={element.set !== undefined}>
          <div className={styles.body}>
            <SetFields {...props} />
          </div>
        </Disclosure>
      ) : null}
    </>
  );
}

/** What the element rests on: notes, sources, and how good the basis is. */
export function BasisFields({ element, edit }: ElementProps) {
  const { t } = useTranslation();
  const sources = useList('sources');
  const notes = t('inspector.notes');
  const confidence = t('inspector.confidence.title');
  return (
    <Disclosure title={t('inspector.basis')}>
      <div className={styles.body}>
        <PlainText
          label={notes}
          multiline
          value={element.notes ?? ''}
          onChange={(text) => edit(notes, { notes: text === '' ? undefined : text }, `${element.id}/notes`)}
        />
        <ChoiceField
          label={confidence}
          none={t('inspector.confidence.none')}
          choices={CONFIDENCES.map((id) => ({ id, label: t(`inspector.confidence.${id}`) }))}
          value={element.confidence}
          onChange={(value) => edit(confidence, { confidence: value })}
        />
        {sources.length === 0 ? null : (
          <ChosenList
            label={t('inspector.sources.add')}
            choices={sources.map(({ id, title }) => ({ id, label: title || id }))}
            value={element.sources ?? []}
            onChange={(value) =>
              edit(t('inspector.sources.title'), { sources: value.length === 0 ? undefined : [...value] })
            }
          />
        )}
      </div>
    </Disclosure>
  );
}

import { useTranslation } from 'react-i18next';
import { type Node, updateNodes, type When } from '#shared/model/index.ts';
import { readWhen, showWhen } from '../../input/read-when.ts';
import { describeWhen } from '../../inspector/fields/describe.ts';
import { documentStore } from '../../state/stores.ts';
import { InPlaceField } from './in-place-field.tsx';

/** The date of a node, typed where it stands. */
export function WhenEditor({ node }: { readonly node: Node }) {
  const { t } = useTranslation();
  const fields = documentStore.getState().document?.fields;
  if (fields === undefined) return null;
  const title = node.title || t('common.untitledNode');
  return (
    <InPlaceField<When>
      target={{ on: 'node', id: node.id, field: 'when' }}
      label={t('map.field.when')}
      placeholder={t('map.field.whenExample')}
      value={node.when}
      show={showWhen}
      read={(text) => readWhen(text, Number(fields.start.slice(0, 4)))}
      describe={(when) => describeWhen(when, fields.timeZone)}
      onTake={(when) =>
        documentStore.getState().edit(t('map.step.when', { title }), updateNodes([node.id], { when }))
      }
    />
  );
}

import { useTranslation } from 'react-i18next';
import { NODE_KINDS, type NodeKind } from '#shared/model/index.ts';
import { Button, KindIcon, Select } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { deleteSelected, duplicateSelected } from '../../views/map/map-actions.ts';
import { editNodes } from '../edit.ts';
import { ColourField } from '../fields/colour-field.tsx';
import { readTags, showTags } from '../fields/tags.ts';
import { TypedField } from '../fields/typed-field.tsx';
import styles from '../inspector.module.css';
import { ActorField, GroupField } from '../node/node-fields.tsx';
import { sharedValue } from './shared-value.ts';

/** Several nodes and branches: what the nodes have in common, and what is done to all. */
export function ManyInspector() {
  const { t } = useTranslation();
  const selection = useDocument((state) => state.selection);
  const table = useDocument((state) => state.document?.nodes);
  const nodes = selection.nodes.flatMap((id) => table?.[id]?.value ?? []);
  const { nodes: ids } = selection;
  const kind = t('inspector.node.kind');
  const tags = t('inspector.node.tags');
  const sharedTags = sharedValue(nodes, (node) => node.tags);
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>{t('inspector.many.title', { count: ids.length + selection.edges.length })}</h2>
      </div>
      <div className={styles.body}>
        <p className={styles.note}>
          {t('inspector.many.nodes', { count: ids.length })},{' '}
          {t('inspector.many.edges', { count: selection.edges.length })}
        </p>
        {nodes.length === 0 ? null : (
          <>
            <Select<NodeKind>
              label={kind}
              choices={NODE_KINDS.map((id) => ({
                id,
                label: t(`common.kind.${id}`),
                icon: <KindIcon kind={id} />,
              }))}
              value={sharedValue(nodes, (node) => node.kind)}
              placeholder={t('inspector.many.differ')}
              onChange={(value) => editNodes(ids, kind, { kind: value })}
            />
            <ActorField
              value={sharedValue(nodes, (node) => node.actor)}
              onChange={(property, actor) => editNodes(ids, property, { actor })}
            />
            <GroupField
              value={sharedValue(nodes, (node) => node.group)}
              onChange={(property, group) => editNodes(ids, property, { group })}
            />
            <TypedField<readonly string[]>
              field={`${ids.join(' ')}/tags`}
              label={tags}
              value={sharedTags ?? undefined}
              show={showTags}
              read={readTags}
              placeholder={sharedTags === null ? t('inspector.many.differ') : t('inspector.node.tagsExample')}
              onTake={(value) => editNodes(ids, tags, { tags: value })}
            />
            <ColourField
              value={sharedValue(nodes, (node) => node.color) ?? undefined}
              onChange={(color) => editNodes(ids, t('inspector.colour'), { color })}
            />
          </>
        )}
        <div className={styles.buttons}>
          {nodes.length === 0 ? null : (
            <Button size="small" onPress={duplicateSelected}>
              {t('inspector.many.duplicate')}
            </Button>
          )}
          <Button size="small" variant="danger" onPress={deleteSelected}>
            {t('common.delete')}
          </Button>
        </div>
      </div>
    </div>
  );
}

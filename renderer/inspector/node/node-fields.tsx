import { useTranslation } from 'react-i18next';
import type { Duration, Node, NodeChange, When } from '#shared/model/index.ts';
import { Disclosure } from '../../components/index.ts';
import { readDuration, showDuration } from '../../input/read-duration.ts';
import { readWhen, showWhen } from '../../input/read-when.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ColourField } from '../fields/colour-field.tsx';
import { describeWhen } from '../fields/describe.ts';
import { readTags, showTags } from '../fields/tags.ts';
import { TypedField } from '../fields/typed-field.tsx';
import styles from '../inspector.module.css';
import { useList, useTimeZone, useYear } from '../use-scenario.ts';

interface NodeFieldsProps {
  readonly node: Node;
  readonly edit: (property: string, change: NodeChange, group?: string) => void;
}

/** When it happens, and how long it takes. */
export function TimeFields({ node, edit }: NodeFieldsProps) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const year = useYear();
  const when = t('inspector.node.when');
  const duration = t('inspector.node.duration');
  return (
    <>
      <TypedField<When>
        field={`${node.id}/when`}
        label={when}
        value={node.when}
        show={showWhen}
        read={(text) => readWhen(text, year)}
        describe={(value) => describeWhen(value, timeZone)}
        hint={node.when === undefined ? undefined : describeWhen(node.when, timeZone)}
        placeholder={t('inspector.node.noDate')}
        onTake={(value) => edit(when, { when: value })}
      />
      {node.kind === 'outcome' && node.duration === undefined ? null : (
        <TypedField<Duration>
          field={`${node.id}/duration`}
          label={duration}
          value={node.duration}
          show={showDuration}
          read={readDuration}
          placeholder={t('inspector.node.noDuration')}
          onTake={(value) => edit(duration, { duration: value })}
        />
      )}
    </>
  );
}

interface SharedFieldProps {
  /** undefined: none; null: the selected nodes differ. */
  readonly value: string | undefined | null;
  readonly onChange: (property: string, value: string | undefined) => void;
}

export function ActorField({ value, onChange }: SharedFieldProps) {
  const { t } = useTranslation();
  const actors = useList('actors');
  const label = t('inspector.node.actor');
  return (
    <ChoiceField
      label={label}
      none={t('inspector.node.noActor')}
      placeholder={t('inspector.many.differ')}
      choices={actors.map(({ id, name }) => ({ id, label: name || id }))}
      value={value}
      onChange={(actor) => onChange(label, actor)}
    />
  );
}

export function GroupField({ value, onChange }: SharedFieldProps) {
  const { t } = useTranslation();
  const groups = useList('groups');
  const label = t('inspector.node.group');
  if (groups.length === 0) return null;
  return (
    <ChoiceField
      label={label}
      none={t('inspector.node.noGroup')}
      placeholder={t('inspector.many.differ')}
      choices={groups.map(({ id, title }) => ({ id, label: title || id }))}
      value={value}
      onChange={(group) => onChange(label, group)}
    />
  );
}

/** What orders the map and means nothing to the engine: tags, group, colour. */
export function ArrangementFields({ node, edit }: NodeFieldsProps) {
  const { t } = useTranslation();
  const tags = t('inspector.node.tags');
  return (
    <Disclosure title={t('inspector.node.arrangement')} defaultExpanded={false}>
      <div className={styles.body}>
        <TypedField<readonly string[]>
          field={`${node.id}/tags`}
          label={tags}
          value={node.tags}
          show={showTags}
          read={readTags}
          placeholder={t('inspector.node.tagsExample')}
          onTake={(value) => edit(tags, { tags: value })}
        />
        <GroupField value={node.group} onChange={(property, group) => edit(property, { group })} />
        <ColourField value={node.color} onChange={(color) => edit(t('inspector.colour'), { color })} />
      </div>
    </Disclosure>
  );
}

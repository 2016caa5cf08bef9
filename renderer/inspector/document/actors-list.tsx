import { useTranslation } from 'react-i18next';
import type { Actor } from '#shared/model/index.ts';
import { ColourField } from '../fields/colour-field.tsx';
import { readNumberWithin, showNumber } from '../fields/expressions.ts';
import { PlainText } from '../fields/plain-text.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { withEntry, withProperty } from '../fields/with-entry.ts';
import styles from '../inspector.module.css';
import { useList } from '../use-scenario.ts';
import { ItemList } from './item-list.tsx';

/** Who decides, and how much each criterion weighs for them. */
export function ActorsList() {
  const { t } = useTranslation();
  const criteria = useList('criteria');
  return (
    <ItemList<'actors'>
      table="actors"
      title={t('inspector.actors.title')}
      one={t('inspector.actors.one')}
      prefix="a"
      nameOf={({ name }) => name}
      create={(id): Actor => ({ id, name: '' })}
    >
      {(actor, put) => (
        <>
          <PlainText
            label={t('inspector.name')}
            value={actor.name}
            onChange={(name) => put({ ...actor, name }, `actors/${actor.id}/name`)}
          />
          {criteria.map(({ id, name }) => (
            <div key={id} className={styles.row}>
              <span>{name || id}</span>
              <TypedField<number>
                field={`actors/${actor.id}/weights.${id}`}
                label={t('inspector.actors.weight', { name: name || id })}
                bare
                value={actor.weights?.[id]}
                show={showNumber}
                read={(text) => readNumberWithin(text, 0, Number.MAX_VALUE)}
                placeholder="0"
                onTake={(value) => put(withProperty(actor, 'weights', withEntry(actor.weights, id, value)))}
              />
            </div>
          ))}
          <ColourField value={actor.color} onChange={(color) => put(withProperty(actor, 'color', color))} />
        </>
      )}
    </ItemList>
  );
}

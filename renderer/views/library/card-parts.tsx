import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentDetails } from '#shared/host.ts';
import { Chip, Icon } from '../../components/index.ts';
import { formatLocalDay } from '../../i18n/format.ts';
import { useSettings } from '../../state/stores.ts';
import styles from './document-card.module.css';
import { turnFavourite } from './favourites.ts';

const MOST_TAGS = 4;

/** Whether the document is a favourite. */
export function Star({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useTranslation();
  const is = useSettings((state) => state.settings.favourites.includes(id));
  return (
    <ToggleButton
      className={styles.star ?? ''}
      aria-label={t('cards.favourite', { title })}
      isSelected={is}
      onChange={() => void turnFavourite(id)}
    >
      <Icon name="star" />
    </ToggleButton>
  );
}

interface TagsProps {
  readonly tags: readonly string[];
  readonly onTag: (tag: string) => void;
}

/** The tags of the document's nodes; pressing one shows what else has it. */
export function Tags({ tags, onTag }: TagsProps) {
  const { t } = useTranslation();
  if (tags.length === 0) return null;
  const more = tags.length - MOST_TAGS;
  return (
    <ul className={styles.tags} aria-label={t('cards.tags')}>
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <li key={tag}>
          <AriaButton className={styles.tag ?? ''} onPress={() => onTag(tag)}>
            {tag}
          </AriaButton>
        </li>
      ))}
      {more > 0 ? (
        <li className={styles.moreTags} title={tags.slice(MOST_TAGS).join(', ')}>
          {t('cards.moreTags', { count: more })}
        </li>
      ) : null}
    </ul>
  );
}

/** What the engine says of the document: the next deadline, and how much is wrong. */
export function Computed({ details }: { readonly details: DocumentDetails }) {
  const { t } = useTranslation();
  const { deadline, problems } = details;
  const count = problems === null ? 0 : problems.errors + problems.warnings;
  if (deadline === null && count === 0) return null;
  const when =
    deadline === null
      ? ''
      : t('cards.deadline', { when: formatLocalDay(deadline.date), title: deadline.title });
  return (
    <div className={styles.computed}>
      {problems === null || count === 0 ? null : (
        <Chip tone={problems.errors > 0 ? 'error' : 'warning'}>{t('cards.problems', { count })}</Chip>
      )}
      {deadline === null ? null : (
        <Chip>
          <span title={when}>{when}</span>
        </Chip>
      )}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetails } from '#shared/host.ts';
import { Button, EmptyState, Segmented, Select } from '../../components/index.ts';
import { libraryStore, useLibrary, useSettings } from '../../state/stores.ts';
import { DocumentCard } from './document-card.tsx';
import styles from './library-page.module.css';
import { compareIn, needsDetails, ORDERS, type Order, tagsOf } from './order.ts';
import { TemplateGallery } from './template-gallery.tsx';
import { useGrowing } from './use-growing.ts';
import { useSearch } from './use-search.ts';

const ANY = '';
const NO_DETAILS: Readonly<Record<string, DocumentDetails>> = {};

/** The cards, with what chooses and sorts them. */
export function Documents({ search }: { readonly search: string }) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<Order>('modified');
  const [which, setWhich] = useState<'all' | 'favourites'>('all');
  const [tag, setTag] = useState(ANY);
  const documents = useLibrary((state) => state.documents);
  useEffect(() => {
    if (documents.length > 0) void libraryStore.getState().describe();
  }, [documents]);
  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.heading}>{t('library.documents')}</h2>
        <div className={styles.choices}>
          <Segmented
            label={t('cards.which')}
            choices={(['all', 'favourites'] as const).map((id) => ({ id, label: t(`cards.${id}`) }))}
            value={which}
            onChange={setWhich}
          />
          <TagChoice tag={tag} onChange={setTag} />
          <Select
            aria-label={t('library.sort')}
            choices={(Object.keys(ORDERS) as Order[]).map((id) => ({ id, label: t(`library.sortBy.${id}`) }))}
            value={order}
            onChange={setOrder}
          />
        </div>
      </div>
      <Cards search={search} order={order} favourites={which === 'favourites'} tag={tag} onTag={setTag} />
    </>
  );
}

interface TagChoiceProps {
  readonly tag: string;
  readonly onChange: (tag: string) => void;
}

/** Nothing where no document has a tag. */
function TagChoice({ tag, onChange }: TagChoiceProps) {
  const { t } = useTranslation();
  const documents = useLibrary((state) => state.documents);
  const details = useLibrary((state) => state.details);
  const tags = tagsOf(documents, details);
  if (tags.length === 0) return null;
  return (
    <Select
      aria-label={t('cards.tag')}
      choices={[
        { id: ANY, label: t('cards.anyTag') },
        ...tags.map((one) => ({ id: one.tag, label: one.tag, description: String(one.count) })),
      ]}
      value={tag}
      onChange={onChange}
    />
  );
}

interface CardsProps {
  readonly search: string;
  readonly order: Order;
  readonly favourites: boolean;
  readonly tag: string;
  readonly onTag: (tag: string) => void;
}

function Cards({ search, order, favourites, tag, onTag }: CardsProps) {
  const { t } = useTranslation();
  const status = useLibrary((state) => state.status);
  const error = useLibrary((state) => state.error);
  const documents = useLibrary((state) => state.documents);
  // Looked at only where it matters: they come one after another, and every card has its own anyway.
  const details = useLibrary((state) => (needsDetails(order) || tag !== ANY ? state.details : NO_DETAILS));
  const favourite = useSettings((state) => state.settings.favourites);
  const { found, unread } = useSearch(documents, search);
  const { shown, end } = useGrowing(JSON.stringify([search, order, favourites, tag]));
  if (status === 'loading') return <p className={styles.note}>{t('common.loading')}</p>;
  if (status === 'failed') {
    return (
      <EmptyState title={t('library.failed')} text={error}>
        <Button onPress={() => void libraryStore.getState().load()}>{t('common.retry')}</Button>
      </EmptyState>
    );
  }
  if (documents.length === 0) {
    return (
      <>
        <EmptyState title={t('library.empty.title')} text={t('library.empty.text')} />
        <TemplateGallery />
      </>
    );
  }
  const compare = compareIn(order, details);
  const chosen = found
    .filter(({ card }) => !favourites || favourite.includes(card.id))
    .filter(({ card }) => tag === ANY || details[card.id]?.tags.includes(tag) === true)
    .toSorted((a, b) => compare(a.card, b.card));
  const reading =
    unread === 0 ? null : (
      <p className={styles.note} role="status">
        {t('library.stillReading', { count: unread })}
      </p>
    );
  if (chosen.length === 0) {
    if (reading !== null) return reading;
    const why =
      search.trim() !== ''
        ? t('library.nothingFound', { text: search })
        : t(favourites ? 'cards.noFavourites' : 'cards.noneSuch');
    return <p className={styles.note}>{why}</p>;
  }
  return (
    <>
      {reading}
      <ul className={styles.cards} aria-label={t('library.documents')}>
        {chosen.slice(0, shown).map(({ card, places }) => (
          <li key={card.id}>
            <DocumentCard
              card={card}
              onTag={onTag}
              found={
                places.length === 0
                  ? undefined
                  : t('library.foundIn', {
                      places: places.map((place) => t(`library.place.${place}`)).join(', '),
                    })
              }
            />
          </li>
        ))}
      </ul>
      {shown < chosen.length ? <div ref={end} /> : null}
    </>
  );
}

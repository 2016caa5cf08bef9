import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentCard as Card } from '#shared/host.ts';
import { printRoute } from '../../app/router.ts';
import { Button, Chip, Icon, IconButton, Menu } from '../../components/index.ts';
import { formatFileTime, formatLocalDay } from '../../i18n/format.ts';
import { useLibrary } from '../../state/stores.ts';
import { MenuAt } from '../map/menu-at.tsx';
import { Computed, Star, Tags } from './card-parts.tsx';
import styles from './document-card.module.css';
import { exportRawFile } from './export-raw.ts';
import { Issues } from './issues.tsx';
import { duplicate, moveToTrash, openDocument, recover } from './library-actions.ts';
import { plainText } from './plain-text.ts';
import { RawFileDialog } from './raw-file-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { showInFolder } from './show-in-folder.ts';
import { Thumbnail } from './thumbnail.tsx';

interface DocumentCardProps {
  readonly card: Card;
  /** Where the words searched for stand. */
  readonly found?: string | undefined;
  readonly onTag: (tag: string) => void;
}

/** One document of the library; the whole card opens it. */
export function DocumentCard({ card, found, onTag }: DocumentCardProps) {
  const { t } = useTranslation();
  const details = useLibrary((state) => state.details[card.id]);
  const [renaming, setRenaming] = useState(false);
  const [showing, setShowing] = useState(false);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const { id, title, broken } = card;
  const more = [
    ...(broken === null
      ? [
          { id: 'open', label: t('common.open'), run: () => openDocument(id) },
          { id: 'rename', label: t('library.rename'), run: () => setRenaming(true) },
          { id: 'duplicate', label: t('library.duplicate'), run: () => void duplicate(id) },
        ]
      : []),
    { id: 'folder', label: t('library.showInFolder'), run: () => void showInFolder(id) },
    { id: 'export', label: t('library.exportRaw'), run: () => void exportRawFile(id) },
  ];
  const trash = {
    id: 'trash',
    label: t('library.delete'),
    danger: true,
    run: () => void moveToTrash(id, title),
  };
  const parts = [
    { id: 'document', entries: more },
    { id: 'trash', entries: [trash] },
  ];
  return (
    <article
      className={styles.card}
      data-broken={broken !== null || undefined}
      aria-label={title}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenuAt({ x: event.clientX, y: event.clientY });
      }}
    >
      {broken === null ? <Thumbnail thumbnail={details?.thumbnail} /> : null}
      <div className={styles.head}>
        <h3 className={styles.title}>
          {broken === null ? (
            <Link className={styles.link ?? ''} href={printRoute({ page: 'document', id, view: 'map' })}>
              {title}
            </Link>
          ) : (
            title
          )}
        </h3>
        {broken === null ? <Star id={id} title={title} /> : null}
        <Menu label={t('library.actions', { title })} placement="bottom end" parts={parts}>
          <IconButton size="small" label={t('library.actions', { title })}>
            <Icon name="more" />
          </IconButton>
        </Menu>
      </div>
      {broken === null ? (
        <>
          <p className={styles.summary}>{plainText(card.summary)}</p>
          {details === undefined ? null : <Tags tags={details.tags} onTag={onTag} />}
          {details === undefined ? null : <Computed details={details} />}
          <p className={styles.facts}>
            <Facts card={card} />
          </p>
          {found === undefined ? null : <p className={styles.facts}>{found}</p>}
        </>
      ) : (
        <>
          <div className={styles.computed}>
            <Chip tone="error">{t('library.broken')}</Chip>
          </div>
          <Issues error={broken} most={2} />
          <p className={styles.facts}>
            <code>{card.file}</code>
          </p>
          <div className={styles.computed}>
            <Button size="small" onPress={() => void recover(id)}>
              {t('library.recover')}
            </Button>
            <Button size="small" onPress={() => setShowing(true)}>
              {t('library.showFile')}
            </Button>
            <Button size="small" onPress={() => void showInFolder(id)}>
              {t('library.showInFolder')}
            </Button>
            <Button size="small" onPress={() => void exportRawFile(id)}>
              {t('library.exportRaw')}
            </Button>
          </div>
        </>
      )}
      {menuAt === null ? null : (
        <MenuAt
          at={menuAt}
          label={t('library.actions', { title })}
          parts={parts}
          onClose={() => setMenuAt(null)}
        />
      )}
      {showing && broken !== null ? (
        <RawFileDialog id={id} file={card.file} error={broken} onClose={() => setShowing(false)} />
      ) : null}
      {renaming ? <RenameDialog id={id} title={title} onClose={() => setRenaming(false)} /> : null}
    </article>
  );
}

function Facts({ card }: { readonly card: Card }) {
  const { t } = useTranslation();
  const facts = [
    card.nodes === 0 ? t('library.noNodes') : t('library.nodes', { count: card.nodes }),
    ...(card.plans === 0 ? [] : [t('library.plans', { count: card.plans })]),
    ...(card.start === null ? [] : [t('library.starts', { when: formatLocalDay(card.start) })]),
    t('library.modified', { when: formatFileTime(card.modified) }),
  ];
  return facts.join(' · ');
}

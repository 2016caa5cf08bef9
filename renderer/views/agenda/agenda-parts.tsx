import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agenda } from '#shared/engine/agenda/index.ts';
import type { Names } from '#shared/exchange/names.ts';
import type { NodeKind, Scenario } from '#shared/model/index.ts';
import { Button, KindIcon, Menu } from '../../components/index.ts';
import { markHappened, showNode } from './agenda-actions.ts';
import styles from './agenda-view.module.css';

/** What every list of the agenda is drawn from. */
export interface AgendaParts {
  readonly agenda: Agenda;
  readonly scenario: Scenario;
  readonly names: Names;
  /** Writes an instant (ms). */
  readonly clock: (ms: number) => string;
  /** Writes the last moment for something. */
  readonly limit: (ms: number) => string;
}

type Section = 'observed' | 'places' | 'decisions' | 'deadlines' | 'chances' | 'signposts';

export function Card(props: {
  readonly name: Section | 'problems' | 'changed';
  readonly wide?: boolean;
  /** News: it stays in sight until it is closed. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const title = t(`agenda.section.${props.name}`);
  return (
    <section
      className={styles.card}
      aria-label={title}
      data-wide={props.wide || undefined}
      data-news={props.onClose === undefined ? undefined : ''}
    >
      <h2 className={styles.title}>{title}</h2>
      {props.onClose === undefined ? null : (
        <span className={styles.close}>
          <Button size="small" variant="quiet" onPress={props.onClose}>
            {t('common.close')}
          </Button>
        </span>
      )}
      {props.children}
    </section>
  );
}

export function Empty({ name }: { readonly name: Section }) {
  const { t } = useTranslation();
  return <p className={styles.mute}>{t(`agenda.nothing.${name}`)}</p>;
}

/** A node's sign and title; pressed, the inspector shows it. */
export function NodeLink(props: { readonly node: string; readonly names: Names; readonly kind?: NodeKind }) {
  const title = props.names.node(props.node);
  return (
    <span className={styles.node}>
      {props.kind === undefined ? null : <KindIcon kind={props.kind} />}
      <Button variant="link" size="small" onPress={() => showNode(props.node)}>
        {title}
      </Button>
    </span>
  );
}

/** Records which way things went at a node. */
export function Mark({ node, parts }: { readonly node: string; readonly parts: AgendaParts }) {
  const { t } = useTranslation();
  const { scenario, names } = parts;
  const title = names.node(node);
  const branches = scenario.edges.filter(({ from }) => from === node);
  return (
    <Menu
      label={t('agenda.markAt', { title })}
      placement="bottom end"
      parts={[
        {
          id: 'ways',
          title: t('agenda.way'),
          entries: branches.map(({ id }) => ({
            id,
            label: names.edge(id),
            run: () => markHappened(node, title, id),
          })),
        },
        {
          id: 'reached',
          entries: [
            { id: ':reached', label: t('agenda.reached'), run: () => markHappened(node, title, undefined) },
          ],
        },
      ].filter(({ entries }) => entries.length > 0)}
    >
      <Button size="small" aria-label={t('agenda.markAt', { title })}>
        {t('agenda.mark')} ▾
      </Button>
    </Menu>
  );
}

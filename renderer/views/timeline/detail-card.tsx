import { useTranslation } from 'react-i18next';
import { instantOfItem, type PlacedItem } from '#shared/drawing/timeline/index.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { KindIcon } from '../../components/index.ts';
import { formatLimit, formatProbability, formatTriple } from '../../i18n/format.ts';
import styles from './detail-card.module.css';
import { type Clocks, clock, onAllClocks, slackOf, titleOf, whenOf, whyComputed } from './texts.ts';

interface DetailCardProps {
  readonly placed: PlacedItem;
  readonly clocks: Clocks;
  /** px in the view. */
  readonly left: number;
  readonly top: number;
  readonly draggable: boolean;
  readonly document: ScenarioDocument;
}

/** All times of the item under the pointer, on every clock. What it says is in the item's name too. */
export function DetailCard({ placed, clocks, left, top, draggable, document }: DetailCardProps) {
  const { t } = useTranslation();
  const { item } = placed;
  const options = clock(clocks);
  const { window, enter, leave, mustArriveBy, missed, reach } = item;
  const moments: readonly number[] = mustArriveBy === null ? [] : [mustArriveBy];
  const rows: readonly (readonly [string, string])[] = [
    ...(window !== null && !window.instant
      ? [[t('timeline.card.window'), whenOf(item, clocks)] as const]
      : []),
    ...(enter === null ? [] : [[t('timeline.card.enters'), formatTriple(enter, options)] as const]),
    ...(leave === null || leave.likely === enter?.likely
      ? []
      : [[t('timeline.card.leaves'), formatTriple(leave, options)] as const]),
    ...moments.map((at) => [t('timeline.card.mustArriveBy'), formatLimit(at, options)] as const),
    ...(missed > 0 ? [[t('timeline.card.missed'), formatProbability(missed)] as const] : []),
    ...(reach === null ? [] : [[t('timeline.card.reached'), formatProbability(reach)] as const]),
  ];
  const notes = [slackOf(item), item.atRisk ? t('timeline.item.atRisk') : ''].filter((note) => note !== '');
  return (
    <div className={styles.card} style={{ left, top }} aria-hidden="true">
      <p className={styles.title}>
        <KindIcon kind={item.kind} /> {titleOf(item)}
      </p>
      <p className={styles.clocks}>
        {onAllClocks(window?.instant ? window.start : instantOfItem(item), clocks)}
      </p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {notes.length === 0 ? null : <p>{notes.join(' · ')}</p>}
      <p className={styles.hint}>{draggable ? t('timeline.card.drag') : whyComputed(document, item.node)}</p>
    </div>
  );
}

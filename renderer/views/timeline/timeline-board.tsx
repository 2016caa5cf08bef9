import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  crowdedSpan,
  fitLanes,
  instantAt,
  instantOfItem,
  layOut,
  type PlacedItem,
  placeOf,
  type TimelineItem,
  widestLabel,
} from '#shared/drawing/timeline/index.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { instantOf, zoneOf } from '#shared/time/index.ts';
import { offerActions } from '../../commands/view-actions.ts';
import { EmptyState } from '../../components/index.ts';
import { documentStore, useDocument, useEvaluation, useView } from '../../state/stores.ts';
import { DetailCard } from './detail-card.tsx';
import { pageMeasure } from './measure.ts';
import { type Clocks, detailOf, titleOf } from './texts.ts';
import type { TimelineActions } from './timeline-commands.ts';
import { TimelineHead, TimelineLines } from './timeline-head.tsx';
import { TimelineKey } from './timeline-key.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import { TimelineToolbar } from './timeline-toolbar.tsx';
import { timelineUi, useTimelineUi } from './timeline-ui-store.ts';
import styles from './timeline-view.module.css';
import { useItemKeys } from './use-item-keys.ts';
import { useItemPointer } from './use-item-pointer.ts';
import { useLanes } from './use-lanes.ts';
import { useSize, useTimeView, useZoomAndPan } from './use-time-view.ts';
import { clocksOf, zoneNames, zonesOf } from './zones.ts';

const CARD = { width: 300, height: 190 };

export function TimelineBoard({ document }: { readonly document: ScenarioDocument }) {
  const { t } = useTranslation();
  const { mode, zone, others, added, slack } = useTimelineUi((state) => state);
  const selected = useDocument((state) => state.selection.nodes);
  const scroll = useRef<HTMLDivElement>(null);
  const size = useSize(scroll);
  const width = size?.width ?? 0;
  const zones = useMemo(
    () => [...new Set([...zonesOf(document), ...added.map((each) => each.zone)])],
    [document, added],
  );
  const { timeZone, start } = document.fields;
  const clocks = useMemo<Clocks>(
    () => ({
      zones: clocksOf(zones, zone, others),
      names: new Map([
        ...zoneNames(document, zones),
        ...added.map((each) => [each.zone, each.name] as const),
      ]),
      year: Number(start.slice(0, 4)),
    }),
    [document, zones, zone, others, added, start],
  );
  const { lanes, lines, range, anyChoice, pending, keep } = useLanes(document, mode);
  const measure = useMemo(
    () => pageMeasure(`12px ${getComputedStyle(globalThis.document.body).fontFamily}`),
    [],
  );
  const texts = useMemo(() => {
    const all = lanes.flatMap(({ items }) => items);
    return new Map(all.map((item) => [item.key, { title: titleOf(item), detail: detailOf(item, clocks) }]));
  }, [lanes, clocks]);
  const text = useCallback(({ key }: TimelineItem) => texts.get(key) ?? { title: '', detail: '' }, [texts]);
  const everything = useCallback(
    () => fitLanes(lanes, range, width, { measure, slack, text }),
    [lanes, range, width, measure, slack, text],
  );
  const control = useTimeView(everything, width);
  const { view, panBy } = control;
  useZoomAndPan(scroll, control);
  const computed = useEvaluation((state) => state.evaluation !== null);
  const bare = computed && !pending && lanes.every(({ items }) => items.length === 0);
  const crowd = useMemo(() => crowdedSpan(lanes.flatMap(({ items }) => items.map(instantOfItem))), [lanes]);
  const origin = Number.isFinite(range[0]) ? range[0] : instantOf(start, zoneOf(timeZone));
  const layout = useMemo(
    () =>
      layOut(lanes, {
        origin,
        perPx: view.perPx,
        measure,
        slack,
        text,
        widest: widestLabel(width),
      }),
    [lanes, origin, view.perPx, measure, slack, text, width],
  );
  const shift = placeOf(view, origin);
  const placedOf = (key: string | null): PlacedItem | null =>
    layout.lanes.flatMap(({ items }) => items).find(({ item }) => item.key === key) ?? null;

  /** Brings an item into sight; moves as little as that takes. */
  const reveal = ({ sign, y, label }: PlacedItem) => {
    const x = sign + shift;
    if (x < 20 || x + Math.min(label.width, width / 2) > width - 20) panBy(x - width / 3);
    const node = scroll.current;
    if (node === null) return;
    if (y - 40 < node.scrollTop) node.scrollTop = y - 60;
    else if (y + 20 > node.scrollTop + node.clientHeight) node.scrollTop = y + 40 - node.clientHeight;
  };
  const wanted = useView((state) => state.reveal);
  const revealed = useRef(wanted);
  useEffect(() => {
    if (wanted === revealed.current) return;
    revealed.current = wanted;
    const placed = layout.lanes.flatMap(({ items }) => items).find(({ item }) => item.node === wanted?.node);
    if (placed !== undefined) reveal(placed);
  });

  const chosen = layout.lanes
    .flatMap(({ items }) => items)
    .filter(({ item }) => selected.includes(item.node));
  const fitSelection =
    chosen.length === 0
      ? null
      : () =>
          control.show(
            instantAt(
              { ...view, from: origin },
              Math.min(...chosen.map(({ box, likely }) => box?.[0] ?? likely)),
            ),
            instantAt(
              { ...view, from: origin },
              Math.max(...chosen.map(({ box, likely }) => box?.[1] ?? likely)),
            ),
          );
  const keys = useItemKeys({ document, layout, view, width, clocks, control, reveal });
  const actions = useRef<TimelineActions | null>(null);
  actions.current = {
    zoomIn: () => control.zoomBy(1.5),
    zoomOut: () => control.zoomBy(1 / 1.5),
    fit: control.fitAll,
    fitCrowd: () => crowd !== null && control.show(...crowd),
    fitSelection: () => fitSelection?.(),
  };
  useEffect(() => {
    const act = (name: keyof TimelineActions) => () => actions.current?.[name]();
    return offerActions('timeline', {
      zoomIn: act('zoomIn'),
      zoomOut: act('zoomOut'),
      fit: act('fit'),
      fitCrowd: act('fitCrowd'),
      fitSelection: act('fitSelection'),
    });
  }, []);
  const [hovered, setHovered] = useState<string | null>(null);
  // What moves away under a resting pointer is no longer what it points at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is what makes it move.
  useEffect(() => setHovered(null), [view.from, view.perPx]);
  const pointer = useItemPointer({
    document,
    view,
    width,
    clocks,
    onHover: setHovered,
    onDrag: control.hold,
  });
  const shownCard = pointer.dragging ?? hovered;
  const card = placedOf(shownCard);
  const place = card === null ? null : cardPlace(card, shift, scroll.current, width);

  return (
    <div className={styles.view}>
      <TimelineToolbar
        mode={mode}
        onMode={(next) => timelineUi.setState({ mode: next })}
        zones={zones}
        clocks={clocks}
        slack={slack}
        onSlack={(next) => timelineUi.setState({ slack: next })}
        able={{ fitSelection: fitSelection !== null, fitCrowd: crowd !== null }}
      />
      {pending ? (
        <p className={styles.note} role="status">
          {t('compare.computing')}
        </p>
      ) : null}
      {anyChoice ? <p className={styles.note}>{t('timeline.anyChoice')}</p> : null}
      <div className={styles.stage}>
        <TimelineLines view={view} width={width} clocks={clocks} lines={lines} />
        <TimelineHead view={view} width={width} clocks={clocks} lines={lines} />
        <div className={styles.scroll} ref={scroll}>
          {bare ? <EmptyState title={t('timeline.empty.title')} text={t('timeline.empty.text')} /> : null}
          {width === 0 || bare ? null : (
            <TimelinePicture
              document={document}
              layout={layout}
              shift={shift}
              width={width}
              height={size?.height ?? 0}
              clocks={clocks}
              selected={selected}
              current={keys.current}
              measure={measure}
              onKeyDown={keys.onKeyDown}
              onFocusItem={keys.onFocusItem}
              pointer={pointer.handlers}
              moving={pointer.dragging !== null}
              onKeep={keep}
              onClear={() => documentStore.getState().select({})}
            />
          )}
        </div>
        {card === null || place === null ? null : (
          <DetailCard
            key={card.item.key}
            placed={card}
            clocks={clocks}
            document={document}
            draggable={document.nodes[card.item.node]?.value.when !== undefined}
            {...place}
          />
        )}
      </div>
      {bare ? null : <TimelineKey />}
    </div>
  );
}

/** Below its item where there is room, otherwise above. */
function cardPlace(card: PlacedItem, shift: number, scroll: HTMLElement | null, width: number) {
  if (scroll === null) return null;
  const left = Math.max(8, Math.min(width - CARD.width - 8, card.sign + shift));
  const y = scroll.offsetTop + card.y - scroll.scrollTop;
  const below = y + 18;
  const fits = below + CARD.height < scroll.offsetTop + scroll.clientHeight;
  return { left, top: fits ? below : Math.max(4, y - CARD.height - 10) };
}

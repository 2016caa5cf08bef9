import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  axisOf,
  dateStep,
  type PlacedItem,
  type TimelineLayout,
  type TimeView,
} from '#shared/drawing/timeline/index.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { zoneOf } from '#shared/time/index.ts';
import { toast } from '../../components/index.ts';
import { documentStore, useDocument } from '../../state/stores.ts';
import { nudgeDate } from './move-date.ts';
import { neighbourOf, type Way } from './neighbours.ts';
import { type Clocks, whyComputed } from './texts.ts';
import type { TimeViewControl } from './use-time-view.ts';

interface ItemKeysOptions {
  readonly document: ScenarioDocument;
  readonly layout: TimelineLayout;
  readonly view: TimeView;
  readonly width: number;
  readonly clocks: Clocks;
  readonly control: TimeViewControl;
  readonly reveal: (placed: PlacedItem) => void;
}

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  ArrowUp: 'above',
  ArrowDown: 'below',
  Home: 'first',
  End: 'last',
};

/** Arrows move the focus and the selection, Alt with arrows the date; Shift with arrows pans. */
export function useItemKeys(options: ItemKeysOptions) {
  const { document, layout, view, width, clocks, control, reveal } = options;
  const selected = useDocument((state) => state.selection.nodes);
  const [focused, setFocused] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const items = layout.lanes.flatMap((lane) => lane.items);
  const has = (key: string | null) => items.some(({ item }) => item.key === key);
  const ofSelection = items.find(({ item }) => selected.includes(item.node))?.item.key;
  const current = has(focused) ? focused : (ofSelection ?? items[0]?.item.key ?? null);

  useEffect(() => {
    const key = wanted.current;
    if (key === null) return;
    const element = globalThis.document.querySelector<SVGElement>(
      `[data-item="${CSS.escape(key)}"] [role=button]`,
    );
    if (element === null) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || !handle(event)) return;
    event.preventDefault();
  };
  const handle = (event: KeyboardEvent): boolean => {
    const { key, altKey, shiftKey } = event;
    const sideways = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : null;
    if (altKey && sideways !== null) nudge(sideways);
    else if (shiftKey && sideways !== null) control.panBy(sideways * 80);
    else if (altKey) return false;
    else if (key === 'Enter' || key === ' ') choose(current, shiftKey);
    else {
      const way = WAYS[key];
      if (way === undefined) return false;
      const next = neighbourOf(layout, current, way);
      if (next === null) return true;
      wanted.current = next.item.key;
      setFocused(next.item.key);
      documentStore.getState().select({ nodes: [next.item.node] });
      reveal(next);
    }
    return true;
  };
  const choose = (key: string | null, adding: boolean) => {
    const node = items.find(({ item }) => item.key === key)?.item.node;
    if (node !== undefined) selectNode(node, adding);
  };
  const nudge = (steps: 1 | -1) => {
    const node = items.find(({ item }) => item.key === current)?.item.node;
    const when = node === undefined ? undefined : document.nodes[node]?.value.when;
    if (node === undefined || current === null) return;
    if (when === undefined) {
      toast(whyComputed(document, node));
      return;
    }
    control.hold();
    const { unit } = axisOf(view, width, zoneOf(clocks.zones[0] ?? 'UTC'));
    wanted.current = current;
    setFocused(current);
    nudgeDate(node, dateStep(when, unit), steps);
  };
  return { current, onKeyDown, onFocusItem: setFocused };
}

/** Selects a node alone, or adds it to the selection, or takes it out again. */
export function selectNode(node: string, adding: boolean): void {
  const { selection, select } = documentStore.getState();
  if (!adding) select({ nodes: [node] });
  else if (selection.nodes.includes(node)) select({ nodes: selection.nodes.filter((id) => id !== node) });
  else select({ nodes: [...selection.nodes, node] });
}

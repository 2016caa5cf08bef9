import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { axisOf, dateStep, type TimeView } from '#shared/drawing/timeline/index.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { zoneOf } from '#shared/time/index.ts';
import { dragDate } from './move-date.ts';
import type { Clocks } from './texts.ts';
import type { ItemPointerHandlers } from './timeline-picture.tsx';
import { selectNode } from './use-item-keys.ts';

interface ItemPointerOptions {
  readonly document: ScenarioDocument;
  readonly view: TimeView;
  readonly width: number;
  readonly clocks: Clocks;
  readonly onHover: (key: string | null) => void;
  /** A date begins to move. */
  readonly onDrag: () => void;
}
interface Press {
  readonly key: string;
  readonly node: string;
  readonly x: number;
  readonly pointer: number;
  drag: ReturnType<typeof dragDate> | null;
  moved: boolean;
}

const THRESHOLD = 4;

/** A click selects, a drag moves the date of what has one, Escape takes the drag back. */
export function useItemPointer(options: ItemPointerOptions): {
  readonly handlers: ItemPointerHandlers;
  /** The key of the item that is being dragged. */
  readonly dragging: string | null;
} {
  const { document, view, width, clocks, onHover, onDrag } = options;
  const press = useRef<Press | null>(null);
  const [dragging, setDragging] = useState<string | null>(null);
  const finish = (cancel: boolean) => {
    const { drag } = press.current ?? {};
    press.current = null;
    setDragging(null);
    if (cancel) drag?.cancel();
    else drag?.end();
  };
  useEffect(() => {
    if (dragging === null) return;
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      finish(true);
    };
    window.addEventListener('keydown', giveUp, true);
    return () => window.removeEventListener('keydown', giveUp, true);
  });

  const itemAt = (event: PointerEvent) => (event.target as Element).closest<SVGGElement>('[data-item]');
  const handlers: ItemPointerHandlers = {
    onPointerDown(event) {
      const item = itemAt(event);
      const { item: key, node } = item?.dataset ?? {};
      if (event.button !== 0 || key === undefined || node === undefined) return;
      press.current = { key, node, x: event.clientX, pointer: event.pointerId, drag: null, moved: false };
    },
    onPointerMove(event) {
      const pressed = press.current;
      if (pressed === null || pressed.pointer !== event.pointerId) {
        onHover(event.buttons === 0 ? (itemAt(event)?.dataset.item ?? null) : null);
        return;
      }
      const dx = event.clientX - pressed.x;
      if (!pressed.moved && Math.abs(dx) < THRESHOLD) return;
      const when = document.nodes[pressed.node]?.value.when;
      if (!pressed.moved) {
        pressed.moved = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(pressed.key);
        onDrag();
        const { unit } = axisOf(view, width, zoneOf(clocks.zones[0] ?? 'UTC'));
        if (when !== undefined) pressed.drag = dragDate(pressed.node, dateStep(when, unit));
      }
      pressed.drag?.to(dx * view.perPx);
    },
    onPointerUp(event) {
      const pressed = press.current;
      if (pressed === null) return;
      if (!pressed.moved) selectNode(pressed.node, event.shiftKey || event.ctrlKey || event.metaKey);
      finish(false);
    },
    onPointerCancel: () => finish(true),
    onPointerLeave: () => onHover(null),
  };
  return { handlers, dragging };
}

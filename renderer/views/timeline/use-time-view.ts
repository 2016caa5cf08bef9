import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fitTo, pan, type TimeView, zoom } from '#shared/drawing/timeline/index.ts';

/** px that the pointer moves before a press becomes a drag. */
const THRESHOLD = 4;

/** Width and height of an element, followed. */
export function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: node.clientWidth, height: node.clientHeight }),
    );
    setSize({ width: node.clientWidth, height: node.clientHeight });
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

export interface TimeViewControl {
  readonly view: TimeView;
  readonly zoomBy: (factor: number, x?: number) => void;
  readonly panBy: (dx: number) => void;
  readonly show: (low: number, high: number) => void;
  readonly fitAll: () => void;
  /** Keeps what is in sight where it is, also when what "everything" spans changes: while a date is moved. */
  readonly hold: () => void;
}

/** What of time is in sight: `everything`, until the user zooms or pans. */
export function useTimeView(everything: () => TimeView, width: number): TimeViewControl {
  const [own, setOwn] = useState<TimeView | null>(null);
  const whole = useMemo(() => (own === null ? everything() : null), [own, everything]);
  const view = own ?? whole ?? everything();
  const latest = useRef(view);
  latest.current = view;
  const set = useCallback((next: TimeView) => {
    latest.current = next;
    setOwn(next);
  }, []);
  return {
    view,
    zoomBy: useCallback((factor, x) => set(zoom(latest.current, factor, x ?? width / 2)), [set, width]),
    panBy: useCallback((dx) => set(pan(latest.current, dx)), [set]),
    show: useCallback((low, high) => set(fitTo(low, high, width)), [set, width]),
    fitAll: useCallback(() => setOwn(null), []),
    hold: useCallback(() => set(latest.current), [set]),
  };
}

/**
 * The wheel with Ctrl zooms where the pointer is, with Shift or sideways it pans; dragging what is
 * nothing else pans both ways.
 */
export function useZoomAndPan(element: RefObject<HTMLElement | null>, control: TimeViewControl): void {
  const { zoomBy, panBy } = control;
  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    const wheel = (event: WheelEvent) => {
      const { left } = node.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        zoomBy(2 ** (-event.deltaY / 200), event.clientX - left);
      } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        panBy(event.deltaX || event.deltaY);
      }
    };
    let last: { x: number; y: number; moved: boolean; pointer: number } | null = null;
    const down = (event: PointerEvent) => {
      if (
        event.button !== 0 ||
        (event.target as Element).closest('[data-item],button,[role=button]') !== null
      )
        return;
      last = { x: event.clientX, y: event.clientY, moved: false, pointer: event.pointerId };
    };
    const move = (event: PointerEvent) => {
      if (last === null || event.pointerId !== last.pointer) return;
      const dx = last.x - event.clientX;
      const dy = last.y - event.clientY;
      if (!last.moved && Math.hypot(dx, dy) < THRESHOLD) return;
      if (!last.moved) node.setPointerCapture(last.pointer);
      last = { x: event.clientX, y: event.clientY, moved: true, pointer: last.pointer };
      panBy(dx);
      node.scrollTop += dy;
    };
    const up = () => {
      last = null;
    };
    node.addEventListener('wheel', wheel, { passive: false });
    node.addEventListener('pointerdown', down);
    node.addEventListener('pointermove', move);
    node.addEventListener('pointerup', up);
    node.addEventListener('pointercancel', up);
    return () => {
      node.removeEventListener('wheel', wheel);
      node.removeEventListener('pointerdown', down);
      node.removeEventListener('pointermove', move);
      node.removeEventListener('pointerup', up);
      node.removeEventListener('pointercancel', up);
    };
  }, [element, zoomBy, panBy]);
}

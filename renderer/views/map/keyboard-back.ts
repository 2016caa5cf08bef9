import { useEffect } from 'react';
import { documentStore } from '../../state/stores.ts';
import { canvasElement, focusCanvas } from './focus.ts';

/** What lies over the map to be pressed; the search, in which one types, is none of it. */
const TOOLS = '[data-map-view] :is([role=toolbar], nav)';
const OVERLAYS = '[role=menu], [role=listbox], [role=dialog]';

/**
 * A tool that is pressed by the pointer leaves the keyboard on the map, where the next key is meant: its
 * letters, Tab and Enter add nodes at once. Whoever came to the tools by the keyboard stays there.
 */
export function useKeyboardBack(): void {
  useEffect(() => {
    let byPointer = false;
    let isDown = false;
    const down = ({ target }: PointerEvent) => {
      isDown = true;
      if (!isIn(target, OVERLAYS)) byPointer = isIn(target, TOOLS);
    };
    const up = () => {
      isDown = false;
    };
    // In a menu that the pointer opened, the arrow keys may go on.
    const key = ({ target }: KeyboardEvent) => {
      if (!isIn(target, OVERLAYS)) byPointer = false;
    };
    const giveBack = () => {
      const tool = document.activeElement;
      if (!byPointer || !isIn(tool, TOOLS) || tool?.getAttribute('aria-expanded') === 'true') return;
      focusMap();
    };
    // A menu that closes gives the focus to its button.
    const focus = () => isDown || giveBack();
    const stop = new AbortController();
    const { signal } = stop;
    const early = { capture: true, signal };
    window.addEventListener('pointerdown', down, early);
    window.addEventListener('pointerup', up, early);
    window.addEventListener('pointercancel', up, early);
    window.addEventListener('keydown', key, early);
    // Before what the tool does, which may open a field of its own.
    window.addEventListener('click', giveBack, early);
    window.addEventListener('focusin', focus, { signal });
    return () => stop.abort();
  }, []);
}

const isIn = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/** The selected node where it is drawn, else the map as such. */
function focusMap(): void {
  const [id] = documentStore.getState().selection.nodes;
  const node =
    id === undefined
      ? null
      : canvasElement()?.querySelector<HTMLElement>(`[data-map-node="${CSS.escape(id)}"]`);
  if (node) node.focus({ preventScroll: true });
  else focusCanvas();
}

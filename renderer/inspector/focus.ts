import { typeWhenThere, whenThere } from '../components/index.ts';
import { documentStore, viewStore } from '../state/stores.ts';
import { focusSelected } from '../views/map/focus.ts';

const PANEL = '[data-inspector]';

/** Puts the keyboard into the inspector's first field; when it is in there already, back to what is selected. */
export function goToInspector(): void {
  if (document.activeElement?.closest(PANEL)) {
    focusSelected();
    return;
  }
  goToFirstField();
}

/** Puts the keyboard into the inspector's first field; `replace`: what is typed there replaces what it holds. */
export function goToFirstField({ replace = false } = {}): void {
  viewStore.getState().setPanel('right', true);
  // The panel may have been closed until now, or covered by the command box that this was chosen from.
  const first = () =>
    document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`${PANEL} :is(textarea, input)`);
  if (replace) typeWhenThere(first);
  else whenThere(first, (field) => field.focus());
}

/** Brings what was set aside on opening into sight, and the keyboard there. */
export function showSetAside(): void {
  documentStore.getState().select({});
  viewStore.getState().setPanel('right', true);
  const find = () => document.querySelector<HTMLElement>('[data-set-aside]');
  whenThere(find, (section) => {
    section.scrollIntoView({ block: 'nearest' });
    section.focus({ preventScroll: true });
  });
}

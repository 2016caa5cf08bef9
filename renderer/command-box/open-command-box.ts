import { typeWhenThere } from '../components/index.ts';
import { viewStore } from '../state/stores.ts';

/** Opens the box; what is typed before it is drawn goes into it. */
export function openCommandBox(): void {
  viewStore.getState().show('command-box');
  typeWhenThere(
    () => document.querySelector<HTMLInputElement>('[data-command-field]'),
    (field) => field.closest('[role=dialog]')?.querySelector('[role=option][data-focused]') != null,
  );
}

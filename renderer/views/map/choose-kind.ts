import { useEffect } from 'react';
import type { NodeKind } from '#shared/model/index.ts';
import { latinKey } from '../../commands/shortcut.ts';
import { KIND_KEYS } from './kind-keys.ts';
import { addChosen } from './map-actions.ts';
import { mapUi } from './map-ui-store.ts';
import { insertBefore } from './structure-actions.ts';

/** Puts the new node of that kind where the chooser was opened for it. */
export function takeKind(kind: NodeKind): void {
  const { chooser } = mapUi.getState();
  if (chooser?.before === undefined) addChosen(kind);
  else if (kind !== 'outcome') {
    mapUi.setState({ chooser: null });
    insertBefore(chooser.before, kind);
  }
}

/** The letter of a kind that is pressed before the chooser has been drawn chooses it; elsewhere it would add another node. */
export function useChooserKeys(): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (mapUi.getState().chooser === null || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.activeElement?.closest('[role=menu], [role=dialog], [data-typing], input, textarea'))
        return;
      const kind = KIND_KEYS[latinKey(event)];
      if (kind === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      takeKind(kind);
    };
    window.addEventListener('keydown', key, true);
    return () => window.removeEventListener('keydown', key, true);
  }, []);
}

import { settingsStore, viewStore } from '../state/stores.ts';
import { hasRoomForBoth } from '../views/document/room.ts';

/** Keeps which panels are open from one start to the next. Returns a stop. */
export function rememberPanels(): () => void {
  const stops = [
    settingsStore.subscribe(({ settings }, before) => {
      const { panels } = settings;
      if (panels !== before.settings.panels && hasRoomForBoth()) viewStore.getState().setPanels(panels);
    }),
    viewStore.subscribe(({ panels }, before) => {
      const kept = settingsStore.getState().settings.panels;
      // In a narrow window the inspector is closed to make room, which says nothing about other windows.
      if (panels === before.panels || !hasRoomForBoth()) return;
      if (panels.left !== kept.left || panels.right !== kept.right)
        void settingsStore.getState().change({ panels });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

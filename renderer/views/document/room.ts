/** Below this width the inspector starts closed, so that the view in the centre keeps room to work in; px. */
const ROOM_FOR_BOTH = 1100;

/** Whether the window is wide enough for a panel on either side. */
export function hasRoomForBoth(): boolean {
  return window.innerWidth >= ROOM_FOR_BOTH;
}

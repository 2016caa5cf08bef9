import { LANE_MODES } from '#shared/drawing/timeline/index.ts';
import type { Command, CommandId } from '../../commands/command.ts';
import { actionsOf } from '../../commands/view-actions.ts';
import { timelineUi } from './timeline-ui-store.ts';

/** What the timeline does while it is on the screen. */
export type TimelineActions = {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly fitCrowd: () => void;
  readonly fitSelection: () => void;
};

const command = (action: keyof TimelineActions, keys: readonly string[]): Command => ({
  id: `timeline.${action}` satisfies CommandId,
  group: 'timeline',
  keys,
  enabled: () => actionsOf<TimelineActions>('timeline') !== null,
  run: () => actionsOf<TimelineActions>('timeline')?.[action](),
});

export const TIMELINE_COMMANDS: readonly Command[] = [
  command('zoomIn', ['+', '=']),
  command('zoomOut', ['-']),
  command('fit', ['Shift+F', 'Mod+0']),
  command('fitCrowd', ['Shift+C']),
  command('fitSelection', ['.']),
  ...LANE_MODES.map(
    (mode, index): Command => ({
      id: `timeline.lanes.${mode}` satisfies CommandId,
      group: 'timeline',
      keys: [String(index + 1)],
      enabled: () => actionsOf<TimelineActions>('timeline') !== null,
      run: () => timelineUi.setState({ mode }),
    }),
  ),
];

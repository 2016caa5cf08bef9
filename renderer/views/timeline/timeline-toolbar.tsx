import { useTranslation } from 'react-i18next';
import { LANE_MODES, type LaneMode } from '#shared/drawing/timeline/index.ts';
import { commandOf } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { Button, IconButton, Segmented } from '../../components/index.ts';
import { ClockMenu } from './clock-menu.tsx';
import type { Clocks } from './texts.ts';
import styles from './timeline-view.module.css';

interface TimelineToolbarProps {
  readonly mode: LaneMode;
  readonly onMode: (mode: LaneMode) => void;
  readonly zones: readonly string[];
  readonly clocks: Clocks;
  readonly slack: boolean;
  readonly onSlack: (slack: boolean) => void;
  /** What of it there is something to do with. */
  readonly able: { readonly fitSelection: boolean; readonly fitCrowd: boolean };
}

const SIGNS = {
  zoomOut: 'M3.5 8h9',
  zoomIn: 'M8 3.5v9M3.5 8h9',
  fit: 'M2 3v10M14 3v10M4 8h8M6 6 4 8l2 2M10 6l2 2-2 2',
  fitCrowd: 'M2 3v10M14 3v10M6 4v8M8 4v8M10 4v8',
  fitSelection: 'M2 3v10M14 3v10M5.5 5.5h5v5h-5z',
} as const;

/** What is drawn in which lanes, on whose clock, and how near. */
export function TimelineToolbar(props: TimelineToolbarProps) {
  const { t } = useTranslation();
  const { mode, onMode, zones, clocks, slack, onSlack } = props;
  const able = { zoomIn: true, zoomOut: true, fit: true, ...props.able };
  const button = (name: keyof typeof SIGNS) => {
    const command = commandOf(`timeline.${name}`);
    return (
      <IconButton
        label={t(`commands.label.timeline.${name}`)}
        shortcut={keysOf(command)}
        isDisabled={!able[name]}
        onPress={() => command?.run()}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" className={styles.sign} aria-hidden="true">
          <path d={SIGNS[name]} />
        </svg>
      </IconButton>
    );
  };
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('timeline.toolbar')}>
      <Segmented
        label={t('timeline.lanes.label')}
        value={mode}
        onChange={onMode}
        choices={LANE_MODES.map((id) => ({ id, label: t(`timeline.lanes.${id}`) }))}
      />
      <span className={styles.group}>
        {button('zoomOut')}
        {button('zoomIn')}
        {button('fit')}
        {button('fitCrowd')}
        {button('fitSelection')}
      </span>
      <Button variant="quiet" size="small" aria-pressed={slack} onPress={() => onSlack(!slack)}>
        <span className={styles.check} data-on={slack || undefined} aria-hidden="true" />
        {t('timeline.slackShown')}
      </Button>
      <span className={styles.space} />
      <ClockMenu zones={zones} clocks={clocks} />
    </div>
  );
}

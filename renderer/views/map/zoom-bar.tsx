import { useTranslation } from 'react-i18next';
import { commandOf, runCommand } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { Button, IconButton } from '../../components/index.ts';
import { useView } from '../../state/stores.ts';
import { canvas } from './map-actions.ts';
import styles from './zoom-bar.module.css';

const SIGNS = {
  zoomOut: 'M3.5 8h9',
  zoomIn: 'M8 3.5v9M3.5 8h9',
  fitAll: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  layOut: 'M2 6h4v4H2zM10 2h4v4h-4zM10 10h4v4h-4zM6 8h2M8 4v8M8 4h2M8 12h2',
  layTime: 'M2 13.5h12M4 13.5v-2M8 13.5v-2M12 13.5v-2M2 3h4v3H2zM9 6h5v3H9z',
} as const;

const COMMANDS = {
  zoomOut: 'map.zoomOut',
  zoomIn: 'map.zoomIn',
  fitAll: 'map.fit',
  layOut: 'map.layout',
  layTime: 'map.layoutTime',
} as const;

export function ZoomBar() {
  const { t } = useTranslation();
  const percent = Math.round(useView((state) => state.zoom ?? 1) * 100);
  const button = (name: keyof typeof SIGNS) => (
    <IconButton
      label={t(`commands.label.${COMMANDS[name]}`)}
      shortcut={keysOf(commandOf(COMMANDS[name]))}
      onPress={() => runCommand(COMMANDS[name])}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" className={styles.sign} aria-hidden="true">
        <path d={SIGNS[name]} />
      </svg>
    </IconButton>
  );
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('map.zoom')}>
      {button('zoomOut')}
      <span className={styles.percent}>
        <Button
          variant="quiet"
          aria-label={t('map.zoomNow', { percent })}
          onPress={() => canvas()?.zoomReset()}
        >
          {percent}%
        </Button>
      </span>
      {button('zoomIn')}
      {button('fitAll')}
      {button('layOut')}
      {button('layTime')}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Menu, Select, TextField } from '../../components/index.ts';
import { zoneNamed } from '../../input/zone-named.ts';
import { type Clocks, zoneName } from './texts.ts';
import { timelineUi } from './timeline-ui-store.ts';
import styles from './timeline-view.module.css';
import { MOST_OTHERS } from './zones.ts';

interface ClockMenuProps {
  /** All that can be chosen. */
  readonly zones: readonly string[];
  readonly clocks: Clocks;
}

/** On whose clock times are printed, and which up to three others stand beside it. */
export function ClockMenu({ zones, clocks }: ClockMenuProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [first, ...others] = clocks.zones;
  const toggle = (zone: string) =>
    timelineUi.setState({
      others: others.includes(zone) ? others.filter((each) => each !== zone) : [...others, zone],
    });
  return (
    <>
      <span className={styles.zone}>
        <Select
          aria-label={t('timeline.zone')}
          value={first ?? null}
          onChange={(zone) => timelineUi.setState({ zone })}
          choices={zones.map((id) => ({ id, label: zoneName(clocks, id) }))}
        />
      </span>
      <Menu
        label={t('timeline.clocks.label')}
        placement="bottom end"
        parts={[
          {
            id: 'zones',
            title: t('timeline.clocks.most', { count: MOST_OTHERS }),
            entries: zones
              .filter((zone) => zone !== first)
              .map((zone) => ({
                id: zone,
                label: `${others.includes(zone) ? '✓ ' : ''}${zoneName(clocks, zone)}`,
                hint: zone,
                disabled: !others.includes(zone) && others.length >= MOST_OTHERS,
                run: () => toggle(zone),
              })),
          },
          {
            id: 'add',
            entries: [{ id: ':add', label: t('timeline.clocks.add'), run: () => setAsking(true) }],
          },
        ]}
      >
        <Button size="small" variant="quiet">
          {others.length === 0
            ? t('timeline.clocks.none')
            : t('timeline.clocks.beside', {
                zones: others.map((zone) => zoneName(clocks, zone)).join(' · '),
              })}{' '}
          ▾
        </Button>
      </Menu>
      {asking ? (
        <PlaceDialog full={others.length >= MOST_OTHERS} onClose={() => setAsking(false)} others={others} />
      ) : null}
    </>
  );
}

interface PlaceDialogProps {
  readonly others: readonly string[];
  readonly full: boolean;
  readonly onClose: () => void;
}

/** A clock by the name of its place; where there are three already it takes the last one's place. */
function PlaceDialog({ others, full, onClose }: PlaceDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const zone = zoneNamed(name);
  const wrong = name.trim() !== '' && zone === null;
  const take = () => {
    if (zone === null) return;
    const { added } = timelineUi.getState();
    const city = name.trim().replace(/^\w/, (letter) => letter.toUpperCase());
    timelineUi.setState({
      added: [...added.filter((each) => each.zone !== zone), { zone, name: city }],
      others: [
        ...others.filter((each) => each !== zone).slice(0, full ? MOST_OTHERS - 1 : MOST_OTHERS),
        zone,
      ],
    });
    onClose();
  };
  return (
    <Dialog
      title={t('timeline.clocks.add')}
      open
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={zone === null} onPress={take}>
            {t('timeline.clocks.take')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('timeline.clocks.place')}
        value={name}
        onChange={setName}
        autoFocus
        error={wrong ? t('timeline.clocks.unknown') : undefined}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Dialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '#shared/model/index.ts';
import { Segmented } from '../../components/index.ts';
import { ChangesList } from './changes-list.tsx';
import { DifferenceMap } from './difference-map.tsx';
import styles from './history.module.css';

interface DifferenceProps {
  readonly before: Scenario;
  readonly after: Scenario;
  readonly label: string;
  /** Said where there is none. */
  readonly nothing: string;
  /** Whether the older one can be looked at by itself, too. */
  readonly preview?: boolean;
  readonly onBringBack?: (table: 'nodes' | 'plans', id: string) => void;
}

/** What has to change to make one scenario of the other: in words, or on the map. */
export function Difference({ before, after, label, nothing, preview = false, onBringBack }: DifferenceProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<'words' | 'map' | 'preview'>('words');
  return (
    <div className={styles.difference}>
      <Segmented
        label={t('difference.show')}
        choices={(['words', 'map', 'preview'] as const)
          .filter((id) => id !== 'preview' || preview)
          .map((id) => ({ id, label: t(`difference.${id}`) }))}
        value={way}
        onChange={setWay}
      />
      {way === 'words' ? (
        <ChangesList
          before={before}
          after={after}
          label={label}
          nothing={nothing}
          onBringBack={onBringBack}
        />
      ) : null}
      {way === 'map' ? <DifferenceMap before={before} after={after} label={t('difference.label')} /> : null}
      {way === 'preview' ? (
        <DifferenceMap before={before} after={before} label={t('difference.previewLabel')} />
      ) : null}
    </div>
  );
}

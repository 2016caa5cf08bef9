import type { ResultRow } from '#shared/difference/index.ts';
import {
  formatInstant,
  formatNumber,
  formatProbability,
  formatScore,
  formatScoreRange,
} from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';

/** What a row is about. */
export function rowName(row: ResultRow): string {
  switch (row.of) {
    case 'criterion':
      return row.name;
    case 'decision':
    case 'outcome':
    case 'deadline':
      return t(`difference.${row.of}`, { name: row.name });
    default:
      return t(`difference.${row.of}`);
  }
}

/** What one side says in it; times in that document's zone. */
export function sideInWords(row: ResultRow, side: 0 | 1, zone: string): string {
  if (row.sides[side] === undefined) return t('difference.absent');
  switch (row.of) {
    case 'score': {
      const value = row.sides[side];
      const range = formatScoreRange(value?.range ?? null);
      return formatScore(value?.score ?? null) + (range === '' ? '' : ` (${range})`);
    }
    case 'criterion':
      return formatScore(row.sides[side] ?? null);
    case 'decision': {
      const value = row.sides[side];
      if (value?.option == null) return t('difference.noChoice');
      return `${value.option} (${t(value.robust ? 'difference.robust' : 'difference.notRobust')})`;
    }
    case 'outcome':
      return formatProbability(row.sides[side] ?? null);
    case 'deadline': {
      const value = row.sides[side];
      const missed = value?.missed ?? 0;
      return [
        instant(value?.likely ?? null, zone),
        ...(missed > 0 ? [t('difference.missed', { share: formatProbability(missed) })] : []),
      ].join(', ');
    }
    case 'end':
      return instant(row.sides[side] ?? null, zone);
    case 'errors':
      return formatNumber(row.sides[side] ?? 0);
  }
}

const instant = (at: number | null, zone: string) => (at === null ? '–' : formatInstant(at, { zone }));

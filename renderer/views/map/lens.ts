import type { DecisionResult, NodeResult } from '#shared/engine/results.ts';
import {
  formatProbability,
  formatScore,
  formatScoreRange,
  formatSpan,
  formatTriple,
} from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';

export const LENSES = ['all', 'odds', 'dates', 'scores'] as const;
/** What the map shows of what was computed: all of it, one side, or one criterion (by its place among them). */
export type Lens = (typeof LENSES)[number] | { readonly criterion: number; readonly name: string };

/** What stands below a node. */
export interface Foot {
  readonly lead: string;
  readonly bar: boolean;
  readonly main: string;
  readonly extra: string;
}

export function footOf(
  result: NodeResult | undefined,
  lens: Lens,
  zone: { readonly timeZone: string; readonly year: number },
): Foot {
  const reach = formatProbability(result?.reach ?? null);
  const score = formatScore(result?.score ?? null);
  const range = formatScoreRange(result?.scoreRange ?? null);
  if (typeof lens === 'object') {
    const value = result?.expected?.[lens.criterion] ?? null;
    return { lead: lens.name, bar: false, main: formatScore(value), extra: '' };
  }
  switch (lens) {
    case 'all':
      return { lead: reach, bar: true, main: score, extra: range };
    case 'odds':
      return { lead: '', bar: true, main: reach, extra: '' };
    case 'scores':
      return { lead: t('map.lens.score'), bar: false, main: score, extra: range };
    case 'dates': {
      const enter = result?.reach === null ? null : (result?.enter ?? null);
      const slack = result?.slack?.likely;
      return {
        lead:
          enter === null ? '' : formatTriple(enter, { zone: zone.timeZone, year: zone.year, time: false }),
        bar: false,
        main: '',
        extra: slack === undefined ? '' : t('map.lens.slack', { span: formatSpan(slack, { sign: true }) }),
      };
    }
  }
}

/** What stands below a branch's label: its odds, or what its option brings. */
export function figureOf(
  odds: string,
  edge: string,
  decision: DecisionResult | undefined,
  lens: Lens,
): string {
  if (lens === 'all' || lens === 'odds') return odds;
  const option = decision?.options.find((each) => each.edge === edge);
  if (lens === 'dates' || option === undefined) return '';
  return formatScore(lens === 'scores' ? option.score : (option.expected?.[lens.criterion] ?? null));
}

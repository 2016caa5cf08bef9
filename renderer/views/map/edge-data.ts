import type { DecisionResult, EdgeResult } from '#shared/engine/results.ts';
import type { Edge, NodeKind, Probability } from '#shared/model/index.ts';
import { formatEnteredProbability, formatProbability, isProbabilityWord } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import type { Rank } from './edge-route.ts';
import { figureOf, type Lens } from './lens.ts';

/** What a branch shows. */
export interface EdgeFace {
  /** What the analyst called it. */
  readonly label: string;
  /** As entered, and what it comes to: `likely · 68%`. */
  readonly odds: string;
  /** What of that, or of what the option brings, the lens lets through. */
  readonly figure: string;
  /** A chance's branch without a probability: its node has no value. */
  readonly lacking: boolean;
  readonly best: boolean;
  readonly missed: boolean;
  readonly guard: string | null;
  /** 0 … 1, null while it is not known. */
  readonly reach: number | null;
  /** Estimated width of the label in px; 0 for none. */
  readonly width: number;
}
export interface EdgeData extends Record<string, unknown> {
  /** Worked out when first read, as a node's. */
  readonly face: EdgeFace;
  readonly line: { readonly reach: number | null; readonly best: boolean };
  readonly leaves: Rank;
  readonly arrives: Rank;
}

/**
 * `40–75% · 58%`: what was entered, then the mean probability where the node is met, unless both read
 * alike. A word goes without its range once the mean is known, and an expression prints as ƒ: their
 * texts are long and stand in the inspector.
 */
export function oddsText(entered: Probability | undefined, mean: number | null): string {
  if (entered === undefined) return '';
  const computed = mean === null ? '' : formatProbability(mean);
  if (typeof entered !== 'string') {
    const text = formatEnteredProbability(entered);
    return computed === '' || computed === text ? text : `${text} · ${computed}`;
  }
  if (isProbabilityWord(entered)) {
    return computed === ''
      ? formatEnteredProbability(entered)
      : `${t(`common.odds.${entered}`)} · ${computed}`;
  }
  const text = entered === 'rest' ? t('common.probability.rest') : 'ƒ';
  return computed === '' ? text : `${text} ${computed}`;
}

const LETTER = 5.9;
const WIDE_LETTER = 11;
const PADDING = 18;

/** About how wide a text of the label's size is, padding included; px. */
export function textWidth(text: string): number {
  if (text === '') return 0;
  let width = PADDING;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e80 ? WIDE_LETTER : LETTER;
  return width;
}

export function edgeFace(
  edge: Edge,
  kind: NodeKind | undefined,
  result: EdgeResult | undefined,
  decision: DecisionResult | undefined,
  lens: Lens = 'all',
): EdgeFace {
  const label = edge.label ?? '';
  const mean = kind === 'chance' ? (result?.probability ?? null) : null;
  const odds = oddsText(edge.probability, mean);
  const figure = figureOf(odds, edge.id, decision, lens);
  const lacking = kind === 'chance' && edge.probability === undefined && edge.on !== 'missed';
  const best = decision?.best === edge.id;
  const missed = edge.on === 'missed';
  const shown = [label, best ? '★' : '', missed ? t('map.edge.missed') : ''].filter(Boolean).join(' ');
  const second = lacking ? t('map.edge.lacking') : figure;
  const width = Math.max(textWidth(shown), textWidth(second));
  return {
    label,
    odds,
    figure,
    lacking,
    best,
    missed,
    guard: edge.guard ?? null,
    reach: result?.reach ?? null,
    width,
  };
}

/** What a screen reader says of a branch: `Branch from A to B: likely 55–80%, best option`. */
export function edgeName(face: EdgeFace, from: string, to: string): string {
  const parts = [
    face.label,
    face.lacking ? t('map.edge.lacking') : face.odds,
    face.best ? t('map.edge.best') : '',
    face.missed ? t('map.edge.missed') : '',
  ].filter((part) => part !== '');
  const what = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  return t('map.edge.name', { from, to }) + what;
}

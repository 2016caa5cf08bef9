import { listOf, type NodeKind, type ScenarioDocument } from '#shared/model/index.ts';
import { formatEnteredProbability } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { describeWhen } from '../../inspector/fields/describe.ts';
import type { ImportReview } from '../../state/library-store.ts';

type Reason = ImportReview['guesses'][number]['because'] | 'said' | 'corrected';

/** A node of an imported document, with what was understood of it. */
export interface ReviewRow {
  readonly id: string;
  readonly title: string;
  readonly kind: NodeKind;
  readonly because: Reason;
  readonly guessed: boolean;
  /** Its date, and its branches with their odds. */
  readonly understood: string;
}

/** Every node in the file's order. */
export function reviewRows(document: ScenarioDocument, { guesses }: ImportReview): readonly ReviewRow[] {
  const guessed = new Map(guesses.map((guess) => [guess.node, guess]));
  const branches = Map.groupBy(listOf(document.edges), ({ from }) => from);
  return listOf(document.nodes).map(({ id, title, kind, when }) => {
    const odds = (branches.get(id) ?? [])
      .filter(({ probability }) => probability !== undefined)
      .map(({ label, probability }) => `${label ?? ''} ${formatEnteredProbability(probability)}`.trim());
    const date = when === undefined ? [] : [describeWhen(when, document.fields.timeZone)];
    const guess = guessed.get(id);
    const because = guess?.kind === kind ? guess.because : guess === undefined ? 'said' : 'corrected';
    return {
      id,
      title: title || t('common.untitledNode'),
      kind,
      because,
      guessed: guess !== undefined,
      understood: [...date, odds.join(', ')].filter(Boolean).join(' · '),
    };
  });
}

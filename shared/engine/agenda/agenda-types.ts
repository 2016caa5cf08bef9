/** What an agenda answers. Instants are epoch ms, spans ms; null: not known, or none. */
import type { NodeKind } from '../../model/schema.ts';
import type { OptionResult, Problem, Triple } from '../results.ts';

export interface ObservedFact {
  readonly node: string;
  readonly edge: string | null;
  readonly at: number | null;
}
/** Where things may stand now; several where a chance or a choice before is not known to have gone one way. */
export interface Place {
  readonly node: string;
  readonly kind: NodeKind;
  readonly probability: number | null;
}
export interface DecisionAhead {
  readonly node: string;
  readonly actor: string | null;
  /** Things stand at it now. */
  readonly pending: boolean;
  readonly reach: number | null;
  readonly arrive: Triple | null;
  /** The end of its own window, or the instant. */
  readonly closes: number | null;
  /** The last moment at which nothing dated from here on is missed because of it. */
  readonly decideBy: number | null;
  /** From now to `decideBy`; negative when that has passed. */
  readonly left: number | null;
  readonly best: string | null;
  readonly robust: boolean;
  readonly sameInEveryState: boolean;
  readonly options: readonly OptionResult[];
}
export interface DeadlineAhead {
  readonly node: string;
  readonly kind: 'event' | 'deadline';
  readonly reach: number | null;
  readonly arrive: Triple | null;
  /** The end of the window, or the instant: what arrives then or later (at an instant: later) is late. */
  readonly closes: number;
  /** Closed before now, and not observed. */
  readonly overdue: boolean;
  readonly slack: { readonly likely: number; readonly latest: number } | null;
  /** Probability that it is reached, and too late. */
  readonly missed: number | null;
  readonly atRisk: boolean;
}
export interface OpenChance {
  readonly node: string;
  readonly reach: number | null;
  /** When it resolves. */
  readonly resolves: Triple | null;
  readonly branches: readonly { readonly edge: string; readonly probability: number | null }[];
}
export interface SignpostAhead {
  readonly node: string;
  readonly indicator: string;
  readonly text: string;
  /** The branch that it speaks for. */
  readonly edge: string | null;
  /** As written: a local date of any precision. */
  readonly date: string | null;
}

/** What comes next under the policy or the plan. */
export interface Agenda {
  readonly plan: string | null;
  /** `asOf`; without it the latest of the start and the observed times. */
  readonly now: number;
  readonly asOfGiven: boolean;
  /** In the order of the graph; those that contradict others are left out. */
  readonly observed: readonly ObservedFact[];
  readonly places: readonly Place[];
  /** By the likely arrival, those where things stand first. */
  readonly decisions: readonly DecisionAhead[];
  /** By the moment they close. */
  readonly deadlines: readonly DeadlineAhead[];
  /** By the moment they resolve. */
  readonly chances: readonly OpenChance[];
  /** Not seen yet, nor ruled out; by their date, then by that of their node. */
  readonly indicators: readonly SignpostAhead[];
  /** Errors, and what should have been observed and was not. */
  readonly problems: readonly Problem[];
}

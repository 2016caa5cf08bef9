import type { ThemeName } from '#shared/drawing/theme.ts';
import type { Agenda } from '#shared/engine/agenda/index.ts';
import type { Comparison } from '#shared/engine/comparison/index.ts';
import type { Evaluation } from '#shared/engine/results.ts';
import type { Sensitivity, Turns } from '#shared/engine/sensitivity/index.ts';
import type { Simulation } from '#shared/engine/simulation/index.ts';
import type { DrawnBriefing } from '#shared/exchange/report/report-view.ts';
import type { Language } from '#shared/language/language.ts';
import type { Scenario } from '#shared/model/index.ts';

/** What can be asked; a plan of null is the best policy. */
export type AnalysisQuestion =
  | { readonly kind: 'compare'; readonly plans: readonly (string | null)[] }
  | { readonly kind: 'agenda'; readonly plan: string | null }
  | {
      readonly kind: 'sensitivity';
      /** Held throughout; null or absent: the best choices. */
      readonly plan?: string | null;
      /** Only the grid of these two parameters. */
      readonly two?: readonly [first: string, second: string];
    }
  /** Where odds and spans turn a choice with `plan` held, and what makes another of `plans` the best. */
  | { readonly kind: 'turns'; readonly plan: string | null; readonly plans: readonly (string | null)[] }
  /** What each plan comes to, node by node. */
  | { readonly kind: 'plans'; readonly plans: readonly (string | null)[] }
  /** The briefing on a plan, with its pictures. */
  | {
      readonly kind: 'report';
      readonly plan: string | null;
      readonly theme: ThemeName;
      readonly language: Language;
    }
  /** Under the best policy, the choices that are the same in every state. */
  | { readonly kind: 'policy' }
  | {
      readonly kind: 'simulate';
      readonly plan: string | null;
      readonly trials: number;
      readonly seed: number;
    };

export interface PlanNodes {
  readonly plan: string | null;
  readonly nodes: Evaluation['nodes'];
}

export type AnalysisKind = AnalysisQuestion['kind'];

/** What is answered to a question of each kind. */
export interface AnalysisAnswers {
  readonly compare: Comparison;
  readonly agenda: Agenda;
  readonly sensitivity: Sensitivity;
  readonly turns: Turns;
  readonly plans: readonly PlanNodes[];
  readonly report: DrawnBriefing;
  readonly policy: Readonly<Record<string, string>>;
  readonly simulate: Simulation | null;
}

export interface AnalysisRequest {
  readonly id: number;
  readonly scenario: Scenario;
  readonly question: AnalysisQuestion;
}

export type AnalysisMessage =
  | { readonly id: number /** Share of the work that is done. */; readonly progress: number }
  | { readonly id: number; readonly answer: AnalysisAnswers[AnalysisKind] }
  | { readonly id: number; readonly failure: string };

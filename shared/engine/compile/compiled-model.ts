/** The document compiled, with the tables that the state builder reads beside those that all passes share. */
import type { CompiledExpression, CompileResult } from '../../expression/index.ts';
import type { Value } from '../../model/schema.ts';
import type { DurationTriple, Window, Zone } from '../../time/index.ts';
import type { Model } from '../state-graph.ts';
import type { PlaceTable } from './place-table.ts';

/** What stands in an edge's `guard`. `never`: false whatever the state. */
export const Guard = { none: 0, never: 1, expression: 2, failed: 3 } as const;

/** What stands in an edge's `probability`. `failed`: an expression that cannot be read, or is no number. */
export const Odds = { missing: 0, number: 1, range: 2, rest: 3, expression: 4, failed: 5 } as const;

/** Bits of `nodeHas` and `edgeHas`: what the hot loops would otherwise look up in vain. */
export const Has = { effects: 1, set: 2, window: 4, span: 8 } as const;

/** An effect that has to be evaluated in each state. */
export interface VariableEffect {
  readonly criterion: number;
  readonly expression: CompiledExpression;
}
/** One entry of `set`. `expression` is null where it cannot be read: the variable is then unknown. */
export interface Assignment {
  readonly slot: number;
  readonly expression: CompiledExpression | null;
}

export interface CompiledModel extends Model {
  readonly zone: Zone;
  /** The instant at which the root is entered, epoch ms. */
  readonly start: number;
  /** node → place in `order`, or -1 where no path leads. */
  readonly position: Int32Array;
  /** Edges that node n takes when its date has been missed: `missedEdges[missedStart[n] … missedStart[n + 1]]`. */
  readonly missedStart: Int32Array;
  readonly missedEdges: Int32Array;
  /** How many edges that can be taken lead to a node. */
  readonly inDegree: Int32Array;

  /** Per variable (its slot is its place in the document's list). */
  readonly variableIds: readonly string[];
  readonly initial: readonly Value[];
  /** node × `liveWords`: bits of the variables that are part of a state at the node. */
  readonly live: Int32Array;
  readonly liveWords: number;

  /** Which fields the nodes and edges of the document have: bits of `Field`. */
  readonly nodeFields: Uint8Array;
  readonly edgeFields: Uint8Array;
  /** Per edge: one of `Use`. */
  readonly use: Uint8Array;
  /** Every expression's text, with what came of compiling it. */
  readonly texts: ReadonlyMap<string, CompileResult>;
  readonly guardKind: Uint8Array;
  readonly guards: ReadonlyMap<number, CompiledExpression>;
  readonly oddsKind: Uint8Array;
  readonly oddsLow: Float64Array;
  readonly oddsLikely: Float64Array;
  readonly oddsHigh: Float64Array;
  readonly odds: ReadonlyMap<number, CompiledExpression>;
  /** Sensitivity: this branch's range is held at this probability, as far as the others leave room for it. */
  readonly pinned?: { readonly edge: number; readonly at: number };

  readonly nodeHas: Uint8Array;
  readonly edgeHas: Uint8Array;
  /** node × criteria and edge × criteria: the constant effects; NaN where an expression has no value. */
  readonly nodeEffects: Float64Array;
  readonly edgeEffects: Float64Array;
  readonly nodeVariableEffects: ReadonlyMap<number, readonly VariableEffect[]>;
  readonly edgeVariableEffects: ReadonlyMap<number, readonly VariableEffect[]>;
  readonly nodeSet: ReadonlyMap<number, readonly Assignment[]>;
  readonly edgeSet: ReadonlyMap<number, readonly Assignment[]>;

  readonly windows: PlaceTable<Window>;
  readonly durations: PlaceTable<DurationTriple>;
  readonly lags: PlaceTable<DurationTriple>;
  /** Whether any time within reach can differ from the start. */
  readonly hasTimes: boolean;
}

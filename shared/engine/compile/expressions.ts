/** Every expression of the document, compiled once, and the constant parts as numbers. */
import {
  type CompiledExpression,
  type CompileResult,
  compileExpression,
  ExpressionFailure,
  type Scope,
  type ScopeEntry,
  type ValueType,
} from '../../expression/index.ts';
import { PROBABILITY_WORDS, type Probability, type Scenario, type Value } from '../../model/schema.ts';
import type { Problem } from '../results.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import { type Assignment, Guard, Has, Odds, type VariableEffect } from './compiled-model.ts';
import { Field, type Shape, Use } from './shape.ts';
import { type Names, problem } from './wording.ts';

export interface ExpressionTables {
  /** Every text that has been compiled, with what came of it. */
  readonly texts: ReadonlyMap<string, CompileResult>;
  readonly variableIds: readonly string[];
  readonly initial: readonly Value[];
  readonly guardKind: Uint8Array;
  readonly guards: Map<number, CompiledExpression>;
  readonly oddsKind: Uint8Array;
  readonly oddsLikely: Float64Array;
  /** The same array as `oddsLikely` as long as no branch has a range. */
  oddsLow: Float64Array;
  oddsHigh: Float64Array;
  readonly odds: Map<number, CompiledExpression>;
  readonly nodeHas: Uint8Array;
  readonly edgeHas: Uint8Array;
  readonly nodeEffects: Float64Array;
  readonly edgeEffects: Float64Array;
  readonly nodeVariableEffects: Map<number, VariableEffect[]>;
  readonly edgeVariableEffects: Map<number, VariableEffect[]>;
  readonly nodeSet: Map<number, Assignment[]>;
  readonly edgeSet: Map<number, Assignment[]>;
}

/** What of the graph's shape bears on expressions. */
type ExpressionShape = Pick<Shape, 'edgeFrom' | 'use' | 'kinds' | 'nodeFields' | 'edgeFields'>;

interface Work extends ExpressionTables {
  readonly names: Names;
  readonly scenario: Scenario;
  readonly problems: Problem[];
  readonly criterionIndex: ReadonlyMap<string, number>;
  readonly slotOf: ReadonlyMap<string, number>;
  readonly variableType: readonly ValueType[];
  compile(text: string): CompileResult;
}

/** The fields with expressions. */
const NODE_FIELDS = Field.effects | Field.set;
const EDGE_FIELDS = NODE_FIELDS | Field.guard | Field.probability;

/** The node or the edge whose expression is compiled. */
const AT_NODE = 0;
const AT_EDGE = 1;
type What = typeof AT_NODE | typeof AT_EDGE;

export function compileExpressions(
  scenario: Scenario,
  shape: ExpressionShape,
  names: Names,
  problems: Problem[],
  shouldStop: ShouldStop,
  /** Results to go by where the texts are the same; more are added. */
  texts: Map<string, CompileResult> = new Map(),
): ExpressionTables {
  const variables = scenario.variables ?? [];
  const criteria = scenario.criteria ?? [];
  const nodeCount = scenario.nodes.length;
  const edgeCount = scenario.edges.length;
  const odds = new Float64Array(edgeCount);
  const work: Work = {
    texts,
    names,
    scenario,
    problems,
    criterionIndex: new Map(criteria.map((criterion, c) => [criterion.id, c])),
    slotOf: new Map(variables.map((variable, slot) => [variable.id, slot])),
    variableType: variables.map((variable) => variable.type),
    compile: compiler(scopeOf(scenario), texts),
    variableIds: variables.map((variable) => variable.id),
    initial: variables.map((variable) => variable.initial),
    guardKind: new Uint8Array(edgeCount),
    guards: new Map(),
    oddsKind: new Uint8Array(edgeCount),
    oddsLow: odds,
    oddsLikely: odds,
    oddsHigh: odds,
    odds: new Map(),
    nodeHas: new Uint8Array(nodeCount),
    edgeHas: new Uint8Array(edgeCount),
    nodeEffects: new Float64Array(nodeCount * criteria.length),
    edgeEffects: new Float64Array(edgeCount * criteria.length),
    nodeVariableEffects: new Map(),
    edgeVariableEffects: new Map(),
    nodeSet: new Map(),
    edgeSet: new Map(),
  };
  for (let n = 0; n < nodeCount; n++) {
    if ((n & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if ((shape.nodeFields[n]! & NODE_FIELDS) !== 0) compileNode(work, n);
  }
  for (let e = 0; e < edgeCount; e++) {
    if ((e & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if ((shape.edgeFields[e]! & EDGE_FIELDS) !== 0) compileEdge(work, shape, e);
  }
  return work;
}

function scopeOf({ parameters = [], variables = [] }: Scenario): Scope {
  const scope = new Map<string, ScopeEntry>();
  for (const { id, value } of parameters) scope.set(id, { kind: 'constant', value });
  variables.forEach(({ id, type }, slot) => {
    scope.set(id, { kind: 'variable', type, slot });
  });
  return scope;
}

/** Large documents repeat the same few texts. */
function compiler(scope: Scope, known: Map<string, CompileResult>): (text: string) => CompileResult {
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = compileExpression(text, scope);
      known.set(text, result);
    }
    return result;
  };
}

function compileNode(work: Work, n: number): void {
  const { effects, set } = work.scenario.nodes[n]!;
  if (effects !== undefined) {
    const variable = compileEffects(work, effects, work.nodeEffects, AT_NODE, n);
    if (variable !== null) {
      work.nodeVariableEffects.set(n, variable);
      work.nodeHas[n]! |= Has.effects;
    }
  }
  if (set !== undefined) {
    const assignments = compileSet(work, set, AT_NODE, n);
    if (assignments.length > 0) {
      work.nodeSet.set(n, assignments);
      work.nodeHas[n]! |= Has.set;
    }
  }
}

function compileEdge(work: Work, shape: ExpressionShape, e: number): void {
  const { effects, set, guard, probability } = work.scenario.edges[e]!;
  if (effects !== undefined) {
    const variable = compileEffects(work, effects, work.edgeEffects, AT_EDGE, e);
    if (variable !== null) {
      work.edgeVariableEffects.set(e, variable);
      work.edgeHas[e]! |= Has.effects;
    }
  }
  if (set !== undefined) {
    const assignments = compileSet(work, set, AT_EDGE, e);
    if (assignments.length > 0) {
      work.edgeSet.set(e, assignments);
      work.edgeHas[e]! |= Has.set;
    }
  }
  if (guard !== undefined) compileGuard(work, guard, e);
  if (probability === undefined) return;
  const from = shape.edgeFrom[e]!;
  const counts = from >= 0 && shape.use[e] === Use.ordinary && shape.kinds[from] === 'chance';
  compileOdds(work, probability, e, counts);
}

function compileGuard(work: Work, text: string, e: number): void {
  const expression = compileAs(work, text, 'boolean', AT_EDGE, e, 'guard');
  if (expression === null) work.guardKind[e] = Guard.failed;
  else if (expression.constant === false) work.guardKind[e] = Guard.never;
  else if (expression.constant === null) {
    work.guardKind[e] = Guard.expression;
    work.guards.set(e, expression);
  }
}

const WORDS: ReadonlyMap<string, { readonly low: number; readonly high: number }> = new Map(
  Object.entries(PROBABILITY_WORDS),
);

function compileOdds(work: Work, probability: Probability, e: number, counts: boolean): void {
  if (typeof probability === 'number') {
    setOdds(work, e, Odds.number, probability, probability, probability);
  } else if (typeof probability === 'object') {
    const { low, high, likely = (low + high) / 2 } = probability;
    setOdds(work, e, Odds.range, low, likely, high);
  } else if (probability === 'rest') {
    work.oddsKind[e] = Odds.rest;
  } else {
    const word = WORDS.get(probability);
    if (word !== undefined) {
      setOdds(work, e, Odds.range, word.low, (word.low + word.high) / 2, word.high);
      return;
    }
    const expression = compileAs(work, probability, 'number', AT_EDGE, e, 'probability');
    if (expression === null) work.oddsKind[e] = Odds.failed;
    else if (typeof expression.constant !== 'number') {
      work.oddsKind[e] = Odds.expression;
      work.odds.set(e, expression);
    } else setConstantOdds(work, e, expression.constant, counts);
  }
}

function setConstantOdds(work: Work, e: number, value: number, counts: boolean): void {
  const inside = withinUnit(value);
  if (Number.isNaN(inside)) {
    work.oddsKind[e] = Odds.failed;
    if (counts) failed(work, AT_EDGE, e, 'probability', outsideUnit(value));
  } else setOdds(work, e, Odds.number, inside, inside, inside);
}

/** Sums like 1 − 0.9 − 0.1 miss their ends by a rounding; further outside 0 … 1 is NaN. */
export function withinUnit(value: number): number {
  if (value < 0) return value >= -1e-9 ? 0 : Number.NaN;
  if (value > 1) return value <= 1 + 1e-9 ? 1 : Number.NaN;
  return value;
}

export function outsideUnit(value: number): string {
  return `it gives ${value}, and a probability lies between 0 and 1`;
}

function setOdds(work: Work, e: number, kind: number, low: number, likely: number, high: number): void {
  work.oddsKind[e] = kind;
  if (work.oddsLow === work.oddsLikely && (low !== likely || high !== likely)) {
    work.oddsLow = work.oddsLikely.slice();
    work.oddsHigh = work.oddsLikely.slice();
  }
  work.oddsLow[e] = low;
  work.oddsHigh[e] = high;
  work.oddsLikely[e] = likely;
}

/** Constants go into `table`; what needs the state's variables is returned. */
function compileEffects(
  work: Work,
  effects: Readonly<Record<string, number | string>>,
  table: Float64Array,
  what: What,
  index: number,
): VariableEffect[] | null {
  let variable: VariableEffect[] | null = null;
  const width = work.criterionIndex.size;
  for (const id in effects) {
    const effect = effects[id]!;
    const criterion = work.criterionIndex.get(id);
    if (criterion === undefined) {
      failed(work, what, index, `effects.${id}`, 'there is no such criterion: add it, or remove the effect');
      continue;
    }
    if (typeof effect === 'number') {
      table[index * width + criterion] = effect;
      continue;
    }
    const expression = compileAs(work, effect, 'number', what, index, `effects.${id}`);
    if (expression === null) table[index * width + criterion] = Number.NaN;
    else if (typeof expression.constant === 'number') table[index * width + criterion] = expression.constant;
    else {
      variable ??= [];
      variable.push({ criterion, expression });
    }
  }
  return variable;
}

function compileSet(
  work: Work,
  set: Readonly<Record<string, string>>,
  what: What,
  index: number,
): Assignment[] {
  const assignments: Assignment[] = [];
  for (const id in set) {
    const slot = work.slotOf.get(id);
    const field = `set.${id}`;
    if (slot === undefined) {
      failed(work, what, index, field, 'there is no such variable: add it, or remove the assignment');
      continue;
    }
    assignments.push({
      slot,
      expression: compileAs(work, set[id]!, work.variableType[slot]!, what, index, field),
    });
  }
  return assignments;
}

/** Null, with a problem reported, for what is no expression, has another type, or always fails. */
function compileAs(
  work: Work,
  text: string,
  type: ValueType,
  what: What,
  index: number,
  field: string,
): CompiledExpression | null {
  const result = work.compile(text);
  if (!result.ok) {
    failed(work, what, index, field, result.problem.message);
    return null;
  }
  const { expression } = result;
  if (expression.type !== type) {
    failed(work, what, index, field, `it gives a ${expression.type}, and a ${type} is needed here`);
    return null;
  }
  if (expression.reads.length === 0 && expression.constant === null) {
    const failure = expression.evaluate([]);
    failed(
      work,
      what,
      index,
      field,
      failure instanceof ExpressionFailure ? failure.message : 'it has no value',
    );
    return null;
  }
  return expression;
}

function failed(work: Work, what: What, index: number, field: string, why: string): void {
  const { names, problems, scenario } = work;
  const words = `${field.replace('.', ' of ')}: ${why}.`;
  if (what === AT_NODE) {
    const message = `${names.node(index)}, ${words}`;
    problems.push(problem('expression', message, { node: scenario.nodes[index]!.id, field }));
  } else {
    const message = `${names.edgeInPlace(index)}, ${words}`;
    problems.push(problem('expression', message, { edge: scenario.edges[index]!.id, field }));
  }
}

/**
 * The answers about nodes, edges and decisions: columns by place, made when they are first read, and
 * records made of them: one at a time, by id as they are read, or all of them.
 */
import type {
  DecisionResult,
  EdgeResult,
  Evaluation,
  NodeResult,
  OutcomeResult,
  Triple,
} from '../results.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import type { Model } from '../state-graph.ts';
import { ASK_OFTEN, askToGoOn, type ShouldStop } from '../stopping.ts';
import type { DecisionColumns, EdgeColumns, NodeColumns } from './columns.ts';
import { decisionColumns } from './decision-columns.ts';
import { edgeColumns } from './edge-columns.ts';
import { recordsById, recordsInOrder } from './lazy-records.ts';
import { nodeColumns } from './node-columns.ts';
import { tripleOf } from './node-times.ts';
import { decisionRecord, edgeRecord, nodeRecord, outcomeRecord } from './records.ts';
import { type StateWeights, stateWeights } from './state-weights.ts';

/** The part of an evaluation that is by node and edge. */
export type AnswerRecords = Pick<Evaluation, 'nodes' | 'edges' | 'decisions' | 'outcomes'>;

/** Places are those of `model.nodeIds` and `model.edgeIds`. Throws `EvaluationStopped` as the evaluation does. */
export class Answers {
  readonly model: Model;
  readonly #rolled: RolledGraph;
  readonly #shouldStop: ShouldStop;
  #weights: StateWeights | null = null;
  #nodes: NodeColumns | null = null;
  #edges: EdgeColumns | null = null;
  #decisions: DecisionColumns | null = null;
  readonly #atStart: Triple | null;

  constructor(rolled: RolledGraph, shouldStop: ShouldStop) {
    const { model, start } = rolled.input.graph;
    this.model = model;
    this.#rolled = rolled;
    this.#shouldStop = shouldStop;
    this.#atStart = tripleOf(start, start, start);
  }

  get nodes(): NodeColumns {
    this.#nodes ??= nodeColumns(this.#rolled, this.#stateWeights(), this.#shouldStop);
    return this.#nodes;
  }

  get edges(): EdgeColumns {
    this.#edges ??= edgeColumns(this.#rolled, this.#stateWeights(), this.#shouldStop);
    return this.#edges;
  }

  get decisions(): DecisionColumns {
    this.#decisions ??= decisionColumns(this.#rolled, this.#stateWeights(), this.#shouldStop);
    return this.#decisions;
  }

  #stateWeights(): StateWeights {
    this.#weights ??= stateWeights(this.#rolled, this.#shouldStop);
    return this.#weights;
  }

  node(n: number): NodeResult {
    return nodeRecord(this.nodes, n, this.model.criteria.length, this.#atStart);
  }

  edge(e: number): EdgeResult {
    return edgeRecord(this.edges, e);
  }

  /** Of a decision node. */
  decision(n: number): DecisionResult {
    return decisionRecord(this.decisions, this.model, n);
  }

  /** Of an outcome node. */
  outcome(n: number): OutcomeResult {
    return outcomeRecord(this.model.nodeIds[n]!, this.node(n));
  }

  /** Each record made when it is read; outcomes in the order of the document. */
  asRead(): AnswerRecords {
    const { nodeIds, edgeIds, kinds } = this.model;
    const model = this.model;
    const decisions = once(() => this.#placesOf('decision').map((n) => nodeIds[n]!));
    const outcomes = once(() => {
      const places = this.#placesOf('outcome');
      return recordsInOrder(places.length, (i) => this.outcome(places[i]!));
    });
    return {
      nodes: recordsById({
        ids: () => nodeIds,
        placeOf: (id) => model.nodeIndex.get(id),
        make: (n) => this.node(n),
      }),
      edges: recordsById({
        ids: () => edgeIds,
        placeOf: (id) => model.edgeIndex.get(id),
        make: (e) => this.edge(e),
      }),
      decisions: recordsById({
        ids: decisions,
        placeOf: (id) => {
          const n = model.nodeIndex.get(id);
          return n !== undefined && kinds[n] === 'decision' ? n : undefined;
        },
        make: (n) => this.decision(n),
      }),
      get outcomes() {
        return outcomes();
      },
    };
  }

  /** All of them as plain objects, which can be sent to another thread. */
  inPlain(): AnswerRecords {
    const { nodeIds, edgeIds } = this.model;
    const nodes = emptyRecord<NodeResult>();
    const edges = emptyRecord<EdgeResult>();
    const decisions = emptyRecord<DecisionResult>();
    this.#each(nodeIds.length, (n) => {
      nodes[nodeIds[n]!] = this.node(n);
    });
    this.#each(edgeIds.length, (e) => {
      edges[edgeIds[e]!] = this.edge(e);
    });
    const places = this.#placesOf('decision');
    this.#each(places.length, (i) => {
      decisions[nodeIds[places[i]!]!] = this.decision(places[i]!);
    });
    const outcomes = this.#placesOf('outcome').map((n) => outcomeRecord(nodeIds[n]!, nodes[nodeIds[n]!]!));
    return { nodes, edges, decisions, outcomes };
  }

  #placesOf(kind: Model['kinds'][number]): readonly number[] {
    const places: number[] = [];
    this.#each(this.model.kinds.length, (n) => {
      if (this.model.kinds[n] === kind) places.push(n);
    });
    return places;
  }

  #each(count: number, visit: (index: number) => void): void {
    for (let i = 0; i < count; i++) {
      if ((i & ASK_OFTEN) === ASK_OFTEN) askToGoOn(this.#shouldStop);
      visit(i);
    }
  }
}

/** A record without a prototype: a dictionary from its first entry on, and no id means anything to it. */
function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/** Computes when first asked, and remembers. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/**
 * The answers about nodes, edges and decisions: columns by place, made when they are first read, and
 * records made of them, one at a time or all of them by id.
 */
import type { DecisionResult, EdgeResult, NodeResult, OutcomeResult, Triple } from '../results.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import type { Model } from '../state-graph.ts';
import { ASK_OFTEN, askToGoOn, type ShouldStop } from '../stopping.ts';
import type { DecisionColumns, EdgeColumns, NodeColumns } from './columns.ts';
import { decisionColumns } from './decision-columns.ts';
import { edgeColumns } from './edge-columns.ts';
import { recordById } from './known.ts';
import { nodeColumns } from './node-columns.ts';
import { tripleOf } from './node-times.ts';
import { decisionRecord, edgeRecord, nodeRecord, outcomeRecord } from './records.ts';
import { type StateWeights, stateWeights } from './state-weights.ts';

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

  nodesById(): Record<string, NodeResult> {
    const records = recordById<NodeResult>();
    this.#each(this.model.nodeIds, (id, n) => {
      records[id] = this.node(n);
    });
    return records;
  }

  edgesById(): Record<string, EdgeResult> {
    const records = recordById<EdgeResult>();
    this.#each(this.model.edgeIds, (id, e) => {
      records[id] = this.edge(e);
    });
    return records;
  }

  decisionsById(): Record<string, DecisionResult> {
    const records = recordById<DecisionResult>();
    this.#each(this.model.nodeIds, (id, n) => {
      if (this.model.kinds[n] === 'decision') records[id] = this.decision(n);
    });
    return records;
  }

  /** Every outcome node of the document, in its order. `records` are those of all nodes. */
  outcomes(records: Readonly<Record<string, NodeResult>>): OutcomeResult[] {
    const outcomes: OutcomeResult[] = [];
    this.#each(this.model.nodeIds, (id, n) => {
      if (this.model.kinds[n] === 'outcome') outcomes.push(outcomeRecord(id, records[id]!));
    });
    return outcomes;
  }

  #each(ids: readonly string[], visit: (id: string, place: number) => void): void {
    for (let i = 0; i < ids.length; i++) {
      if ((i & ASK_OFTEN) === ASK_OFTEN) askToGoOn(this.#shouldStop);
      visit(ids[i]!, i);
    }
  }
}

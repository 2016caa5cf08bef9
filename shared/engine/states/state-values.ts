/** The variables' values in the state being expanded, and expressions evaluated on them. */
import { type CompiledExpression, ExpressionFailure } from '../../expression/index.ts';
import type { Value } from '../../model/schema.ts';
import type { Assignment, CompiledModel } from '../compile/compiled-model.ts';

/** The id of "not known": an assignment failed. */
const UNKNOWN = 0;

export class StateValues {
  /** Ids of the values, by slot: equal ids are equal values. */
  readonly ids: Int32Array;
  /** Why the last evaluation gave nothing; null where an input was not known, which is reported elsewhere. */
  failure: string | null = null;
  private readonly values: Value[] = [];
  private readonly known: (Value | undefined)[] = [undefined];
  private readonly idOf = new Map<Value, number>();
  private readonly before: number[] = [];
  private readonly after: number[] = [];

  constructor({ initial }: CompiledModel) {
    this.ids = Int32Array.from(initial, (value) => this.id(value));
    this.values = [...initial];
  }

  put(slot: number, id: number): void {
    this.ids[slot] = id;
    this.values[slot] = this.known[id] as Value;
  }

  /** What an id stands for; undefined where it is not known. */
  valueOf(id: number): Value | undefined {
    return this.known[id];
  }

  private id(value: Value): number {
    let id = this.idOf.get(value);
    if (id === undefined) {
      id = this.known.length;
      this.known.push(value);
      this.idOf.set(value, id);
    }
    return id;
  }

  /** Null where it has no value; `failure` then says why. */
  evaluate(expression: CompiledExpression): Value | null {
    for (const slot of expression.reads) {
      if (this.ids[slot] !== UNKNOWN) continue;
      this.failure = null;
      return null;
    }
    const value = expression.evaluate(this.values);
    if (!(value instanceof ExpressionFailure)) return value;
    this.failure = value.message;
    return null;
  }

  /**
   * Assigns after all right-hand sides have been read. Calls `failed` for each that has no value (its
   * variable is then unknown) and returns whether all had one.
   */
  assign(assignments: readonly Assignment[], failed: (slot: number, reason: string | null) => void): boolean {
    let all = true;
    for (let k = 0; k < assignments.length; k++) {
      const { slot, expression } = assignments[k]!;
      this.before[k] = this.ids[slot]!;
      const value = expression === null ? null : this.evaluate(expression);
      this.after[k] = value === null ? UNKNOWN : this.id(value);
      if (value !== null) continue;
      all = false;
      failed(slot, expression === null ? null : this.failure);
    }
    for (let k = 0; k < assignments.length; k++) this.put(assignments[k]!.slot, this.after[k]!);
    return all;
  }

  /** Undoes the last `assign`. */
  restore(assignments: readonly Assignment[]): void {
    for (let k = 0; k < assignments.length; k++) this.put(assignments[k]!.slot, this.before[k]!);
  }
}

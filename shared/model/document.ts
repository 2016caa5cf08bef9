/**
 * A document in memory: records by id, each with a sortable order key (fractional indexing), so that
 * undo, merging and, one day, shared editing work on small patches. The file keeps plain arrays;
 * `fromScenario` and `toScenario` convert, losing nothing.
 */
import type {
  Actor,
  Assumption,
  Criterion,
  Edge,
  Group,
  Node,
  Observation,
  Parameter,
  Plan,
  Scenario,
  Source,
  Variable,
} from './schema.ts';

/** A list's item with its place: lists are sorted by `order` (plain string comparison), then by id. */
export interface Entry<T> {
  readonly order: string;
  readonly value: T;
}
export type Table<T> = Readonly<Record<string, Entry<T>>>;

/** The top level's lists that are kept as tables. Observations have no id: they get a key here. */
export interface Tables {
  readonly actors: Table<Actor>;
  readonly criteria: Table<Criterion>;
  readonly parameters: Table<Parameter>;
  readonly variables: Table<Variable>;
  readonly groups: Table<Group>;
  readonly nodes: Table<Node>;
  readonly edges: Table<Edge>;
  readonly plans: Table<Plan>;
  readonly observations: Table<Observation>;
  readonly assumptions: Table<Assumption>;
  readonly sources: Table<Source>;
}
export type TableName = keyof Tables;

/**
 * Everything else of the top level: title, start, rule, report, quarantine, properties we do not know.
 * For each list that the file has, an empty one holds its place among the properties.
 */
export type Fields = Omit<Scenario, TableName>;

export interface ScenarioDocument extends Tables {
  readonly fields: Fields;
}

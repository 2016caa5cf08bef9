import type { Evaluation, Range } from '../engine/results.ts';
import type { Scenario } from '../model/index.ts';

/** A document and what the engine says of it under its best policy. */
export interface Evaluated {
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
}

/** What one of two documents has to say; `undefined` as a side: it has no such thing. */
export type ResultRow =
  | { readonly of: 'score'; readonly sides: Sides<Score> }
  | {
      readonly of: 'criterion';
      readonly id: string;
      readonly name: string;
      readonly sides: Sides<number | null>;
    }
  /** The option taken, by its label; null: none, or not the same in every state. */
  | { readonly of: 'decision'; readonly id: string; readonly name: string; readonly sides: Sides<Choice> }
  | {
      readonly of: 'outcome';
      readonly id: string;
      readonly name: string;
      readonly sides: Sides<number | null>;
    }
  /** Likely arrival (epoch ms) and the probability of coming there too late. */
  | { readonly of: 'deadline'; readonly id: string; readonly name: string; readonly sides: Sides<Arrival> }
  | { readonly of: 'end'; readonly sides: Sides<number | null> }
  | { readonly of: 'errors'; readonly sides: Sides<number> };

export type Sides<T> = readonly [T | undefined, T | undefined];
interface Score {
  readonly score: number | null;
  readonly range: Range | null;
}
interface Choice {
  readonly option: string | null;
  readonly robust: boolean;
}
interface Arrival {
  readonly likely: number | null;
  readonly missed: number;
}

/** Results of the same place in two documents, side by side, in the order of the first one, then of the second. */
export function resultRows(a: Evaluated, b: Evaluated): ResultRow[] {
  const both = [a, b] as const;
  const sides = <T>(of: (side: Evaluated) => T | undefined): Sides<T> => [of(a), of(b)];
  const ids = (of: (side: Evaluated) => readonly { readonly id: string }[]) => [
    ...new Set(both.flatMap((side) => of(side).map(({ id }) => id))),
  ];
  const nodeName = (id: string) =>
    both.map(({ scenario }) => scenario.nodes.find((node) => node.id === id)?.title).find(Boolean) ?? id;
  const nodes = (kind: string) => (side: Evaluated) =>
    side.scenario.nodes.filter((node) => node.kind === kind);
  return [
    {
      of: 'score',
      sides: sides(({ evaluation: { score, scoreRange } }) => ({ score, range: scoreRange })),
    },
    ...ids(({ scenario }) => scenario.criteria ?? []).map((id): ResultRow => {
      const criterion = ({ scenario }: Evaluated) => scenario.criteria?.find((each) => each.id === id);
      return {
        of: 'criterion',
        id,
        name: criterion(a)?.name ?? criterion(b)?.name ?? id,
        sides: sides(({ evaluation }) => {
          const at = evaluation.criteria.indexOf(id);
          return at < 0 ? undefined : (evaluation.expected?.[at] ?? null);
        }),
      };
    }),
    ...ids(nodes('decision')).map(
      (id): ResultRow => ({
        of: 'decision',
        id,
        name: nodeName(id),
        sides: sides((side) => choiceAt(side, id)),
      }),
    ),
    ...ids(nodes('deadline')).map(
      (id): ResultRow => ({
        of: 'deadline',
        id,
        name: nodeName(id),
        sides: sides(({ evaluation }) => {
          const result = evaluation.nodes[id];
          return result && { likely: result.arrive?.likely ?? null, missed: result.missed };
        }),
      }),
    ),
    ...ids(nodes('outcome')).map((id): ResultRow => {
      const of = ({ scenario, evaluation }: Evaluated) =>
        scenario.nodes.some((node) => node.id === id) ? (evaluation.nodes[id]?.reach ?? null) : undefined;
      return { of: 'outcome', id, name: nodeName(id), sides: sides(of) };
    }),
    { of: 'end', sides: sides(({ evaluation }) => evaluation.end?.likely ?? null) },
    {
      of: 'errors',
      sides: sides(
        ({ evaluation }) => evaluation.problems.filter(({ severity }) => severity === 'error').length,
      ),
    },
  ];
}

/** Whether both sides say the same; numbers that differ in the last digits alone do. */
export function sameSides({ sides: [a, b] }: ResultRow): boolean {
  return alike(a, b);
}

function alike(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    alike((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

function choiceAt({ scenario, evaluation }: Evaluated, id: string): Choice | undefined {
  if (!scenario.nodes.some((node) => node.id === id)) return undefined;
  const decision = evaluation.decisions[id];
  const edge = scenario.edges.find((each) => each.id === decision?.best);
  if (decision === undefined || edge === undefined || !decision.sameInEveryState)
    return { option: null, robust: false };
  const label = edge.label || scenario.nodes.find((node) => node.id === edge.to)?.title || edge.id;
  return { option: label, robust: decision.robust };
}

import type { Node } from '../../model/schema.ts';
import type { Evaluation, Path } from '../results.ts';

/** What a plan fixes: decision → option, chance → branch. */
export interface Fixed {
  readonly choices: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, string>>;
}

/**
 * What a plan has to fix so that this one path is certain: every option and every branch on it. (A path
 * meets no node twice, as the graph has no cycles.)
 */
export function planOfPath({ steps }: Path, kindOf: (node: string) => Node['kind'] | undefined): Fixed {
  const along = (kind: Node['kind']) =>
    Object.fromEntries(
      steps.flatMap(({ node, edge }) => (edge !== null && kindOf(node) === kind ? [[node, edge]] : [])),
    );
  return { choices: along('decision'), given: along('chance') };
}

/**
 * The choices of the policy that are the same in every state. What differs with what happened before is
 * left out: a plan can only fix one option per decision, and left open it is decided as the policy does,
 * so that the plan comes to the policy's own score.
 */
export function choicesOfPolicy({ decisions }: Pick<Evaluation, 'decisions'>): Fixed['choices'] {
  return Object.fromEntries(
    Object.entries(decisions).flatMap(([node, { best, sameInEveryState }]) =>
      best !== null && sameInEveryState ? [[node, best]] : [],
    ),
  );
}

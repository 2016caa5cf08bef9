import type { Severity } from '../../../engine/results.ts';
import type { NodeKind } from '../../../model/schema.ts';

export const words = {
  /** BCP 47, of the file. */
  tag: 'en',
  noPlan: 'Best policy',
  kind: {
    decision: 'decision',
    chance: 'chance',
    event: 'event',
    deadline: 'deadline',
    outcome: 'outcome',
  } satisfies Record<NodeKind, string> as Record<NodeKind, string>,
  severity: { error: 'error', warning: 'warning', info: 'info' } satisfies Record<Severity, string> as Record<
    Severity,
    string
  >,
  /** For names that are left out. */
  standIn: {
    actor: (number: number): string => `Actor ${number}`,
    other: (number: number): string => `Name ${number}`,
  },
  yes: 'yes',
  no: 'no',
  confidence: { low: 'low', moderate: 'moderate', high: 'high' },
  status: { holds: 'holds', 'in doubt': 'in doubt', failed: 'failed' },
  notChecked: 'not checked',
  /** What an input is called. */
  input: {
    probability: (branch: string, node: string): string => `“${branch}” at ${node}`,
    duration: (node: string): string => `Time for ${node}`,
    lag: (node: string, branch: string): string => `Time from ${node} by “${branch}”`,
  },
};

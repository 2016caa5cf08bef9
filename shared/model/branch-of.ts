import { z } from 'zod';
import type { Scenario } from './schema.ts';

/** Where a document was branched off: which document, at which version (SHA-256 of its file), and its title then. */
export const BranchOf = z.object({
  document: z.uuid(),
  version: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string(),
});
export type BranchOf = z.infer<typeof BranchOf>;

/**
 * The origin of a branch; null for a document that is none. It stands at the top level as `branchOf`, a
 * property that version 1 of the format does not name: another value than ours is kept and means nothing.
 */
export function branchOf(scenario: Scenario): BranchOf | null {
  const found = BranchOf.safeParse((scenario as { branchOf?: unknown }).branchOf);
  return found.success ? found.data : null;
}

/** The scenario as a branch of that origin; without one, as no branch. */
export function withBranchOf(scenario: Scenario, origin: BranchOf | null): Scenario {
  const { branchOf: _, ...plain } = scenario as Scenario & { branchOf?: unknown };
  return origin === null ? plain : ({ ...plain, branchOf: origin } as Scenario);
}

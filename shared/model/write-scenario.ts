import type { Scenario } from './schema.ts';

/**
 * The text of a scenario's file: JSON, indented by two spaces, a line break at the end. Properties keep
 * the order that they have, so a file that was read and not changed differs from itself in spacing only.
 */
export function writeScenario(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

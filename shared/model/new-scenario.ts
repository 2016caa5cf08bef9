import { FORMAT, type Scenario, VERSION } from './schema.ts';

// Browsers and Node both have it; `shared` is compiled without the library of either.
declare const crypto: { randomUUID(): string };

/**
 * An empty scenario. `timeZone` is an IANA name, `start` a local day or minute in it; both must be valid
 * for the result to be readable again.
 */
export function newScenario(given: {
  readonly title: string;
  readonly timeZone: string;
  readonly start: string;
  readonly id?: string;
}): Scenario {
  const { title, timeZone, start, id = crypto.randomUUID() } = given;
  return { format: FORMAT, version: VERSION, id, title, timeZone, start, nodes: [], edges: [] };
}

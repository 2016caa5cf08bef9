import type { Problem, ProblemPlace } from '#shared/engine/results.ts';
import { oneLine } from '#shared/exchange/text.ts';

/** `warning missed-deadline: message (node suspension)`. */
export function problemLine({ severity, code, message, at }: Problem): string {
  const where = placeInWords(at);
  return `${severity} ${code}: ${oneLine(message)}${where === '' ? '' : ` (${where})`}`;
}

function placeInWords({ nodes, ...single }: ProblemPlace): string {
  const parts = Object.entries(single).map(([what, id]) => `${what} ${id}`);
  if (nodes !== undefined) parts.push(`nodes ${nodes.join(', ')}`);
  return oneLine(parts.join(', '));
}

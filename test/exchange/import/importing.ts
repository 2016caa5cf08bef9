import { importFile } from '#shared/exchange/import/import-file.ts';
import { EXPORTS, IMPORTS, type ImportContext, type ImportResult } from '#shared/exchange/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { loadResource } from '../../../electron/cli/resources.ts';
import { exportInput } from '../hostile.ts';

export const CONTEXT: ImportContext = { name: 'drawing', timeZone: 'Asia/Seoul', start: '2026-11-24' };

export type Taken = Extract<ImportResult, { ok: true }>;

/** What an import made of a text; fails where it is refused. `name` says what the file is called. */
export function imported(text: string | Uint8Array, name = 'drawing'): Taken & { format: string | null } {
  const { format, result } = importFile(text, { ...CONTEXT, name }, IMPORTS);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { ...result, format: format?.id ?? null };
}

/** Why an import was refused; fails where it was not. */
export function refusal(text: string | Uint8Array, name = 'drawing'): string {
  const { result } = importFile(text, { ...CONTEXT, name }, IMPORTS);
  if (result.ok) throw new Error('not refused');
  return result.issues.map(({ message }) => message).join('\n');
}

export function exported(id: string, scenario: Scenario): string {
  const format = EXPORTS.find((each) => each.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  const text = format.render(exportInput(scenario, null, 1), loadResource);
  if (typeof text !== 'string') throw new Error(`${id} is no text`);
  return text;
}

/** Nodes and branches in the words that tests compare: `Go? (decision)`, `Go? --Leave: 0.5--> Gone`. */
export function graphOf({ nodes, edges }: Scenario) {
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const odds = (probability: unknown) =>
    probability === undefined ? '' : `: ${JSON.stringify(probability)}`;
  return {
    nodes: nodes.map(({ title, kind }) => `${title} (${kind})`),
    edges: edges.map(
      ({ from, to, label = '', probability }) =>
        `${titles.get(from)} --${label}${odds(probability)}--> ${titles.get(to)}`,
    ),
  };
}

import type { MergeConflict } from '#shared/host.ts';
import type { Scenario, TableName } from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';

type Loose = Readonly<Record<string, unknown>>;

/** `Node “Does Trump come?”, title`: where two sides disagree. */
export function conflictPlace(
  { table, id, path, base, mine, theirs }: MergeConflict,
  scenario: Scenario,
): string {
  if (table === null) return `${t('history.document')}, ${path}`;
  const name = t(`history.table.${table as TableName}`);
  if (id === null) return name;
  const list = (scenario as unknown as Record<string, readonly Loose[] | undefined>)[table] ?? [];
  const nodes = scenario.nodes as readonly Loose[];
  const item =
    table === 'observations'
      ? nodes.find((node) => node.id === id)
      : [...list, mine, theirs, base].find((one) => isItem(one) && one.id === id);
  const title = isItem(item) ? (item.title ?? item.name ?? item.label ?? item.text) : undefined;
  const shown = typeof title === 'string' && title !== '' ? `${name} “${title}”` : `${name} ${id}`;
  return path === '' ? shown : `${shown}, ${path}`;
}

/** A value for people to compare: a text as it is, of an item its properties line by line. */
export function conflictValue(value: unknown): string {
  if (value === undefined) return t('history.absent');
  if (typeof value === 'string') return value;
  if (!isItem(value)) return JSON.stringify(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${typeof inner === 'string' ? inner : JSON.stringify(inner)}`)
    .join('\n');
}

function isItem(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

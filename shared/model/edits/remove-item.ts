import type { DocumentDraft, Edit } from '../edit.ts';
import { changed, eraseItem, tableNow, writeItem } from './draft-tables.ts';
import type { ItemTable } from './put-item.ts';
import { removeReferenced } from './references.ts';

/**
 * Removes an item with what refers to it: an actor from nodes and as perspective, a group from its
 * nodes, a source from lists of sources, a criterion from effects and weights, a variable from `set`.
 * Expressions that name a parameter or variable stay: they show as problems, for the analyst to mend.
 */
export function removeItem(name: ItemTable, id: string): Edit {
  return (draft) => {
    if (!Object.hasOwn(draft[name], id)) return;
    if (name === 'criteria') dropFromElements(draft, 'effects', id);
    if (name === 'variables') dropFromElements(draft, 'set', id);
    switch (name) {
      case 'nodes':
      case 'edges':
      case 'actors':
      case 'criteria':
      case 'groups':
      case 'sources':
        return removeReferenced(draft, { [name]: [id] });
      default:
        return eraseItem(draft, name, id);
    }
  };
}

/** Takes a key out of the `effects` or `set` of every node and edge; what it leaves empty goes too. */
function dropFromElements(draft: DocumentDraft, property: 'effects' | 'set', id: string): void {
  for (const [key, { value }] of Object.entries(tableNow(draft, 'nodes'))) {
    const rest = lessKey(value[property], id);
    if (rest !== value[property]) writeItem(draft, 'nodes', key, changed(value, { [property]: rest }));
  }
  for (const [key, { value }] of Object.entries(tableNow(draft, 'edges'))) {
    const rest = lessKey(value[property], id);
    if (rest !== value[property]) writeItem(draft, 'edges', key, changed(value, { [property]: rest }));
  }
}

function lessKey<T>(record: Readonly<Record<string, T>> | undefined, key: string) {
  if (record === undefined || !Object.hasOwn(record, key)) return record;
  const { [key]: _, ...rest } = record;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

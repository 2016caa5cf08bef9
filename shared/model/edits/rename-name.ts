import type { DocumentDraft, Edit } from '../edit.ts';
import type { Edge, Node } from '../schema.ts';
import { Name, PROBABILITY_WORDS } from '../schema.ts';
import { changed, eraseItem, insertItem, tableNow, writeItem } from './draft-tables.ts';

/** Gives an expression's text back with the name replaced where it stands for the parameter or variable. */
type RenameInText = (expression: string) => string;

/**
 * Gives a parameter or variable another id, in every expression and `set` too. Does nothing when the
 * new id is no name or is taken by a parameter or variable.
 *
 * @param rename `renameIn` of `shared/expression`, say: this layer knows no expressions
 */
export function renameVariableOrParameter(
  table: 'parameters' | 'variables',
  id: string,
  newId: string,
  rename: RenameInText,
): Edit {
  return (draft) => {
    const entry = Object.hasOwn(draft[table], id) ? tableNow(draft, table)[id] : undefined;
    if (entry === undefined || !Name.safeParse(newId).success) return;
    if (Object.hasOwn(draft.parameters, newId) || Object.hasOwn(draft.variables, newId)) return;
    eraseItem(draft, table, id);
    insertItem(draft, table, newId, { ...entry.value, id: newId }, entry.order);
    const assigned = (name: string) => (table === 'variables' && name === id ? newId : name);
    renameInElements(draft, rename, assigned);
  };
}

function renameInElements(draft: DocumentDraft, rename: RenameInText, assigned: (name: string) => string) {
  for (const [key, { value }] of Object.entries(tableNow(draft, 'nodes'))) {
    const next = renamedIn(value, rename, assigned);
    if (next !== value) writeItem(draft, 'nodes', key, next);
  }
  for (const [key, { value }] of Object.entries(tableNow(draft, 'edges'))) {
    const { guard, probability } = value;
    const next = changed(renamedIn(value, rename, assigned), {
      ...(guard !== undefined && { guard: rename(guard) }),
      ...(isExpression(probability) && { probability: rename(probability) }),
    });
    writeItem(draft, 'edges', key, next);
  }
}

function renamedIn<T extends Node | Edge>(
  element: T,
  rename: RenameInText,
  assigned: (name: string) => string,
): T {
  const { effects, set } = element;
  if (effects === undefined && set === undefined) return element;
  return changed(element, {
    ...(effects && {
      effects: mapEntries(effects, (key, value) => [key, typeof value === 'string' ? rename(value) : value]),
    }),
    ...(set && { set: mapEntries(set, (key, value) => [assigned(key), rename(value)]) }),
  });
}

/** Whether a probability is an expression: not a number or range, not "rest", not a word. */
function isExpression(probability: Edge['probability']): probability is string {
  return (
    typeof probability === 'string' &&
    probability !== 'rest' &&
    !Object.hasOwn(PROBABILITY_WORDS, probability)
  );
}

function mapEntries<T>(
  record: Readonly<Record<string, T>>,
  map: (key: string, value: T) => [string, T],
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => map(key, value)));
}

/**
 * Texts that were typed and could not be understood, by document and field, so that they are still
 * there when the field is shown again. For the session only: they are no part of the document.
 */
const kept = new Map<string, string>();

export function keptDraft(field: string): string | null {
  return kept.get(field) ?? null;
}

/** Keeps a text, or forgets the one that is kept (null). */
export function keepDraft(field: string, text: string | null): void {
  if (text === null) kept.delete(field);
  else kept.set(field, text);
}

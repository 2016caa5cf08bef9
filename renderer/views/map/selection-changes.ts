interface Change {
  readonly type: string;
  readonly id?: string;
  readonly selected?: boolean;
}

/** The ids that are selected after React Flow's changes to the selection; null when they change nothing. */
export function selectedAfter(
  before: readonly string[],
  changes: readonly Change[],
): readonly string[] | null {
  const selected = new Set(before);
  let any = false;
  for (const { type, id, selected: isSelected } of changes) {
    if (type !== 'select' || id === undefined || selected.has(id) === (isSelected === true)) continue;
    any = true;
    if (isSelected === true) selected.add(id);
    else selected.delete(id);
  }
  return any ? [...selected] : null;
}

import { partText, placePart } from '#shared/exchange/clipboard/part.ts';
import {
  applyEdit,
  connect,
  type Edit,
  type Node,
  removeElements,
  type Scenario,
} from '#shared/model/index.ts';
import { laterCode } from '../../app/later.tsx';
import { toast, toastError, toastToRead } from '../../components/index.ts';
import { t } from '../../i18n/i18n.ts';
import { documentStore, viewStore } from '../../state/stores.ts';
import { focusNode, isMapFocused } from './focus.ts';
import type { Point } from './geometry.ts';
import { canvas, growsFrom, newEdges } from './map-actions.ts';
import { freshPlaces, treePlaces } from './placement-of-parts.ts';

/** What reads all formats is much code, and not needed to see the map. */
const reader = laterCode(() => import('#shared/exchange/clipboard/pasted.ts'));

/** The selected nodes, with the branches between them, as text; null when none is selected. */
export function copiedText(): string | null {
  const { document, selection } = documentStore.getState();
  if (document === null || selection.nodes.length === 0) return null;
  return partText(document, selection.nodes);
}

export function removeCopied(): void {
  const { nodes } = documentStore.getState().selection;
  documentStore
    .getState()
    .edit(t('map.step.cut', { count: nodes.length }), removeElements({ nodes, edges: [] }), {
      select: { nodes: [], edges: [], plan: null },
    });
}

/**
 * Puts a copied part, or a tree written as indented lines or as a table, into the document. A tree grows
 * from the selected node; copied nodes stand on their own.
 */
export async function paste(text: string): Promise<void> {
  if (text.trim() === '') {
    toast(t('map.paste.noText'));
    return;
  }
  const code = await reader().catch((error: unknown) => {
    toastError(t('map.paste.refused', { message: String(error) }));
  });
  const { document } = documentStore.getState();
  const view = canvas();
  if (code === undefined || document === null || view === null) return;
  const { timeZone, start } = document.fields;
  const read = code.readPasted(text, { name: '', timeZone, start });
  if (!read.ok) {
    toastError(t('map.paste.refused', { message: read.issues[0]?.message ?? '' }));
    return;
  }
  const part = read.scenario;
  const parent = isArranged(part) ? null : growsFrom(document);
  const places = isArranged(part)
    ? freshPlaces(part, view.positions(), part.id === document.fields.id ? null : view.centre())
    : treePlaces(part, view.positions(), parent, view.centre());
  const placed = placePart(part, document, (node: Node): Point | undefined => places[node.id]);
  // Their ids are to differ from those of the branches that are pasted.
  const grownOn = applyEdit(document, placed.edit).document;
  const grown: readonly Edit[] =
    parent === null ? [] : newEdges(grownOn, parent, placed.starts).map((edge) => connect(edge));
  const count = placed.nodes.length;
  documentStore.getState().edit(
    t('map.step.paste', { count }),
    (draft) => {
      placed.edit(draft);
      for (const edit of grown) edit(draft);
    },
    { select: { nodes: placed.nodes, edges: [], plan: null } },
  );
  const [first] = placed.nodes;
  if (first === undefined) return;
  viewStore.getState().revealNode(first);
  focusNode(first);
  if (read.repairs.length > 0) toast(t('map.paste.repaired', { count: read.repairs.length }));
  const lost = read.notes.filter(code.isLoss);
  if (lost.length > 0)
    toastToRead(
      t('map.paste.notes', { notes: lost.map((note) => (note.endsWith('.') ? note : `${note}.`)).join(' ') }),
    );
}

const isArranged = ({ nodes }: Scenario) => nodes.some(({ position }) => position !== undefined);

/** Answers the browser's own events, which alone may reach the clipboard without asking. Returns a stop. */
export function answerClipboard(): () => void {
  const copy = (event: ClipboardEvent) => {
    if (!isMapFocused() || isSelectingText()) return;
    const text = copiedText();
    if (text === null) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    if (event.type === 'cut') removeCopied();
  };
  const pasted = (event: ClipboardEvent) => {
    if (!isMapFocused() || isSelectingText()) return;
    void paste(event.clipboardData?.getData('text/plain') ?? '');
    event.preventDefault();
  };
  document.addEventListener('copy', copy);
  document.addEventListener('cut', copy);
  document.addEventListener('paste', pasted);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('cut', copy);
    document.removeEventListener('paste', pasted);
  };
}

/** While a field on the map is typed in, the clipboard is that field's. */
function isSelectingText(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
}

/** The same from a menu, where the browser may ask first. */
export async function copyFromMenu(cut: boolean): Promise<void> {
  const text = copiedText();
  if (text === null) return;
  try {
    await navigator.clipboard.writeText(text);
    if (cut) removeCopied();
  } catch {
    toastError(t('map.paste.keysOnly'));
  }
}

export async function pasteFromMenu(): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    toastError(t('map.paste.keysOnly'));
    return;
  }
  await paste(text);
}

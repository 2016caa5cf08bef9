/**
 * The fields in which something is being typed. Their texts are taken before the page or the document
 * is left. The listeners are put up when this is loaded, thus before those that save and leave: on
 * the window, listeners run in the order in which they were added, whatever their phase.
 */
const open = new Set<() => void>();

function takeAll(): void {
  for (const take of open) take();
}
if (typeof window !== 'undefined') {
  window.addEventListener('hashchange', takeAll);
  window.addEventListener('beforeunload', takeAll);
}

/** Has `take` called when the page or the document is left. Returns a stop. */
export function whenLeft(take: () => void): () => void {
  open.add(take);
  return () => open.delete(take);
}

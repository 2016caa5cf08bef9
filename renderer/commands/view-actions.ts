import type { ViewName } from '../state/view-store.ts';

/** What commands may ask of the view that is on the screen: `zoomIn`, `fit`, `addNode` … */
export type ViewActions = Readonly<Record<string, (...args: never[]) => void>>;

const shown = new Map<ViewName, ViewActions>();

/** A view offers its actions while it is mounted; call it in an effect, it returns the clean-up. */
export function offerActions(view: ViewName, actions: ViewActions): () => void {
  shown.set(view, actions);
  return () => {
    if (shown.get(view) === actions) shown.delete(view);
  };
}

/** The actions of a view as the type that it offers them with; null while it is not on the screen. */
export function actionsOf<A extends ViewActions>(view: ViewName): A | null {
  return (shown.get(view) as A | undefined) ?? null;
}

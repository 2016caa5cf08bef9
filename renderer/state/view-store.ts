import { createStore, type StoreApi } from 'zustand/vanilla';

export const VIEWS = ['map', 'timeline', 'compare', 'agenda', 'report'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where the address (the part after `#`) leads. */
export type Route =
  | { readonly page: 'library' }
  | { readonly page: 'document'; readonly id: string; readonly view: ViewName };

export type Overlay =
  | ('command-box' | 'shortcuts' | 'settings' | 'licences')
  | ('versions' | 'branches' | 'share')
  | null;

export interface ViewState {
  readonly route: Route;
  /** The plan that is evaluated and shown; null: the best policy. */
  readonly plan: string | null;
  readonly panels: { readonly left: boolean; readonly right: boolean };
  readonly overlay: Overlay;
  /** The report is to be printed as soon as it is drawn. */
  readonly printing: boolean;
  /** What the current view is asked to bring into sight; `count` makes asking twice for the same visible. */
  readonly reveal: { readonly node: string; readonly count: number } | null;
  /** 1 = 100 %; told by the view that zooms, null where there is none. */
  readonly zoom: number | null;

  choosePlan(plan: string | null): void;
  setPanels(panels: ViewState['panels']): void;
  setPanel(side: 'left' | 'right', open: boolean): void;
  togglePanel(side: 'left' | 'right'): void;
  show(overlay: Overlay): void;
  setPrinting(printing: boolean): void;
  revealNode(node: string): void;
  setZoom(zoom: number | null): void;
  /** Called by the router only; to go somewhere use `goTo` of `app/router.ts`. */
  setRoute(route: Route): void;
}

/** Which view, which plan, which panels: what is shown, and nothing that belongs to the document. */
export function createViewStore(): StoreApi<ViewState> {
  return createStore<ViewState>((set, get) => ({
    route: { page: 'library' },
    plan: null,
    panels: { left: true, right: true },
    overlay: null,
    printing: false,
    reveal: null,
    zoom: null,
    choosePlan: (plan) => set({ plan }),
    setPanels: (panels) => set({ panels }),
    setPanel: (side, open) => set({ panels: { ...get().panels, [side]: open } }),
    togglePanel: (side) => set({ panels: { ...get().panels, [side]: !get().panels[side] } }),
    show: (overlay) => set({ overlay }),
    setPrinting: (printing) => set({ printing }),
    revealNode: (node) => set({ reveal: { node, count: (get().reveal?.count ?? 0) + 1 } }),
    setZoom: (zoom) => set({ zoom }),
    setRoute(route) {
      const before = get().route;
      const sameDocument = before.page === 'document' && route.page === 'document' && before.id === route.id;
      set(sameDocument ? { route, zoom: null } : { route, plan: null, reveal: null, zoom: null });
    },
  }));
}

import { typeWhenThere } from '../../components/index.ts';
import { documentStore, evaluationStore, viewStore } from '../../state/stores.ts';
import { finding } from './finding-store.ts';
import { focusSelected } from './focus.ts';
import { goToNode } from './go-to-node.ts';
import type { Lens } from './lens.ts';
import { canvas } from './map-actions.ts';

/** Opens the search, or puts the focus into it. */
export function openSearch(): void {
  finding.setState({ text: finding.getState().text ?? '' });
  typeWhenThere(() => document.querySelector<HTMLInputElement>('[data-map-search]'));
}

export function closeSearch(): void {
  finding.setState({ text: null });
  focusSelected();
}

/** Searches for another text; what is found first is shown. */
export function searchFor(text: string): void {
  finding.setState({ text, at: 0 });
}

/** Selects and shows a result, without taking the focus from the search. */
export function showResult(index: number): void {
  const { found } = finding.getState();
  if (found.length === 0) return;
  const at = (index + found.length) % found.length;
  finding.setState({ at });
  const result = found[at];
  const { document, select } = documentStore.getState();
  if (result === undefined || document === null) return;
  select(result.on === 'node' ? { nodes: [result.id] } : { edges: [result.id] });
  const node = result.on === 'node' ? result.id : document.edges[result.id]?.value.from;
  if (node !== undefined) viewStore.getState().revealNode(node);
}

export function lookThrough(lens: Lens): void {
  finding.setState({ lens });
}

/** The first criterion, then one after the other. */
export function lookThroughNext(): void {
  const { lens } = finding.getState();
  const criteria = evaluationStore.getState().evaluation?.criteria ?? [];
  const criterion = (typeof lens === 'object' ? lens.criterion + 1 : 0) % criteria.length;
  const id = criteria[criterion];
  if (id === undefined) return;
  const named = documentStore.getState().document?.criteria[id]?.value.name;
  lookThrough({ criterion, name: named || id });
}

export function toggleTracing(): void {
  finding.setState({ tracing: !finding.getState().tracing });
}

export function toggleReachable(): void {
  finding.setState({ reachable: !finding.getState().reachable });
}

export function showAll(): void {
  finding.setState({ filter: { actor: null, tag: null }, reachable: false, tracing: false });
}

export function zoomToSelection(): void {
  const { document, selection } = documentStore.getState();
  const ends = selection.edges.flatMap((id) => {
    const edge = document?.edges[id]?.value;
    return edge === undefined ? [] : [edge.from, edge.to];
  });
  canvas()?.fitNodes([...selection.nodes, ...ends]);
}

/** The nodes that were selected one after another, as a browser keeps pages. */
let trail: readonly string[] = [];
let place = -1;
const MOST_STEPS = 200;

/** Keeps the trail while the map is on the screen. Returns a stop. */
export function keepTrail(): () => void {
  trail = [];
  place = -1;
  return documentStore.subscribe(({ selection, document: opened }, before) => {
    if (selection === before.selection || opened === null) return;
    const [node] = selection.nodes;
    if (node === undefined || selection.nodes.length > 1 || node === trail[place]) return;
    trail = [...trail.slice(Math.max(0, place + 2 - MOST_STEPS), place + 1), node];
    place = trail.length - 1;
  });
}

/** The place in the trail that so many steps lead to, past nodes that are gone; null for none. */
function stepTo(direction: 1 | -1): number | null {
  const { document } = documentStore.getState();
  for (let at = place + direction; at >= 0 && at < trail.length; at += direction) {
    if (Object.hasOwn(document?.nodes ?? {}, trail[at] ?? '')) return at;
  }
  return null;
}

export const canStep = (direction: 1 | -1) => stepTo(direction) !== null;

export function step(direction: 1 | -1): void {
  const at = stepTo(direction);
  const node = at === null ? undefined : trail[at];
  if (at === null || node === undefined) return;
  place = at;
  goToNode(node);
}

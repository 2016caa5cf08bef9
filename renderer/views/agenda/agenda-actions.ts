import {
  type Indicator,
  listOf,
  type Observation,
  observe,
  removeObservation,
  updateFields,
  updateNodes,
} from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';
import { documentStore, viewStore } from '../../state/stores.ts';

export type SignpostStatus = NonNullable<Indicator['status']>;

/** Records that reality came to a node, and by which branch it went on where that is known. */
export function markHappened(node: string, title: string, edge: string | undefined): void {
  const change = edge === undefined ? { node } : { node, edge };
  documentStore.getState().edit(t('agenda.step.observe', { title }), observe(change));
}

export function dateHappened(node: string, title: string, at: string | undefined): void {
  const { document, edit } = documentStore.getState();
  const before = document && listOf(document.observations).find((each) => each.node === node);
  if (!before) return;
  const { at: _, ...rest } = before;
  const next: Observation = at === undefined ? rest : { ...rest, at };
  edit(t('agenda.step.date', { title }), observe(next));
}

export function unmark(node: string, title: string): void {
  documentStore.getState().edit(t('agenda.step.unobserve', { title }), removeObservation(node));
}

export function setToday(asOf: string | undefined): void {
  documentStore.getState().edit(t('agenda.step.today'), updateFields({ asOf }));
}

export function setSignpost(node: string, indicator: string, text: string, status: SignpostStatus): void {
  const { document, edit } = documentStore.getState();
  const indicators = document?.nodes[node]?.value.indicators;
  if (indicators === undefined) return;
  const next = indicators.map((each) => (each.id === indicator ? { ...each, status } : each));
  edit(t('agenda.step.signpost', { text }), updateNodes([node], { indicators: next }));
}

/** Selects a node, so that the inspector shows it, and brings it into sight where there is a map. */
export function showNode(node: string): void {
  documentStore.getState().select({ nodes: [node] });
  viewStore.getState().revealNode(node);
}

import { type Edge, listOf, type Observation, observe, type ScenarioDocument } from '#shared/model/index.ts';
import { t } from '../../../i18n/i18n.ts';
import { documentStore } from '../../../state/stores.ts';
import { unmark } from '../../agenda/agenda-actions.ts';
import { graphOf, outOf } from '../graph.ts';
import { mapUi } from '../map-ui-store.ts';

type Observations = ScenarioDocument['observations'];
type Parts = Pick<ScenarioDocument, 'edges' | 'observations'>;

const tables = new WeakMap<Observations, ReadonlyMap<string, Observation>>();

/** What was observed, by node; of several observations of one node the first, which is the one that counts. */
export function observedIn(table: Observations): ReadonlyMap<string, Observation> {
  const known = tables.get(table);
  if (known !== undefined) return known;
  const found = new Map(
    listOf(table)
      .toReversed()
      .map((each) => [each.node, each]),
  );
  tables.set(table, found);
  return found;
}

/** What is asked about a node: which way it went, or, of one of its branches, which way instead. */
export interface Question {
  readonly node: string;
  /** The branch that is asked about. */
  readonly edge: string | null;
  /** Whether that branch came about. */
  readonly cameAbout: boolean;
}

/** The ways that may be given as an answer, and the one that is proposed; null for none yet, '' for an unknown way. */
export function waysOf(
  { edges, observations }: Parts,
  { node, edge, cameAbout }: Question,
): { readonly ways: readonly Edge[]; readonly proposed: string | null } {
  const all = outOf(graphOf(edges), node);
  const ways = cameAbout ? all : all.filter(({ id }) => id !== edge);
  const before = observedIn(observations).get(node);
  const [only] = ways;
  if (cameAbout && edge !== null) return { ways, proposed: edge };
  if (ways.length <= 1) return { ways, proposed: only?.id ?? '' };
  if (before === undefined || before.edge === edge) return { ways, proposed: null };
  return { ways, proposed: before.edge ?? '' };
}

export function ask(question: Question): void {
  mapUi.setState({ happened: question, menu: null });
}

/**
 * Records that reality came to a node, in one step.
 *
 * @param way the branch by which it went on; '' where that is not known
 * @param at a local day or minute; undefined where it is not said
 */
export function record(node: string, way: string, at: string | undefined): void {
  const { document, edit } = documentStore.getState();
  if (document === null) return;
  const { edge: _, at: _at, ...others } = observedIn(document.observations).get(node) ?? { node };
  const next: Observation = { ...others, ...(way !== '' && { edge: way }), ...(at !== undefined && { at }) };
  edit(t('agenda.step.observe', { title: titleOf(document, node) }), observe(next));
}

export function takeBack(node: string): void {
  const { document } = documentStore.getState();
  if (document !== null) unmark(node, titleOf(document, node));
}

const titleOf = (document: ScenarioDocument, node: string) =>
  document.nodes[node]?.value.title || t('common.untitledNode');

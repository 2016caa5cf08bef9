import type { Language } from '../language/language.ts';
import type { Actor, Criterion, Edge, Node, Plan, Scenario } from '../model/schema.ts';
import { oneLine } from './text.ts';
import { type Texts, textsIn } from './texts/texts.ts';

/** What the parts of a scenario are called where a person reads them, each on one line and never empty. */
export interface Names {
  readonly title: string;
  node(id: string): string;
  /** Label of the edge; empty where it has none. */
  label(id: string): string;
  /** Label of the edge, or else the title of the node that it leads to. */
  edge(id: string): string;
  actor(id: string | undefined): string;
  /** With its unit. */
  criterion(id: string): string;
  plan(id: string | null): string;
  /** What is said around these names, in the language of the export. */
  readonly texts: Texts;
}

export function namesOf(scenario: Scenario, language?: Language): Names {
  const texts = textsIn(language);
  const nodes = byId<Node>(scenario.nodes);
  const edges = byId<Edge>(scenario.edges);
  const actors = byId<Actor>(scenario.actors);
  const criteria = byId<Criterion>(scenario.criteria);
  const plans = byId<Plan>(scenario.plans);
  const node = (id: string) => oneLine(nodes.get(id)?.title ?? '') || id;
  return {
    title: oneLine(scenario.title),
    node,
    label: (id) => oneLine(edges.get(id)?.label ?? ''),
    edge: (id) => {
      const edge = edges.get(id);
      return oneLine(edge?.label ?? '') || (edge ? node(edge.to) : id);
    },
    actor: (id) => (id === undefined ? '' : oneLine(actors.get(id)?.name ?? '') || id),
    criterion: (id) => {
      const unit = oneLine(criteria.get(id)?.unit ?? '');
      return `${oneLine(criteria.get(id)?.name ?? '') || id}${unit === '' ? '' : ` (${unit})`}`;
    },
    plan: (id) => (id === null ? texts.words.noPlan : oneLine(plans.get(id)?.name ?? '') || id),
    texts,
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[] | undefined): ReadonlyMap<string, T> {
  return new Map(list?.map((item) => [item.id, item]));
}

import { current } from 'mutative';
import type { Fields } from '../document.ts';
import type { DocumentDraft } from '../edit.ts';
import type { Scenario } from '../schema.ts';
import { changed, itemIn, placeItem, tableNow, writeItem } from './draft-tables.ts';
import { observe } from './observe.ts';
import { setChoice, setGiven } from './plans.ts';

/** What has come back into a document, by id. */
export interface Returned {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/**
 * What named the returned nodes and edges in an earlier version names them again: observations, choices and
 * suppositions of plans, the start, key assumptions, signposts of other nodes. Only where nothing else has taken the
 * place since: a plan that chooses otherwise by now stays as it is.
 */
export function mentionAgain(draft: DocumentDraft, then: Scenario, returned: Returned): void {
  fixAgain(draft, then, returned);
  observeAgain(draft, then, returned);
  assumeAgain(draft, then, returned);
  speakAgain(draft, then, returned);
  const { root } = then;
  if (root !== undefined && returned.nodes.has(root) && (current(draft.fields) as Fields).root === undefined)
    draft.fields.root = root;
}

function fixAgain(draft: DocumentDraft, then: Scenario, { nodes, edges }: Returned): void {
  for (const plan of then.plans ?? []) {
    const now = itemIn(tableNow(draft, 'plans'), plan.id);
    if (now === undefined) continue;
    const gone = (record: object | undefined, entries: Readonly<Record<string, string>> | undefined) =>
      Object.entries(entries ?? {}).filter(
        ([node, edge]) => (nodes.has(node) || edges.has(edge)) && !Object.hasOwn(record ?? {}, node),
      );
    for (const [node, edge] of gone(now.choices, plan.choices)) setChoice(plan.id, node, edge)(draft);
    for (const [node, edge] of gone(now.given, plan.given)) setGiven(plan.id, node, edge)(draft);
  }
}

function observeAgain(draft: DocumentDraft, then: Scenario, { nodes, edges }: Returned): void {
  const all = then.observations ?? [];
  for (const [index, observation] of all.entries()) {
    const { node, edge } = observation;
    const table = tableNow(draft, 'observations');
    const now = Object.values(table).find(({ value }) => value.node === node)?.value;
    if (now === undefined) {
      if (!nodes.has(node)) continue;
      observe(observation)(draft);
      const next = all.slice(index + 1).find((each) => Object.hasOwn(table, each.node));
      placeItem(draft, 'observations', node, next?.node ?? null);
    } else if (now.edge === undefined && edge !== undefined && edges.has(edge)) {
      observe({ ...now, edge })(draft);
    }
  }
}

function assumeAgain(draft: DocumentDraft, then: Scenario, { nodes, edges }: Returned): void {
  for (const assumption of then.assumptions ?? []) {
    const now = itemIn(tableNow(draft, 'assumptions'), assumption.id);
    if (now === undefined) continue;
    const again = {
      nodes: withAgain(now.nodes, assumption.nodes, nodes),
      edges: withAgain(now.edges, assumption.edges, edges),
    };
    if (again.nodes !== now.nodes || again.edges !== now.edges)
      writeItem(draft, 'assumptions', assumption.id, changed(now, again));
  }
}

/** The ids that stand there now, and the returned ones among those of then, in the order of then. */
function withAgain(
  now: readonly string[] | undefined,
  then: readonly string[] | undefined,
  returned: ReadonlySet<string>,
): readonly string[] | undefined {
  const present = new Set(now);
  const kept = (then ?? []).filter((id) => present.has(id) || returned.has(id));
  if (kept.every((id) => present.has(id))) return now;
  return [...new Set([...kept, ...present])];
}

/** Signposts of nodes that were there all the time. */
function speakAgain(draft: DocumentDraft, then: Scenario, { nodes, edges }: Returned): void {
  for (const { id, indicators } of then.nodes) {
    const edgeOf = new Map(indicators?.map((each) => [each.id, each.edge]));
    const now = itemIn(tableNow(draft, 'nodes'), id);
    if (nodes.has(id) || now?.indicators === undefined) continue;
    const again = now.indicators.map((each) => {
      const edge = edgeOf.get(each.id);
      return each.edge === undefined && edge !== undefined && edges.has(edge) ? { ...each, edge } : each;
    });
    if (again.some((each, i) => each !== now.indicators?.[i]))
      writeItem(draft, 'nodes', id, { ...now, indicators: again });
  }
}

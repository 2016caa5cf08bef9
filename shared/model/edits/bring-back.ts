import type { DocumentDraft, Edit } from '../edit.ts';
import type { Edge, Node, Scenario } from '../schema.ts';
import { connect } from './add-elements.ts';
import { itemIn, placeItem, tableNow } from './draft-tables.ts';
import { mentionAgain } from './mention-again.ts';
import { type ItemTable, putItem } from './put-item.ts';

/**
 * Makes a node or a plan again what it was in an earlier version, and leaves all else as it is. With a node
 * come the branches out of it as they were then, those into it if it was gone, and its actor, group and
 * sources where they are gone. What it named and is there no longer is left out. What named then what has been
 * gone since (observations, plans, …) names it again, see `mentionAgain`. Does nothing where the version has no such
 * item.
 */
export function bringBack(then: Scenario, table: 'nodes' | 'plans', id: string): Edit {
  return (draft) => {
    if (table === 'nodes') bringNodeBack(draft, then, id);
    else bringItemBack(draft, then, 'plans', id);
  };
}

function bringNodeBack(draft: DocumentDraft, then: Scenario, id: string): void {
  const node = then.nodes.find((each) => each.id === id);
  if (node === undefined) return;
  const edgesBefore = tableNow(draft, 'edges');
  const before = itemIn(tableNow(draft, 'nodes'), id);
  const wasThere = before !== undefined;
  for (const [table, needed] of neededBy(node))
    if (!Object.hasOwn(draft[table], needed)) bringItemBack(draft, then, table, needed);
  bringItemBack(draft, then, 'nodes', id);
  for (const edge of then.edges) {
    if (edge.from === id) bringItemBack(draft, then, 'edges', edge.id);
    else if (edge.to === id && !wasThere) connectAgain(draft, then, edge);
  }
  // Its signposts speak for branches that were not there a moment ago.
  putItem('nodes', node)(draft);
  // A node of another kind has lost what plans fix at it.
  mentionAgain(draft, then, {
    nodes: new Set(before?.kind === node.kind ? [] : [id]),
    edges: new Set(Object.keys(tableNow(draft, 'edges')).filter((edge) => !Object.hasOwn(edgesBefore, edge))),
  });
}

function neededBy({
  actor,
  group,
  sources,
}: Node): readonly (readonly ['actors' | 'groups' | 'sources', string])[] {
  return [
    ...(actor === undefined ? [] : [['actors', actor] as const]),
    ...(group === undefined ? [] : [['groups', group] as const]),
    ...(sources ?? []).map((source) => ['sources', source] as const),
  ];
}

function connectAgain(draft: DocumentDraft, then: Scenario, edge: Edge): void {
  if (Object.hasOwn(draft.edges, edge.id)) return;
  connect(edge)(draft);
  putInPlace(draft, then, 'edges', edge.id);
}

function bringItemBack(draft: DocumentDraft, then: Scenario, table: ItemTable, id: string): void {
  const item = (then[table] as readonly { readonly id: string }[] | undefined)?.find(
    (each) => each.id === id,
  );
  if (item === undefined) return;
  const wasThere = Object.hasOwn(draft[table], id);
  putItem(table, item as Parameters<typeof putItem>[1])(draft);
  if (!wasThere) putInPlace(draft, then, table, id);
}

/** Before what followed it then, of that which is still there. */
function putInPlace(draft: DocumentDraft, then: Scenario, table: ItemTable, id: string): void {
  const ids = (then[table] as readonly { readonly id: string }[]).map((each) => each.id);
  const next = ids.slice(ids.indexOf(id) + 1).find((each) => Object.hasOwn(draft[table], each));
  placeItem(draft, table, id, next ?? null);
}

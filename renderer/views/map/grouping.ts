/** How nodes are put into groups, and groups into one another. */
import {
  around,
  type Edit,
  groupParents,
  listOf,
  putItem,
  removeItem,
  type ScenarioDocument,
  updateNodes,
  withParent,
} from '#shared/model/index.ts';

type Parts = Pick<ScenarioDocument, 'nodes' | 'groups'>;

/** The groups all of whose nodes are chosen (at least one), but none that lies within another such group. */
function wholeGroups({ nodes, groups }: Parts, chosen: ReadonlySet<string>): readonly string[] {
  const parents = groupParents(listOf(groups));
  const holding = new Set<string>();
  const broken = new Set<string>();
  for (const { id, group } of listOf(nodes)) {
    if (group === undefined || !Object.hasOwn(groups, group)) continue;
    for (const each of around(parents, group)) (chosen.has(id) ? holding : broken).add(each);
  }
  const whole = (id: string) => holding.has(id) && !broken.has(id);
  return [...holding].filter((id) => whole(id) && !around(parents, id).slice(1).some(whole));
}

/** The innermost group that holds all of these groups' ways outwards; null where there is none. */
function common(ways: readonly (readonly string[])[]): string | null {
  const [first = [], ...others] = ways;
  return first.find((id) => others.every((way) => way.includes(id))) ?? null;
}

/** What is chosen, as whole groups and as nodes that are in none of them. */
function piecesOf(document: Parts, nodes: readonly string[]) {
  const whole = wholeGroups(document, new Set(nodes));
  const parents = groupParents(listOf(document.groups));
  const groupOf = (id: string) => document.nodes[id]?.value.group;
  const loose = nodes.filter((id) => {
    const group = groupOf(id);
    return group === undefined || !around(parents, group).some((each) => whole.includes(each));
  });
  return { whole, loose, parents, groupOf };
}

/** Puts nodes, and groups of which all nodes are chosen, into a new group, within the group that they share. */
export function grouped(
  document: Parts,
  nodes: readonly string[],
  { id, title }: { readonly id: string; readonly title: string },
): readonly Edit[] {
  const { whole, loose, parents, groupOf } = piecesOf(document, nodes);
  const outward = (group: string | undefined) => (group === undefined ? [] : around(parents, group));
  const parent = common([
    ...whole.map((each) => around(parents, each).slice(1)),
    ...loose.map((each) => outward(groupOf(each))),
  ]);
  return [
    putItem('groups', withParent({ id, title }, parent)),
    ...whole.flatMap((each) => moved(document, each, id)),
    updateNodes(loose, { group: id }),
  ];
}

/** Dissolves groups of which all nodes are chosen; takes other nodes out of theirs, into the one around it. */
export function ungrouped(document: Parts, nodes: readonly string[]): readonly Edit[] {
  const { whole, loose, parents, groupOf } = piecesOf(document, nodes);
  const edits: Edit[] = [];
  for (const id of whole) {
    const outer = parents.get(id);
    const own = listOf(document.nodes).filter((node) => node.group === id);
    edits.push(
      updateNodes(
        own.map((node) => node.id),
        { group: outer },
      ),
    );
    for (const [inner, parent] of parents)
      if (parent === id) edits.push(...moved(document, inner, outer ?? null));
    edits.push(removeItem('groups', id));
  }
  for (const id of loose) edits.push(updateNodes([id], { group: parents.get(groupOf(id) ?? '') }));
  return edits;
}

function moved({ groups }: Parts, id: string, parent: string | null): readonly Edit[] {
  const group = groups[id]?.value;
  return group === undefined ? [] : [putItem('groups', withParent(group, parent))];
}

/** The nodes of a group and of the groups within it. */
export function nodesWithin({ nodes, groups }: Parts, group: string): readonly string[] {
  const parents = groupParents(listOf(groups));
  return listOf(nodes)
    .filter((node) => node.group !== undefined && around(parents, node.group).includes(group))
    .map(({ id }) => id);
}

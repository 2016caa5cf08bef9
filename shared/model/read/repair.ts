import type { Assumption, Edge, Node, Observation, Plan, Quarantined, Scenario } from '../schema.ts';
import { type Path, pathText } from './json-path.ts';
import type { Repair } from './result.ts';

interface Ids {
  readonly nodes: ReadonlySet<string>;
  /** Of the edges that stay. */
  readonly edges: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly criteria: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}
type Kind = 'node' | 'edge' | 'actor' | 'criterion' | 'group' | 'source';

/** What is to be set aside, with its place in the file. */
interface Aside {
  readonly path: Path;
  readonly reason: string;
  readonly value: unknown;
}

/** Notes that the part at `path` is set aside. */
type SetAside = (path: Path, reason: string, value: unknown) => void;

/**
 * The scenario without references to what is not there. An edge or an observation without its node goes
 * whole; of everything else only the property, or the item of a list, that names it. What goes is added
 * to `quarantine`, with its place in the scenario as given. Of a scenario without dangling references
 * the result is the scenario itself, if nothing was `replaced` in its text by a property of the same name.
 */
export function repair(
  scenario: Scenario,
  replaced: readonly Aside[] = [],
): { scenario: Scenario; repairs: readonly Repair[] } {
  const quarantined: Quarantined[] = [];
  const setAside: SetAside = (path, reason, value) =>
    quarantined.push({ path: pathText(path), reason: `${reason}${owner(scenario, path)}`, value });
  for (const { path, reason, value } of replaced) quarantined.push({ path: pathText(path), reason, value });
  const nodes = idsOf(scenario.nodes);
  const sources = idsOf(scenario.sources);
  const edges = scenario.edges.flatMap((edge, index) => {
    const path = ['edges', index];
    if (!bothEndsIn(nodes, edge, path, setAside)) return [];
    return [listWithout(edge, 'sources', sources, 'source', path, setAside)];
  });
  const ids: Ids = {
    nodes,
    edges: idsOf(edges),
    actors: idsOf(scenario.actors),
    criteria: idsOf(scenario.criteria),
    groups: idsOf(scenario.groups),
    sources,
  };
  const top = propertyWithout(scenario, 'root', ids.nodes, 'node', [], setAside);
  const repaired: Scenario = {
    ...propertyWithout(top, 'perspective', ids.actors, 'actor', [], setAside),
    edges,
    nodes: scenario.nodes.map((node, index) => repairNode(node, ['nodes', index], ids, setAside)),
    ...(scenario.actors && {
      actors: scenario.actors.map((actor, index) =>
        recordWithout(actor, 'weights', ['actors', index], setAside, (key) =>
          absent(ids.criteria, 'criterion', key),
        ),
      ),
    }),
    ...(scenario.plans && {
      plans: scenario.plans.map((plan, index) => repairPlan(plan, ['plans', index], ids, setAside)),
    }),
    ...(scenario.observations && {
      observations: scenario.observations.flatMap((observation, index) =>
        repairObservation(observation, ['observations', index], ids, setAside),
      ),
    }),
    ...(scenario.assumptions && {
      assumptions: scenario.assumptions.map((assumption, index) =>
        repairAssumption(assumption, ['assumptions', index], ids, setAside),
      ),
    }),
  };
  if (quarantined.length === 0) return { scenario, repairs: [] };
  return {
    scenario: { ...repaired, quarantine: [...(scenario.quarantine ?? []), ...quarantined] },
    repairs: quarantined.map(({ path, reason }) => ({ path, reason })),
  };
}

const OWNERS: Readonly<Record<string, string>> = {
  nodes: 'node',
  edges: 'edge',
  actors: 'actor',
  plans: 'plan',
  assumptions: 'assumption',
};

/** Whose property it was, in words: the places in the file move as soon as somebody edits it. */
function owner(scenario: Scenario, [list, index, ...rest]: Path): string {
  const kind = OWNERS[String(list)];
  if (kind === undefined || rest.length === 0 || typeof index !== 'number') return '';
  const item = (scenario[list as keyof Scenario] as readonly Named[] | undefined)?.[index];
  const name = item?.title || item?.name || item?.label || item?.text || item?.id;
  return name ? ` The ${kind} “${name.slice(0, 80)}” names it.` : '';
}

interface Named {
  readonly id?: string;
  readonly title?: string;
  readonly name?: string;
  readonly label?: string;
  readonly text?: string;
}

function bothEndsIn(nodes: ReadonlySet<string>, edge: Edge, path: Path, setAside: SetAside): boolean {
  const dangling = [...new Set([edge.from, edge.to])].filter((id) => !nodes.has(id));
  if (dangling.length === 0) return true;
  const names = dangling.map((id) => `“${id}”`).join(' and no node ');
  setAside(path, `The edge “${edge.id}” needs both its ends, and there is no node ${names}.`, edge);
  return false;
}

function repairNode(node: Node, path: Path, ids: Ids, setAside: SetAside): Node {
  let repaired = propertyWithout(node, 'actor', ids.actors, 'actor', path, setAside);
  repaired = propertyWithout(repaired, 'group', ids.groups, 'group', path, setAside);
  repaired = listWithout(repaired, 'sources', ids.sources, 'source', path, setAside);
  if (!node.indicators?.some(({ edge }) => edge !== undefined && !ids.edges.has(edge))) return repaired;
  const indicators = node.indicators.map((indicator, index) =>
    propertyWithout(indicator, 'edge', ids.edges, 'edge', [...path, 'indicators', index], setAside),
  );
  return { ...repaired, indicators };
}

function repairPlan(plan: Plan, path: Path, ids: Ids, setAside: SetAside): Plan {
  const missing = (node: string, edge: string) =>
    absent(ids.nodes, 'node', node) ?? absent(ids.edges, 'edge', edge);
  const repaired = recordWithout(plan, 'choices', path, setAside, missing);
  return recordWithout(repaired, 'given', path, setAside, missing);
}

function repairObservation(
  observation: Observation,
  path: Path,
  ids: Ids,
  setAside: SetAside,
): readonly Observation[] {
  const reason = absent(ids.nodes, 'node', observation.node);
  if (reason === null) return [propertyWithout(observation, 'edge', ids.edges, 'edge', path, setAside)];
  setAside(path, reason, observation);
  return [];
}

function repairAssumption(assumption: Assumption, path: Path, ids: Ids, setAside: SetAside): Assumption {
  const repaired = listWithout(assumption, 'nodes', ids.nodes, 'node', path, setAside);
  return listWithout(repaired, 'edges', ids.edges, 'edge', path, setAside);
}

function idsOf(list: readonly { readonly id: string }[] | undefined): ReadonlySet<string> {
  return new Set(list?.map(({ id }) => id));
}

/** Why a reference dangles, in words; null if what it names is there. */
function absent(ids: ReadonlySet<string>, kind: Kind, id: string): string | null {
  return ids.has(id) ? null : `There is no ${kind} “${id}”.`;
}

/** `owner` without its property `name` if that names what is not among `ids`. */
function propertyWithout<K extends string, T extends { readonly [P in K]?: string }>(
  owner: T,
  name: K,
  ids: ReadonlySet<string>,
  kind: Kind,
  path: Path,
  setAside: SetAside,
): T {
  const id = owner[name];
  const reason = id === undefined ? null : absent(ids, kind, id);
  if (reason === null) return owner;
  setAside([...path, name], reason, id);
  const { [name]: _, ...rest } = owner;
  return rest as T;
}

/** `owner` with only those items of its list `name` that are among `ids`. */
function listWithout<K extends string, T extends { readonly [P in K]?: readonly string[] }>(
  owner: T,
  name: K,
  ids: ReadonlySet<string>,
  kind: Kind,
  path: Path,
  setAside: SetAside,
): T {
  const list: readonly string[] | undefined = owner[name];
  if (!list || list.every((id) => ids.has(id))) return owner;
  const kept = list.filter((id, index) => {
    const reason = absent(ids, kind, id);
    if (reason !== null) setAside([...path, name, index], reason, id);
    return reason === null;
  });
  return { ...owner, [name]: kept };
}

/** `owner` with only those entries of its record `name` of which `missing` says nothing. */
function recordWithout<V, K extends string, T extends { readonly [P in K]?: Readonly<Record<string, V>> }>(
  owner: T,
  name: K,
  path: Path,
  setAside: SetAside,
  missing: (key: string, value: V) => string | null,
): T {
  const record: Readonly<Record<string, V>> | undefined = owner[name];
  if (!record) return owner;
  const entries = Object.entries<V>(record);
  const kept = entries.filter(([key, value]) => missing(key, value) === null);
  if (kept.length === entries.length) return owner;
  // The properties of a JSON object have no order, and so what is set aside must not go by it.
  for (const [key, value] of entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const reason = missing(key, value);
    if (reason !== null) setAside([...path, name, key], reason, value);
  }
  return { ...owner, [name]: Object.fromEntries(kept) };
}

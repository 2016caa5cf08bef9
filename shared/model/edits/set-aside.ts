import { current } from 'mutative';
import type { Fields } from '../document.ts';
import type { DocumentDraft, Edit } from '../edit.ts';
import { freshId } from '../fresh-id.ts';
import { Edge, Observation, type Quarantined } from '../schema.ts';
import { connect } from './add-elements.ts';
import { tableNow } from './draft-tables.ts';
import { observe } from './observe.ts';

/** A part that reading has set aside whole, so that it can be put back whole. */
export type WholePart =
  | { readonly kind: 'edge'; readonly edge: Edge }
  | { readonly kind: 'observation'; readonly observation: Observation };

/**
 * The branch or observation that an entry of `quarantine` holds; null where it holds only a name that
 * stood in something else (that place may be another by now), or nothing that the format knows.
 */
export function wholePart({ path, value }: Quarantined): WholePart | null {
  const edge = /^\$\.edges\[\d+\]$/.test(path) ? Edge.safeParse(value) : null;
  if (edge?.success) return { kind: 'edge', edge: value as Edge };
  const observation = /^\$\.observations\[\d+\]$/.test(path) ? Observation.safeParse(value) : null;
  return observation?.success ? { kind: 'observation', observation: value as Observation } : null;
}

/** The nodes that a part put back is to name: the ends of a branch, or the node observed (`from`). */
export interface PutBackAt {
  readonly from: string;
  readonly to?: string;
}

/**
 * Takes the part at `index` of `quarantine` back into the document, naming the nodes of `at`. Nothing
 * happens unless they are all there, nor at a node that something has been observed at already. A branch
 * whose id is taken meanwhile gets another; a source of it that is not there stays set aside.
 */
export function putBack(index: number, at: PutBackAt): Edit {
  return (draft) => {
    const entry = setAsideNow(draft)[index];
    const part = entry === undefined ? null : wholePart(entry);
    if (entry === undefined || part === null || !Object.hasOwn(draft.nodes, at.from)) return;
    if (part.kind === 'observation') {
      const observed = Object.values(tableNow(draft, 'observations'));
      if (observed.some(({ value }) => value.node === at.from)) return;
      observe({ ...part.observation, node: at.from })(draft);
      replace(draft, index, []);
      return;
    }
    const { to } = at;
    if (to === undefined || !Object.hasOwn(draft.nodes, to)) return;
    const { edge } = part;
    const edges = tableNow(draft, 'edges');
    const taken = (id: string) => Object.hasOwn(edges, id);
    const id = taken(edge.id) ? freshId('e', taken) : edge.id;
    const lost = edge.sources?.filter((source) => !Object.hasOwn(draft.sources, source)) ?? [];
    connect({ ...edge, id, from: at.from, to })(draft);
    replace(
      draft,
      index,
      lost.map((source) => ({
        path: `${entry.path}.sources`,
        reason: `There is no source “${source}”.`,
        value: source,
      })),
    );
  };
}

/** Gives up the part at `index` of `quarantine`. */
export function discardSetAside(index: number): Edit {
  return (draft) => {
    if (index < setAsideNow(draft).length) replace(draft, index, []);
  };
}

function setAsideNow(draft: DocumentDraft): readonly Quarantined[] {
  return (current(draft.fields) as Fields).quarantine ?? [];
}

function replace(draft: DocumentDraft, index: number, by: readonly Quarantined[]): void {
  const after = setAsideNow(draft).toSpliced(index, 1, ...by);
  if (after.length === 0) delete draft.fields.quarantine;
  else draft.fields.quarantine = after as NonNullable<typeof draft.fields.quarantine>;
}

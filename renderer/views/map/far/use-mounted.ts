import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDocument } from '../../../state/stores.ts';
import { useSightListener, useSightReader } from '../flow.ts';
import type { MapFlowEdge, MapFlowNode } from '../map-elements.ts';
import { type Detail, useMapUi } from '../map-ui-store.ts';
import { indexOf, partOf } from './element-index.ts';
import {
  covers,
  MANY,
  type Part,
  partIn,
  type Rect,
  type Sight,
  seenRect,
  stepTowards,
  widened,
} from './window.ts';

/** Elements that are made in one frame, and taken away: that is much less work. */
const MADE = 8;
const TAKEN = 40;
/** From afar, what is selected stays an element, so that it can be taken hold of, unless it is very much. */
const MOST_SELECTED = 60;
const NO_IDS: readonly string[] = [];
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The part of the map that React Flow gets: everything of a document of usual size; of a large one what
 * lies around the sight, and from afar only what one points at or has selected. A change of the part is
 * spread over frames, so that none is long.
 *
 * @param drawn whether the picture that stands for the rest is there
 */
export function useMounted(
  nodes: MapFlowNode[],
  edges: MapFlowEdge[],
  detail: Detail,
  hovered: string | null,
  drawn: boolean,
) {
  const many = nodes.length > MANY;
  const far = detail === 'far';
  const around = useSurroundings(many && !far);
  const selection = useDocument((state) => state.selection);
  const edited = useMapUi(({ editing }) => (editing?.on === 'node' ? editing.id : null));
  const [there, setThere] = useState<ReadonlySet<string>>(NOTHING);
  const shown = useRef(false);

  const part = useMemo<Part>(() => {
    if (!many) return { nodes: NO_IDS, edges: NOTHING };
    if (!far) return around === null ? { nodes: NO_IDS, edges: NOTHING } : partIn(nodes, edges, around);
    const selected = selection.nodes.length > MOST_SELECTED ? NO_IDS : selection.nodes;
    const held = [...selected, hovered, edited].filter((id) => id !== null);
    return { nodes: held, edges: NOTHING };
  }, [many, far, around, nodes, edges, selection.nodes, hovered, edited]);
  // Until the picture is there, what was drawn before stays.
  const wanted = useMemo(
    () => (far && !drawn ? [...new Set([...part.nodes, ...there])] : part.nodes),
    [far, drawn, part, there],
  );

  useEffect(() => {
    if (!many) return;
    // While a document is being opened nothing moves yet that many elements at once could hold up.
    const first = !shown.current && !far;
    const next = stepTowards(there, wanted, first ? wanted.length : MADE, TAKEN);
    if (next === there) return;
    shown.current = true;
    if (first) {
      setThere(next);
      return;
    }
    // What one points at from afar is wanted at once.
    if (far && drawn && there.size <= MADE) {
      setThere(next);
      return;
    }
    const frame = requestAnimationFrame(() => setThere(next));
    return () => cancelAnimationFrame(frame);
  }, [many, far, drawn, there, wanted]);

  const settled = useMemo(() => part.nodes.every((id) => there.has(id)), [part, there]);
  /** Nothing is there any more that is not wanted. */
  const cleared = there.size <= part.nodes.length;
  const index = useMemo(() => (many ? indexOf(nodes, edges) : null), [many, nodes, edges]);
  return useMemo(() => {
    if (index === null) return { nodes, edges, many, settled: true, cleared: true };
    const chosen = partOf(index, there);
    return {
      nodes: chosen.nodes,
      edges: far ? chosen.edges : chosen.edges.filter(({ id }) => part.edges.has(id)),
      many,
      settled: settled && (far || around !== null),
      cleared,
    };
  }, [index, many, far, nodes, edges, there, part, settled, cleared, around]);
}

/** A rectangle around the sight, another one as soon as the sight leaves it or is much smaller. */
function useSurroundings(wanted: boolean): Rect | null {
  const [around, setAround] = useState<Rect | null>(null);
  const now = useRef(around);
  const look = useCallback((sight: Sight) => {
    if (sight.width === 0) return;
    const seen = seenRect(sight);
    const before = now.current;
    const narrow = before !== null && before.right - before.left < 4 * (seen.right - seen.left);
    if (before !== null && narrow && covers(before, seen)) return;
    now.current = widened(seen);
    setAround(now.current);
  }, []);
  const read = useSightReader();
  useSightListener(useMemo(() => (wanted ? { look } : null), [wanted, look]));
  useEffect(() => {
    if (!wanted) now.current = null;
    else look(read());
  }, [wanted, look, read]);
  return wanted ? around : null;
}

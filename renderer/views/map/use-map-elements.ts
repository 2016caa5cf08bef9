import { useMemo, useState } from 'react';
import type { Evaluation } from '#shared/engine/results.ts';
import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import type { Selection } from '../../state/selection.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import { useFinding } from './finding-store.ts';
import type { Positions } from './geometry.ts';
import { graphOf, into } from './graph.ts';
import { edgeBuilder, nodeBuilder, problemsByNode } from './map-elements.ts';
import type { FaceContext } from './node-data.ts';
import { fillPlaces } from './placement.ts';

const placesOf = new WeakMap<ScenarioDocument['nodes'], Positions>();

/** The places that the document itself gives. */
function ownPlaces(nodes: ScenarioDocument['nodes']): Positions {
  const known = placesOf.get(nodes);
  if (known !== undefined) return known;
  const places: Record<string, { x: number; y: number }> = {};
  for (const { value } of Object.values(nodes)) if (value.position) places[value.id] = value.position;
  placesOf.set(nodes, places);
  return places;
}

/**
 * Where every node is drawn: its own place, else the one that a layout found for it, else one beside
 * what leads to it.
 */
export function usePlaces(document: ScenarioDocument, laidOut: Positions | null): Positions {
  const { nodes, edges } = document;
  return useMemo(() => {
    const own = ownPlaces(nodes);
    const lacking = listOf(nodes).filter(({ id }) => own[id] === undefined);
    if (lacking.length === 0) return own;
    const known: Record<string, { x: number; y: number }> = { ...own };
    const graph = graphOf(edges);
    const missing: { id: string; parents: string[] }[] = [];
    for (const { id } of lacking) {
      const place = laidOut?.[id];
      if (place !== undefined) known[id] = place;
      else missing.push({ id, parents: into(graph, id).map(({ from }) => from) });
    }
    return fillPlaces(known, missing);
  }, [nodes, edges, laidOut]);
}

/** The places of what is drawn. */
function without(places: Positions, hidden: ReadonlySet<string>): Positions {
  if (hidden.size === 0) return places;
  return Object.fromEntries(Object.entries(places).filter(([id]) => !hidden.has(id)));
}

/** React Flow's nodes and edges of the document, with what was computed for them. */
export function useMapElements(
  document: ScenarioDocument,
  places: Positions,
  moving: Positions | null,
  hidden: ReadonlySet<string>,
) {
  const evaluation: Evaluation | null = useEvaluation((state) => state.evaluation);
  const problems = useEvaluation((state) => state.problems);
  const selection: Selection = useDocument((state) => state.selection);
  const lens = useFinding((state) => state.lens);
  const { timeZone, start } = document.fields;
  const { actors, nodes, edges } = document;
  const context = useMemo<FaceContext>(
    () => ({ timeZone, year: Number(start.slice(0, 4)), actors, lens }),
    [timeZone, start, actors, lens],
  );
  const marks = useMemo(() => problemsByNode(problems, edges), [problems, edges]);
  const [build] = useState(() => ({ nodes: nodeBuilder(), edges: edgeBuilder() }));
  const shown = useMemo(() => without(places, hidden), [places, hidden]);
  const drawn = useMemo(() => (moving === null ? shown : { ...shown, ...moving }), [shown, moving]);
  const flowNodes = useMemo(
    () => build.nodes(nodes, drawn, evaluation, marks, context, selection),
    [build, nodes, drawn, evaluation, marks, context, selection],
  );
  const flowEdges = useMemo(
    () => build.edges(document, shown, evaluation, selection, lens),
    [build, document, shown, evaluation, selection, lens],
  );
  return { nodes: flowNodes, edges: flowEdges };
}

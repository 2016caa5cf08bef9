import { useEffect, useMemo } from 'react';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import { finding, forgetFinding, useFinding } from './finding-store.ts';
import { fadedBy, outOfReach, search } from './marks.ts';

const NONE: ReadonlySet<string> = new Set();

/** Works out what is marked on the map, and gives the nodes that are not to be drawn at all. */
export function useFindingMarks(document: ScenarioDocument): ReadonlySet<string> {
  const filter = useFinding((state) => state.filter);
  const text = useFinding((state) => state.text);
  const reachable = useFinding((state) => state.reachable);
  const hovered = useFinding(({ tracing, hovered: at }) => (tracing ? at : null));
  const tracing = useFinding((state) => state.tracing);
  const selected = useDocument(({ selection: { nodes } }) =>
    nodes.length === 1 ? (nodes[0] ?? null) : null,
  );
  const evaluation = useEvaluation((state) => state.evaluation);
  const { nodes, edges, sources } = document;
  const traced = tracing ? (hovered ?? selected) : null;

  useEffect(() => {
    finding.setState({ faded: fadedBy({ nodes, edges }, filter, traced) });
  }, [nodes, edges, filter, traced]);
  useEffect(() => {
    const found = text === null ? [] : search({ nodes, edges, sources }, text);
    const { at } = finding.getState();
    finding.setState({ found, at: Math.max(0, Math.min(at, found.length - 1)) });
  }, [nodes, edges, sources, text]);
  // Another document is looked at afresh.
  useEffect(() => forgetFinding, []);
  return useMemo(() => (reachable ? outOfReach(evaluation) : NONE), [reachable, evaluation]);
}

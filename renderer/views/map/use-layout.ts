import { useCallback, useEffect, useRef, useState } from 'react';
import { listOf, moveNodes, type ScenarioDocument } from '#shared/model/index.ts';
import { toastError } from '../../components/index.ts';
import { t } from '../../i18n/i18n.ts';
import { documentStore, evaluationStore } from '../../state/stores.ts';
import type { Positions } from './geometry.ts';
import { arrangeAll, type Wanted } from './layout/arrange-all.ts';
import { layOut } from './layout/elk-layout.ts';

const input = ({ nodes, edges }: ScenarioDocument) => ({
  nodes: listOf(nodes).map(({ id }) => id),
  edges: listOf(edges).filter(({ from, to }) => Object.hasOwn(nodes, from) && Object.hasOwn(nodes, to)),
});
const STEPS = { layered: 'map.step.layout', time: 'map.step.layoutTime' } as const;

const hasNoPlaces = ({ nodes }: ScenarioDocument) =>
  Object.values(nodes).every(({ value }) => value.position === undefined);

/**
 * Automatic layout. A document without any places is laid out when it is opened: what was found is
 * only shown, not written into it, since opening is no edit. The commands write it down, as one step.
 */
export function useLayout(document: ScenarioDocument, now: { readonly current: Positions }) {
  const [bare] = useState(() => hasNoPlaces(document));
  const [found, setFound] = useState<Positions | null>(null);
  const [busy, setBusy] = useState(() => bare && Object.keys(document.nodes).length > 1);
  const first = useRef(document);

  useEffect(() => {
    if (!bare) return;
    let wanted = true;
    layOut(input(first.current))
      .then((places) => wanted && setFound(places), fail)
      .finally(() => wanted && setBusy(false));
    return () => {
      wanted = false;
    };
  }, [bare]);

  /** Resolves to the new places, where they were written down; null where that failed or nothing is open. */
  const run = useCallback(
    async (wanted: Wanted): Promise<Positions | null> => {
      const before = documentStore.getState().document;
      if (before === null) return null;
      setBusy(true);
      try {
        const places = await arrangeAll(before, now.current, evaluationStore.getState().evaluation, wanted);
        const label =
          wanted.nodes === null
            ? t(STEPS[wanted.kind])
            : t('map.step.layoutSome', { count: wanted.nodes.length });
        // What is drawn at a place of its own making gets it written down: it must not move at the next opening.
        const all = { ...now.current, ...places };
        documentStore.getState().edit(label, moveNodes(all));
        return places;
      } catch (error) {
        fail(error);
        return null;
      } finally {
        setBusy(false);
      }
    },
    [now],
  );
  return { found, busy, run };
}

function fail(error: unknown): void {
  toastError(t('map.layoutFailed', { message: error instanceof Error ? error.message : String(error) }));
}

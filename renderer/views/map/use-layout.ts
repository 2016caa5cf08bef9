import { useCallback, useEffect, useRef, useState } from 'react';
import { listOf, moveNodes, type ScenarioDocument } from '#shared/model/index.ts';
import { toastError } from '../../components/index.ts';
import { t } from '../../i18n/i18n.ts';
import { documentStore } from '../../state/stores.ts';
import type { Positions } from './geometry.ts';
import { layOut } from './layout/elk-layout.ts';

const input = ({ nodes, edges }: ScenarioDocument) => ({
  nodes: listOf(nodes).map(({ id }) => id),
  edges: listOf(edges).filter(({ from, to }) => Object.hasOwn(nodes, from) && Object.hasOwn(nodes, to)),
});

/**
 * Automatic layout. A document without any places is laid out when it is opened: what was found is
 * only shown, not written into it, since opening is no edit. The command writes it down, as one step.
 */
export function useLayout(document: ScenarioDocument) {
  const bare = useRef(Object.values(document.nodes).every(({ value }) => value.position === undefined));
  const [found, setFound] = useState<Positions | null>(null);
  const [busy, setBusy] = useState(bare.current && Object.keys(document.nodes).length > 1);
  const first = useRef(document);

  useEffect(() => {
    if (!bare.current) return;
    let wanted = true;
    layOut(input(first.current))
      .then((places) => wanted && setFound(places), fail)
      .finally(() => wanted && setBusy(false));
    return () => {
      wanted = false;
    };
  }, []);

  const run = useCallback(async (): Promise<boolean> => {
    const before = documentStore.getState().document;
    if (before === null) return false;
    setBusy(true);
    try {
      const places = await layOut(input(before));
      documentStore.getState().edit(t('map.step.layout'), moveNodes(places));
      return true;
    } catch (error) {
      fail(error);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { found, busy, run };
}

function fail(error: unknown): void {
  toastError(t('map.layoutFailed', { message: error instanceof Error ? error.message : String(error) }));
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  actorLanes,
  followingPolicy,
  instantOfItem,
  type Lane,
  type LaneMode,
  type Line,
  linesOf,
  pathLanes,
  planLane,
} from '#shared/drawing/timeline/index.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { useEvaluation, useView } from '../../state/stores.ts';

/** More lanes than this no one compares by eye. */
const MOST_PATHS = 8;

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly lines: readonly Line[];
  /** From the earliest to the latest instant of all. */
  readonly range: readonly [number, number];
  /** The paths shown do not keep to the policy: none of those at hand does. */
  readonly anyChoice: boolean;
}

export function useLanes(document: ScenarioDocument, mode: LaneMode): Lanes {
  const { t } = useTranslation();
  const evaluation = useEvaluation((state) => state.evaluation);
  const paths = useEvaluation((state) => state.paths);
  const planId = useView((state) => state.plan);
  return useMemo(() => {
    const plan = planId === null ? null : (document.plans[planId]?.value ?? null);
    const lanes =
      mode === 'actors'
        ? actorLanes(document, evaluation, t('timeline.nobody'))
        : mode === 'paths' && paths !== null
          ? pathLanes(document, evaluation, paths, MOST_PATHS, (number) =>
              t('timeline.pathNumber', { number }),
            )
          : planLane(document, evaluation, plan, t('timeline.bestPolicy'));
    const anyChoice =
      mode === 'paths' &&
      paths !== null &&
      paths.paths.length > 0 &&
      followingPolicy(paths.paths, evaluation).length === 0;
    const lines = linesOf(document, evaluation);
    return { lanes, lines, range: rangeOf(lanes, lines), anyChoice };
  }, [document, evaluation, paths, planId, mode, t]);
}

function rangeOf(lanes: readonly Lane[], lines: readonly Line[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (at: number | undefined) => {
    if (at === undefined || !Number.isFinite(at)) return;
    low = Math.min(low, at);
    high = Math.max(high, at);
  };
  for (const { items } of lanes)
    for (const item of items)
      for (const at of [
        instantOfItem(item),
        item.window?.start,
        item.window?.end,
        item.enter?.earliest,
        item.enter?.latest,
      ])
        take(at);
  for (const { at } of lines) take(at);
  return [low, high];
}

import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  actorLanes,
  followingPolicy,
  instantOfItem,
  keepItems,
  type Lane,
  type LaneMode,
  type LanePlan,
  type Line,
  linesOf,
  pathLanes,
  planLane,
  planLanes,
  shownPaths,
} from '#shared/drawing/timeline/index.ts';
import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { useEvaluation, useView } from '../../state/stores.ts';
import { useAnalysis } from '../analysis/use-analysis.ts';
import { colourOf, keepPath } from '../document/plan-actions.ts';

/** More lanes than this no one compares by eye. */
const MOST_PATHS = 8;

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly lines: readonly Line[];
  /** From the earliest to the latest instant of all. */
  readonly range: readonly [number, number];
  /** The paths shown do not keep to the policy: none of those at hand does. */
  readonly anyChoice: boolean;
  /** What the lanes show is still being computed for the first time. */
  readonly pending: boolean;
  /** Makes a plan of a path's lane; null where lanes are no paths. */
  readonly keep: ((lane: string) => void) | null;
}

export function useLanes(document: ScenarioDocument, mode: LaneMode): Lanes {
  const { t } = useTranslation();
  const evaluation = useEvaluation((state) => state.evaluation);
  // Only where they are shown: they come after everything else, and all lanes would be made anew.
  const paths = useEvaluation((state) => (mode === 'paths' ? state.paths : null));
  const before = useRef<readonly Lane[]>([]);
  const planId = useView((state) => state.plan);
  const order = useMemo(() => [null, ...listOf(document.plans).map(({ id }) => id)], [document.plans]);
  const asked = mode === 'plans' ? ({ kind: 'plans', plans: order } as const) : null;
  const { found } = useAnalysis(asked, undefined, true);
  return useMemo(() => {
    const answers = mode === 'plans' ? (found?.answer ?? []) : [];
    const plan = planId === null ? null : (document.plans[planId]?.value ?? null);
    const made =
      mode === 'plans'
        ? planLanes(
            document,
            order.map((id): LanePlan => {
              const own = id === null ? null : (document.plans[id]?.value ?? null);
              return {
                id,
                name: own?.name ?? t('timeline.bestPolicy'),
                color: id === null ? null : colourOf(listOf(document.plans), id),
                evaluation: answers.find((answer) => answer.plan === id) ?? null,
              };
            }),
          )
        : mode === 'actors'
          ? actorLanes(document, evaluation, t('timeline.nobody'))
          : mode === 'paths' && paths !== null
            ? pathLanes(document, evaluation, paths, MOST_PATHS, (number) =>
                t('timeline.pathNumber', { number }),
              )
            : planLane(document, evaluation, plan, t('timeline.bestPolicy'));
    const lanes = keepItems(before.current, made);
    before.current = lanes;
    const anyChoice =
      mode === 'paths' &&
      paths !== null &&
      paths.paths.length > 0 &&
      followingPolicy(paths.paths, evaluation).length === 0;
    const lines = linesOf(document, mode === 'plans' && answers.length > 0 ? answers : [evaluation]);
    const pending = mode === 'plans' && found === null;
    const keep =
      mode !== 'paths' || paths === null
        ? null
        : (id: string) => {
            const index = lanes.findIndex((lane) => lane.id === id);
            const path = shownPaths(paths.paths, evaluation, MOST_PATHS)[index];
            if (path !== undefined) keepPath(path, lanes[index]?.title ?? '');
          };
    return { lanes, lines, range: rangeOf(lanes, lines), anyChoice, pending, keep };
  }, [document, evaluation, paths, planId, mode, order, found, t]);
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

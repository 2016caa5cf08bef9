import { type DateStep, shiftWhen } from '#shared/drawing/timeline/index.ts';
import { updateNodes } from '#shared/model/index.ts';
import type { When } from '#shared/model/schema.ts';
import { t } from '../../i18n/i18n.ts';
import { documentStore } from '../../state/stores.ts';

/** Moves a node's date by some steps; what `group` names is one step of undo. */
function move(node: string, from: When, step: DateStep, steps: number, group: string): void {
  const { document, edit } = documentStore.getState();
  const title = document?.nodes[node]?.value.title || t('common.untitledNode');
  edit(t('timeline.step.move', { title }), updateNodes([node], { when: shiftWhen(from, step, steps) }), {
    group,
  });
}

/** One step by key. Presses in quick succession are one step of undo. */
export function nudgeDate(node: string, step: DateStep, steps: 1 | -1): void {
  const when = documentStore.getState().document?.nodes[node]?.value.when;
  if (when !== undefined) move(node, when, step, steps, `timeline.nudge.${node}`);
}

let drags = 0;

/** A drag of one date: however long it takes, one step of undo; none when it ends where it began. */
export function dragDate(
  node: string,
  step: DateStep,
): { to(ms: number): void; end(): void; cancel(): void } {
  drags += 1;
  const group = `timeline.drag.${drags}`;
  const when = documentStore.getState().document?.nodes[node]?.value.when;
  let steps = 0;
  const takeBack = () => {
    const { history, undo } = documentStore.getState();
    if (history?.past.at(-1)?.group === group) undo();
  };
  return {
    to(ms) {
      const next = Math.round(ms / step.length);
      if (when === undefined || next === steps) return;
      steps = next;
      takeBack();
      move(node, when, step, steps, group);
    },
    end: () => documentStore.getState().endGroup(),
    cancel: takeBack,
  };
}

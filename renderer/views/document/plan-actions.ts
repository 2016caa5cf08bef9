import { freshId, listOf, type Plan, putItem, removeItem } from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';
import { goToFirstField } from '../../inspector/focus.ts';
import { documentStore, evaluationStore, viewStore } from '../../state/stores.ts';

/** The colours that plans get, in turn; a plan may have any other. Seen on both themes. */
export const PLAN_COLOURS = ['#2d6be0', '#0f9477', '#c77700', '#8a5cd6', '#d1477a', '#5b7c1e', '#0b87b0'];

/**
 * A new plan that begins as what is best now: it holds the choices of the best policy (or of the
 * chosen plan) at every decision, so that the analyst changes what is to be different. Its name is next to be typed.
 */
export function addPlan(): void {
  const { document, edit } = documentStore.getState();
  if (document === null) return;
  const id = freshId('p', (taken) => Object.hasOwn(document.plans, taken));
  const { evaluation, stale } = evaluationStore.getState();
  const choices: Record<string, string> = {};
  if (evaluation !== null && !stale) {
    for (const [node, { best }] of Object.entries(evaluation.decisions)) {
      if (best !== null && Object.hasOwn(document.edges, best)) choices[node] = best;
    }
  }
  const plans = listOf(document.plans);
  const used = new Set(plans.map(({ color }) => color));
  const color =
    PLAN_COLOURS.find((each) => !used.has(each)) ?? PLAN_COLOURS[plans.length % PLAN_COLOURS.length];
  const name = t('document.plans.newName', { count: plans.length + 1 });
  edit(t('document.step.newPlan'), putItem('plans', { id, name, choices, ...(color && { color }) }), {
    select: { nodes: [], edges: [], plan: id },
  });
  viewStore.getState().choosePlan(id);
  goToFirstField({ replace: true });
}

export function renamePlan(plan: Plan, name: string): void {
  const text = name.trim();
  if (text === '' || text === plan.name) return;
  documentStore
    .getState()
    .edit(t('document.step.renamePlan', { name: plan.name }), putItem('plans', { ...plan, name: text }));
}

export function deletePlan(plan: Plan): void {
  if (viewStore.getState().plan === plan.id) viewStore.getState().choosePlan(null);
  documentStore
    .getState()
    .edit(t('document.step.deletePlan', { name: plan.name }), removeItem('plans', plan.id));
}

/** Evaluates and shows a plan; null is the best policy. */
export function choosePlan(plan: string | null): void {
  viewStore.getState().choosePlan(plan);
  documentStore.getState().select({ plan });
}

import { PLAN_COLOURS } from '#shared/drawing/theme.ts';
import { planOfPath } from '#shared/engine/paths/plan-of-path.ts';
import type { Path } from '#shared/engine/results.ts';
import { freshId, listOf, type Plan, putItem, removeItem } from '#shared/model/index.ts';
import { toast, toastError } from '../../components/index.ts';
import { t } from '../../i18n/i18n.ts';
import { goToFirstField } from '../../inspector/focus.ts';
import { documentStore, evaluationStore, viewStore } from '../../state/stores.ts';
import { askOnce } from '../analysis/use-analysis.ts';

/** The colours that plans get, in turn; a plan may have any other. Seen on both themes. */
export { PLAN_COLOURS };

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
  const color = nextColour(plans);
  const name = t('document.plans.newName', { count: plans.length + 1 });
  edit(t('document.step.newPlan'), putItem('plans', { id, name, choices, color }), {
    select: { nodes: [], edges: [], plan: id },
  });
  viewStore.getState().choosePlan(id);
  goToFirstField({ replace: true });
}

/** A plan's colour: its own, or the one that its place in the list gives it. */
export function colourOf(plans: readonly Pick<Plan, 'id' | 'color'>[], id: string): string {
  const index = plans.findIndex((plan) => plan.id === id);
  return plans[index]?.color ?? PLAN_COLOURS[index] ?? 'var(--mute)';
}

/** The first colour that none of the plans has; in turn where all are taken. */
export function nextColour(plans: readonly Pick<Plan, 'color'>[]): string {
  const used = new Set(plans.map(({ color }) => color));
  return (
    PLAN_COLOURS.find((each) => !used.has(each)) ?? PLAN_COLOURS[plans.length % PLAN_COLOURS.length] ?? ''
  );
}

/** Keeps a plan in the document as it is, under an id of its own; returns that, null without a document. */
export function keepPlan(plan: Omit<Plan, 'id' | 'color'>): string | null {
  const { document, edit } = documentStore.getState();
  if (document === null) return null;
  const id = freshId('p', (taken) => Object.hasOwn(document.plans, taken));
  const color = nextColour(listOf(document.plans));
  edit(t('document.step.keepPlan', { name: plan.name }), putItem('plans', { ...plan, id, color }));
  toast(t('document.plans.kept', { name: plan.name }));
  return id;
}

/**
 * Keeps the best policy as a plan, of the same score: it holds what the policy chooses whatever happens
 * before, and leaves open what depends on that. Null where there is no document or no answer.
 */
export async function keepPolicy(): Promise<string | null> {
  const { document, id } = documentStore.getState();
  if (document === null) return null;
  try {
    const choices = await askOnce<'policy'>(document, { kind: 'policy' });
    if (documentStore.getState().id !== id) return null;
    return keepPlan({ name: t('document.plans.keptPolicy'), choices });
  } catch (error) {
    toastError(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** Shows the next plan in their order, after the last one the best policy, then the first one. */
export function flipPlan(): void {
  const { document } = documentStore.getState();
  if (document === null) return;
  const ids = listOf(document.plans).map(({ id }) => id);
  const { plan } = viewStore.getState();
  viewStore.getState().choosePlan(ids[plan === null ? 0 : ids.indexOf(plan) + 1] ?? null);
}

/** Keeps one path as a plan: its options chosen, its branches supposed. */
export function keepPath(path: Path, name: string): string | null {
  const { document } = documentStore.getState();
  if (document === null) return null;
  return keepPlan({ name, ...planOfPath(path, (node) => document.nodes[node]?.value.kind) });
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

import { type Edge, type ScenarioDocument, setChoice, setGiven } from '#shared/model/index.ts';
import type { Command } from '../../commands/command.ts';
import { t } from '../../i18n/i18n.ts';
import { documentStore, evaluationStore, viewStore } from '../../state/stores.ts';
import { keepPlan } from '../document/plan-actions.ts';
import { isOpen, one, oneBranch } from './conditions.ts';
import { isMapFocused } from './focus.ts';
import { wayOfPlan } from './way-of-plan.ts';

const onMap = { group: 'map', keysWhen: isMapFocused } as const;

/** A plan that takes the most likely way from the start to what is selected. */
function planOfWay(): void {
  const { document } = documentStore.getState();
  if (document === null) return;
  const way = wayOfPlan(document, one(), oneBranch(), evaluationStore.getState().evaluation);
  if (way === null) return;
  const id = keepPlan({ name: t('map.way', { title: way.title }), choices: way.choices, given: way.given });
  if (id !== null) viewStore.getState().choosePlan(id);
}

/** The selected branch, where the plan that is shown can hold it. */
function chosen(): {
  readonly document: ScenarioDocument;
  readonly edge: Edge;
  readonly plan: string;
} | null {
  const { document } = documentStore.getState();
  const { plan } = viewStore.getState();
  const edge = document?.edges[oneBranch() ?? '']?.value;
  if (document === null || plan === null || edge === undefined || edge.on !== undefined) return null;
  const kind = document.nodes[edge.from]?.value.kind;
  return kind === 'decision' || kind === 'chance' ? { document, edge, plan } : null;
}

/** Lets the plan take this branch; when it does so already, leaves that open again. */
function toggleChoice(): void {
  const now = chosen();
  if (now === null) return;
  const { document, edge, plan } = now;
  const { choices, given } = document.plans[plan]?.value ?? { choices: {} };
  const isDecision = document.nodes[edge.from]?.value.kind === 'decision';
  const held = (isDecision ? choices : given)?.[edge.from] === edge.id;
  const set = isDecision ? setChoice : setGiven;
  documentStore
    .getState()
    .edit(t(held ? 'map.step.leaveOpen' : 'map.step.choose'), set(plan, edge.from, held ? null : edge.id));
}

/** Commands that make plans out of what is seen on the map. */
export const PLAN_COMMANDS: readonly Command[] = [
  {
    id: 'map.planOfWay',
    ...onMap,
    keys: ['W'],
    enabled: () => isOpen() && (one() ?? oneBranch()) !== null,
    run: planOfWay,
  },
  {
    id: 'map.choose',
    ...onMap,
    keys: ['Y'],
    enabled: () => isOpen() && chosen() !== null,
    run: toggleChoice,
  },
];

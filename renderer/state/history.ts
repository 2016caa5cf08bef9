import { applyEdit, applyPatches, type Edit, type ScenarioDocument } from '#shared/model/index.ts';
import type { Selection } from './selection.ts';

type Patches = ReturnType<typeof applyEdit>['patches'];

/** One step that undo takes back as a whole. */
export interface Step {
  /** For people: "Move 3 nodes". */
  readonly label: string;
  readonly patches: readonly Patches[];
  /** Applied from the last to the first. */
  readonly inverses: readonly Patches[];
  /** Edits with the same group, close in time, are one step: a drag, a burst of typing. */
  readonly group: string | null;
  /** When it was last added to, ms. */
  readonly at: number;
  readonly before: Selection;
  readonly after: Selection;
}

/** The document with all that leads back and forth. Immutable. */
export interface History {
  readonly document: ScenarioDocument;
  readonly past: readonly Step[];
  /** The next to redo is last. */
  readonly future: readonly Step[];
}

export interface EditOptions {
  /** Edits with one group, close in time, become one step. */
  readonly group?: string;
  /** What the group comes to is this edit: the step that it joins is called as it is. */
  readonly names?: boolean;
  /** What is selected once the edit is made (a new node, say); undo brings back what was selected before. */
  readonly select?: Selection;
}

/** Two edits of one group that are further apart than this are two steps; in ms. */
export const GROUP_IDLE = 1500;

export function emptyHistory(document: ScenarioDocument): History {
  return { document, past: [], future: [] };
}

/** Adds an edit. The same history comes back when it changes nothing. */
export function record(
  history: History,
  label: string,
  edit: Edit,
  options: EditOptions & { readonly selection: Selection; readonly now: number },
): History {
  const { document, patches, inverse } = applyEdit(history.document, edit);
  if (patches.length === 0) return history;
  const { selection, now } = options;
  const after = options.select ?? selection;
  const group = options.group ?? null;
  const last = history.past.at(-1);
  const joins =
    last !== undefined &&
    group !== null &&
    last.group === group &&
    history.future.length === 0 &&
    now - last.at <= GROUP_IDLE;
  const step: Step = joins
    ? {
        ...last,
        label: options.names === true ? label : last.label,
        patches: [...last.patches, patches],
        inverses: [...last.inverses, inverse],
        at: now,
        after,
      }
    : { label, patches: [patches], inverses: [inverse], group, at: now, before: selection, after };
  const kept = joins ? history.past.slice(0, -1) : history.past;
  return { document, past: [...kept, step], future: [] };
}

/** The history one step back, and that step; null at the beginning. */
export function undo(history: History): { history: History; step: Step } | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  const document = step.inverses.reduceRight((doc, patches) => applyPatches(doc, patches), history.document);
  const past = history.past.slice(0, -1);
  return { history: { document, past, future: [...history.future, close(step)] }, step };
}

/** The history one step forward, and that step; null at the end. */
export function redo(history: History): { history: History; step: Step } | null {
  const step = history.future.at(-1);
  if (step === undefined) return null;
  const document = step.patches.reduce((doc, patches) => applyPatches(doc, patches), history.document);
  return { history: { document, past: [...history.past, step], future: history.future.slice(0, -1) }, step };
}

/** Ends the group under way: the next edit begins a step of its own. */
export function endGroup(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined || last.group === null) return history;
  return { ...history, past: [...history.past.slice(0, -1), close(last)] };
}

function close(step: Step): Step {
  return step.group === null ? step : { ...step, group: null };
}

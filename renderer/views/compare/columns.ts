import { namesOfPaths } from '#shared/drawing/timeline/index.ts';
import { planOfPath } from '#shared/engine/paths/plan-of-path.ts';
import type { Path, PathsResult } from '#shared/engine/results.ts';
import { applyEdit, listOf, type Plan, putItem, type ScenarioDocument } from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';
import { nextColour } from '../document/plan-actions.ts';

/** How many paths can be picked from: more no one tells apart by name. */
const OFFERED = 12;
/** Letters of a path's name. */
const LONGEST = 72;

export interface OfferedPath {
  readonly path: Path;
  readonly name: string;
}

/** The most probable paths, named after the branches in which they differ. */
export function offeredPaths(document: ScenarioDocument, paths: PathsResult | null): readonly OfferedPath[] {
  const shown = paths?.paths.slice(0, OFFERED) ?? [];
  const names = namesOfPaths(document, shown);
  return shown.map((path, i) => ({
    path,
    name: t('compare.add.name', { number: i + 1, name: shortened(names[i] ?? '') || t('compare.add.only') }),
  }));
}

const shortened = (name: string) => (name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1)}…`);

/** Whether a plan made of a path is made of this one. */
export function isOf({ choices, given = {} }: Plan, { steps }: Path): boolean {
  const fixed = { ...choices, ...given };
  const own = steps.filter(({ node, edge }) => edge !== null && Object.hasOwn(fixed, node));
  return own.length === Object.keys(fixed).length && own.every(({ node, edge }) => fixed[node] === edge);
}

/** A path as a plan that is in no document yet, to stand beside the others; `others` have ids and colours of their own. */
export function columnOf(
  { path, name }: OfferedPath,
  document: ScenarioDocument,
  others: readonly Plan[],
): Plan {
  const plans = [...listOf(document.plans), ...others];
  const taken = new Set(plans.map(({ id }) => id));
  let number = 1;
  while (taken.has(`path${number}`)) number += 1;
  const fixed = planOfPath(path, (node) => document.nodes[node]?.value.kind);
  return { id: `path${number}`, name, color: nextColour(plans), ...fixed };
}

/** The document with these plans in it: those whose branches are all still there, and whose ids are still free. */
export function withColumns(document: ScenarioDocument, columns: readonly Plan[]): ScenarioDocument {
  const holds = ({ id, choices, given = {} }: Plan) =>
    !Object.hasOwn(document.plans, id) &&
    Object.entries({ ...choices, ...given }).every(
      ([node, edge]) => Object.hasOwn(document.edges, edge) && document.edges[edge]?.value.from === node,
    );
  const held = columns.filter(holds);
  if (held.length === 0) return document;
  return applyEdit(document, (draft) => {
    for (const plan of held) putItem('plans', plan)(draft);
  }).document;
}

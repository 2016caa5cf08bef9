import type { Scenario } from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';

const ITEM = /^\$\.(nodes|edges|plans)\[(\d+)\]/;

/** Of a path into a scenario (`$.nodes[3].title`), whose it is, and the node to show for it. */
export function placeInWords(
  scenario: Scenario,
  path: string,
): { readonly words: string; readonly node: string | null } {
  const [, table, at] = ITEM.exec(path) ?? [];
  const index = Number(at);
  const node = scenario.nodes[index];
  if (table === 'nodes' && node !== undefined)
    return { words: t('sharing.place.node', { name: node.title || node.id }), node: node.id };
  const edge = scenario.edges[index];
  if (table === 'edges' && edge !== undefined)
    return { words: t('sharing.place.branch', { name: edge.label || edge.id }), node: edge.from };
  const plan = scenario.plans?.[index];
  if (table === 'plans' && plan !== undefined)
    return { words: t('sharing.place.plan', { name: plan.name }), node: null };
  if (path === '$.title') return { words: t('sharing.place.title'), node: null };
  return { words: t('sharing.place.other', { path: path.replace(/^\$\./, '') }), node: null };
}

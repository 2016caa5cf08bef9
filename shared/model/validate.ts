/** Rules across fields, which the schema does not hold. They bear documents of any shape. */

/** A rule that is broken, and where: property names and indices from the root. */
export interface BrokenRule {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Loose = Readonly<Record<string, unknown>>;

/** Lists whose ids must differ; those of one row, from each other too. */
const UNIQUE: readonly (readonly string[])[] = [
  ['actors'],
  ['criteria'],
  ['parameters', 'variables'],
  ['groups'],
  ['nodes'],
  ['edges'],
  ['plans'],
  ['assumptions'],
  ['sources'],
];

/** At most `limit` broken rules of a document that need not fit the schema. */
export function brokenRules(document: Loose, limit: number): BrokenRule[] {
  const broken: BrokenRule[] = [];
  if (document.rule === 'hurwicz' && document.optimism === undefined)
    broken.push({
      path: ['optimism'],
      message: 'The rule “hurwicz” needs “optimism”, a number from 0 (pessimistic) to 1 (optimistic).',
    });
  for (const names of UNIQUE) {
    const seen = new Map<string, string>();
    for (const name of names) repeatedIds(document[name], [name], seen, broken, limit);
  }
  for (const [index, node] of listIn(document.nodes).entries()) {
    if (broken.length >= limit) break;
    const indicators = isObject(node) ? node.indicators : undefined;
    if (indicators !== undefined)
      repeatedIds(indicators, ['nodes', index, 'indicators'], new Map(), broken, limit);
  }
  return broken;
}

function repeatedIds(
  list: unknown,
  path: readonly (string | number)[],
  seen: Map<string, string>,
  broken: BrokenRule[],
  limit: number,
) {
  const items = listIn(list);
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  for (let index = 0; index < items.length && broken.length < limit; index++) {
    const item: unknown = items[index];
    if (!isObject(item) || typeof item.id !== 'string') continue;
    const first = seen.get(item.id);
    if (first === undefined) seen.set(item.id, `$${place}[${index}]`);
    else
      broken.push({
        path: [...path, index, 'id'],
        message: `The id “${item.id.slice(0, 64)}” is used already, by ${first}: give one of them another.`,
      });
  }
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

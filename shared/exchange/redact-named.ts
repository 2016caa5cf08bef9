type Loose = Readonly<Record<string, unknown>>;

/** A value without the properties that the JSON Schema does not name. Records (ids → something) stay whole. */
export function namedOnly(value: unknown, schema: object, root: Loose = schema as Loose): unknown {
  const at = resolved(schema as Loose, root);
  if (Array.isArray(value))
    return at.items === undefined ? value : value.map((each) => namedOnly(each, at.items as object, root));
  if (typeof value !== 'object' || value === null) return value;
  const form = formOfObject(at, root);
  if (form === null) return value;
  const properties = form.properties as Readonly<Record<string, object>>;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return inner === undefined ? [] : [[name, namedOnly(each, inner, root)]];
    }),
  );
}

/** Of a union, the form that is an object. */
function formOfObject(schema: Loose, root: Loose): Loose | null {
  if (schema.properties !== undefined) return schema;
  for (const each of (schema.anyOf ?? []) as readonly Loose[]) {
    const found = formOfObject(resolved(each, root), root);
    if (found !== null) return found;
  }
  return null;
}

function resolved(schema: Loose, root: Loose): Loose {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const found = $ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter((name) => name !== '')
    .reduce<unknown>((each, name) => (each as Loose | undefined)?.[name], root);
  return resolved((found ?? {}) as Loose, root);
}

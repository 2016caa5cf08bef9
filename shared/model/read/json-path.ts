/** Property names and indices from the root of a JSON document to a place in it. */
export type Path = readonly (string | number)[];

/** The path as people read it: `$.nodes[3].when.date`, `$["x-note"]`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return /^[A-Za-z_$][\w$]*$/.test(key) ? `${text}.${key}` : `${text}[${JSON.stringify(shortened(key))}]`;
  }, '$');
}

/** A text from the file for a message: a hostile name may be as long as the file. */
export function shortened(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

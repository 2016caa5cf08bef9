/** The object, but for a property that it does not have, reading throws: the shell would get undefined otherwise. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      // `then` is asked of anything that is awaited, and loaders ask for symbols.
      if (typeof key === 'string' && key !== 'then' && !(key in target))
        throw new Error(
          `The double has no ${name}.${key}: the shell uses something that its tests do not show.`,
        );
      const value: unknown = Reflect.get(target, key, target);
      // Private members are there on the object itself only.
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

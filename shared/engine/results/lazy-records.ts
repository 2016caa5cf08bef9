/**
 * The records of an evaluation, each made anew whenever it is read: reading one costs one, and nothing is kept.
 * A million records that live are hundreds of milliseconds for the garbage collector, in which nobody can stop the
 * work. They can be listed, spread and written as JSON, but not be sent to another thread (`Answers.inPlain` can).
 */

/** Where the records by id come from. */
export interface RecordSource<T> {
  /** In the order of the document. */
  readonly ids: () => readonly string[];
  /** The place of an id; undefined for one that has no record. */
  readonly placeOf: (id: string) => number | undefined;
  readonly make: (place: number) => T;
}

/** A read-only record by id. */
export function recordsById<T>({ ids, placeOf, make }: RecordSource<T>): Readonly<Record<string, T>> {
  const recordOf = (id: string | symbol): { readonly value: T } | undefined => {
    const place = typeof id === 'string' ? placeOf(id) : undefined;
    return place === undefined ? undefined : { value: make(place) };
  };
  // Without a prototype no id means anything to it.
  const none = Object.create(null) as Record<string, T>;
  return new Proxy(none, {
    ...READ_ONLY,
    get: (_, id) => recordOf(id)?.value,
    has: (_, id) => typeof id === 'string' && placeOf(id) !== undefined,
    ownKeys: () => [...ids()],
    getOwnPropertyDescriptor: (_, id) => listed(recordOf(id)),
  });
}

/** A read-only list of so many records. */
export function recordsInOrder<T>(count: number, make: (index: number) => T): readonly T[] {
  const indexOf = (key: string | symbol): number => {
    const index = typeof key === 'string' ? Number(key) : Number.NaN;
    return index >= 0 && index < count && String(index) === key ? index : -1;
  };
  return new Proxy(new Array<T>(count), {
    ...READ_ONLY,
    get(list, key, self) {
      const index = indexOf(key);
      return index < 0 ? Reflect.get(list, key, self) : make(index);
    },
    has: (list, key) => indexOf(key) >= 0 || Reflect.has(list, key),
    ownKeys: () => [...Array.from({ length: count }, (_, index) => String(index)), 'length'],
    getOwnPropertyDescriptor(list, key) {
      const index = indexOf(key);
      return index < 0 ? Reflect.getOwnPropertyDescriptor(list, key) : listed({ value: make(index) });
    },
  });
}

const READ_ONLY = { set: () => false, defineProperty: () => false, deleteProperty: () => false };

/** The language asks for `configurable`, since the object behind it has no such property. */
function listed(record: { readonly value: unknown } | undefined): PropertyDescriptor | undefined {
  return record && { ...record, enumerable: true, configurable: true };
}

import { VERSION } from '../schema.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * What a migration does: gives a document of the next version, and leaves the one that it was given as
 * it is. The shape of what it was given is not checked before: it must bear anything.
 */
export type Migration = (older: JsonObject) => JsonObject;

/**
 * From the version that is the key to the next. A test demands a file for each in
 * `test/fixtures/migrations`, and that no version between is left out.
 */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/** The document in version `target`; null if there is no way from its version. */
export function migrate(
  document: JsonObject,
  version: number,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  target: number = VERSION,
): JsonObject | null {
  let migrated = document;
  for (let from = version; from < target; from++) {
    const migration = migrations.get(from);
    if (!migration) return null;
    migrated = { ...migration(migrated), version: from + 1 };
  }
  return migrated;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VERSION } from '#shared/model/index.ts';
import { type JsonObject, MIGRATIONS, type Migration, migrate } from '#shared/model/read/migrate.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/migrations');

/** The versions between the oldest and the present one without a migration, or without files that test it. */
function untested(migrations: ReadonlyMap<number, Migration>, target: number, folder: string): number[] {
  const oldest = Math.min(target, ...migrations.keys());
  const versions = Array.from({ length: target - oldest }, (_, index) => oldest + index);
  const surplus = [...migrations.keys()].filter((version) => version >= target);
  const isTested = (version: number) =>
    migrations.has(version) &&
    ['before', 'after'].every((part) => existsSync(join(folder, `version-${version}.${part}.json`)));
  return [...versions.filter((version) => !isTested(version)), ...surplus];
}

const rename: Migration = ({ name, ...rest }) => ({ ...rest, title: name });

test('every migration has its files before and after, and no version is left out', () => {
  expect(untested(MIGRATIONS, VERSION, FOLDER)).toEqual([]);
  // The check itself would notice: neither version has files, and the second has no migration.
  expect(untested(new Map([[VERSION, rename]]), VERSION + 2, FOLDER)).toEqual([VERSION, VERSION + 1]);
});

test('the migrations turn the files before into the files after', async () => {
  for (const version of MIGRATIONS.keys()) {
    const [before, after] = await Promise.all(
      ['before', 'after'].map(
        async (part) =>
          (await import(join(FOLDER, `version-${version}.${part}.json`), { with: { type: 'json' } }))
            .default as JsonObject,
      ),
    );
    expect(migrate(before ?? {}, version, MIGRATIONS, version + 1)).toEqual(after);
  }
  expect(MIGRATIONS.size).toBe(VERSION - 1);
});

test('migrations run one after another, on a copy, and each raises the version', () => {
  const original = Object.freeze({ version: 1, name: 'Old', kept: true });
  const addZone: Migration = (older) => ({ ...older, timeZone: 'UTC' });
  const table = new Map([
    [1, rename],
    [2, addZone],
  ]);
  expect(migrate(original, 1, table, 3)).toEqual({ version: 3, title: 'Old', kept: true, timeZone: 'UTC' });
  expect(migrate({ version: 2 }, 2, table, 3)).toEqual({ version: 3, timeZone: 'UTC' });
  expect(original).toEqual({ version: 1, name: 'Old', kept: true });
});

test('a version without a way to the present one is none', () => {
  expect(migrate({ version: 1 }, 1, new Map([[2, rename]]), 3)).toBeNull();
});

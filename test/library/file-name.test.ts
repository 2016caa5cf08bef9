import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  fileNameOf,
  idFromFile,
  isDocumentName,
  slugOf,
  titleFromFile,
} from '../../electron/library/file-name.ts';

test('a slug is readable in any script', () => {
  expect(slugOf('Will Trump come? (NATO 2025)')).toBe('will-trump-come-nato-2025');
  expect(slugOf('나토 정상회의 2025')).toBe('나토-정상회의-2025');
  expect(slugOf('…')).toBe('scenario');
});

test('every title gives a safe name of bounded length', () => {
  const title = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(title, fc.uuid(), (title, id) => {
      const name = fileNameOf(title, id);
      expect(name).toMatch(/^[\p{L}\p{N}][^/\\:\0]*-[0-9a-f]{8}\.scenario\.json$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(200);
      expect(isDocumentName(name)).toBe(true);
    }),
  );
});

test('the id from a file name is a UUID, stable, and its own', () => {
  const id = idFromFile('a.scenario.json');
  expect(z.uuid().safeParse(id).success).toBe(true);
  expect(idFromFile('a.scenario.json')).toBe(id);
  expect(idFromFile('b.scenario.json')).not.toBe(id);
});

test('a file that cannot be read still has a title', () => {
  expect(titleFromFile('nato-2025-0123abcd.scenario.json')).toBe('nato 2025');
});

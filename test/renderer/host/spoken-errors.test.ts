import { afterEach, expect, test } from 'vitest';
import type { HostApi, HostError } from '#shared/host.ts';
import { fileErrorInWords, writeFailed } from '../../../electron/library/file-error.ts';
import { withSpokenErrors } from '../../../renderer/host/spoken-errors.ts';
import { speak } from '../../../renderer/i18n/i18n.ts';
import { hostErrorInKorean } from '../../../renderer/i18n/ko/host-errors.ts';

afterEach(() => speak('en'));

const failing = (error: HostError): HostApi =>
  withSpokenErrors({ listDocuments: async () => ({ ok: false, error }) } as unknown as HostApi);
const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });

test('a failure is told in the language that is spoken, with its code and path', async () => {
  const host = failing(writeFailed('It could not be saved.', full, '/a/관세.scenario.json'));
  const told = async () => await host.listDocuments({});
  expect(await told()).toMatchObject({
    error: { message: expect.stringMatching(/could not be saved\. The disk is full/) },
  });
  await speak('ko');
  expect(await told()).toEqual({
    ok: false,
    error: {
      code: 'write-failed',
      message: '저장하지 못했습니다. 디스크가 가득 찼습니다. (/a/관세.scenario.json, ENOSPC)',
    },
  });
});

test.each([
  'ENOSPC',
  'EDQUOT',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ENOTEMPTY',
  'EEXIST',
  'EIO',
  'EFBIG',
  'EMFILE',
  'ENFILE',
  'EBUSY',
  'ENAMETOOLONG',
  'ELOOP',
  'EXDEV',
])('what the file system reports as %s has Korean words', (code) => {
  const english = fileErrorInWords(Object.assign(new Error(code), { code }), '/x');
  expect(hostErrorInKorean(english)).toMatch(new RegExp(`^[^A-Za-z]+ \\(/x, ${code}\\)$`));
});

import { expect, test } from 'vitest';
import { datesInText } from '../../renderer/i18n/dates-in-text.ts';

const read = (message: string) => datesInText(message, 2025);

test('dates in a problem read as they do everywhere else', () => {
  expect(read('“IP4” (2025-06-25 21:30) is reached on 2025-06-26 04:00 in the latest.')).toBe(
    '“IP4” (25 Jun 21:30) is reached on 26 Jun 04:00 in the latest.',
  );
  expect(read('its date, which ends on 2026-01-09 00:00')).toBe('its date, which ends on 9 Jan 2026 00:00');
  expect(read('before 2025-12-31')).toBe('before 31 Dec');
});

test('what the analyst wrote, and other numbers, stay as they are', () => {
  expect(read('“Vote of 2025-06-25” has 3 branches that sum to 1.25')).toBe(
    '“Vote of 2025-06-25” has 3 branches that sum to 1.25',
  );
  expect(read('2025-99-99')).toBe('2025-99-99');
});

import { expect, test } from 'vitest';
import { plainText } from '../../renderer/views/library/plain-text.ts';

test.each([
  ['**All names** are *invented*.', 'All names are invented.'],
  ['Watch *Old rules end*: it is met.', 'Watch Old rules end: it is met.'],
  ['# Why\n\nSee [the source](https://example.org/a_b_c).', 'Why See the source.'],
  ['- one\n- two\n1. three', 'one two three'],
  ['3 * 4 * 5 and snake_case_name stay', '3 * 4 * 5 and snake_case_name stay'],
  ['`code` and ~~gone~~', 'code and gone'],
  ['Cut short. **Everything else is an a', 'Cut short. Everything else is an a'],
  ['', ''],
])('%j reads %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

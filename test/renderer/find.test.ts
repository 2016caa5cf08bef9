import { expect, test } from 'vitest';
import { finder } from '../../renderer/command-box/find.ts';

test.each([
  ['hague who', 'Who goes to The Hague?', true],
  ['  HAGUE ', 'Who goes to The Hague?', true],
  ['cafe', 'The Café talks', true],
  ['서울', '서울 회담', true],
  ['hague tokyo', 'Who goes to The Hague?', false],
  ['', 'anything', true],
])('%j in %j: %s', (search, text, found) => {
  expect(finder(search)(text)).toBe(found);
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { html } from '#shared/exchange/html/html.ts';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from '#shared/exchange/html/page.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput, hostileScenario } from './hostile.ts';

test('the policy allows the page’s own script and style by their hashes', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  expect([SCRIPT_HASH, STYLE_HASH]).toEqual([hash(SCRIPT), hash(STYLE)]);
});

test('nothing that people wrote opens a tag', async () => {
  const text = await html.render(exportInput(hostileScenario()), loadResource);
  expect(`${text}`.match(/<script/g)).toHaveLength(1);
  expect(text).not.toMatch(/<(img|a|iframe|object|link|base)\b/);
});

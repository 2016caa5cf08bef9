import { expect, test } from 'vitest';
import type { Edge } from '#shared/model/index.ts';
import { edgeFace, edgeName, oddsText, textWidth } from '../../../renderer/views/map/edge-data.ts';

test.each([
  [0.4, null, '40%'],
  [0.4, 0.4, '40%'],
  [0.4, 0.52, '40% · 52%'],
  [{ low: 0.2, high: 0.45 }, 0.325, '20–45% · 32.5%'],
  ['likely', null, 'likely 55–80%'],
  ['likely', 0.675, 'likely · 67.5%'],
  ['rest', null, 'rest'],
  ['rest', 0.325, 'rest 32.5%'],
  ['if(met, 0.3, 0.1)', null, 'ƒ'],
  ['if(met, 0.3, 0.1)', 0.2, 'ƒ 20%'],
  [undefined, 0.2, ''],
] as const)('odds %j with the mean %j read %s', (entered, mean, text) => {
  expect(oddsText(entered, mean)).toBe(text);
});

const edge: Edge = { id: 'e1', from: 'a', to: 'b', label: 'Send Wi' };

test('the best option is marked, and said to screen readers', () => {
  const decision = { best: 'e1', sameInEveryState: true, robust: true, options: [] };
  const face = edgeFace(edge, 'decision', { reach: 1, probability: 1 }, decision);
  expect(face.best).toBe(true);
  expect(edgeName(face, 'Who goes?', 'Wi leads')).toBe(
    'Branch from Who goes? to Wi leads: Send Wi, best option',
  );
  expect(edgeFace({ ...edge, id: 'e2' }, 'decision', undefined, decision).best).toBe(false);
});

test('a chance branch without a probability says so; other branches need none', () => {
  expect(edgeFace(edge, 'chance', undefined, undefined).lacking).toBe(true);
  expect(edgeFace({ ...edge, probability: 'rest' }, 'chance', undefined, undefined).lacking).toBe(false);
  expect(edgeFace(edge, 'decision', undefined, undefined).lacking).toBe(false);
});

test('a branch that says nothing has no label', () => {
  const { label: _, ...bare } = edge;
  expect(edgeFace(bare, 'event', undefined, undefined).width).toBe(0);
  expect(edgeFace({ ...bare, on: 'missed' }, 'event', undefined, undefined).width).toBeGreaterThan(0);
});

test('Hangul counts as wide', () => {
  expect(textWidth('서울로 간다')).toBeGreaterThan(textWidth('abcdef'));
});

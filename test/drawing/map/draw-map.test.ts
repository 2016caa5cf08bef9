import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawMap } from '../../../shared/drawing/map/draw-map.ts';
import { THEMES } from '../../../shared/drawing/theme.ts';
import { compile, evaluate } from '../../../shared/engine/index.ts';
import type { Scenario } from '../../../shared/model/schema.ts';

const decided = (label: string): Scenario => ({
  format: 'scenario-desk',
  version: 1,
  id: '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e15',
  title: 'Raise or hold',
  timeZone: 'Asia/Seoul',
  start: '2026-01-01',
  nodes: [
    { id: 'd', kind: 'decision', title: 'Which?' },
    { id: 'c', kind: 'chance', title: 'Does it?' },
    { id: 'o', kind: 'outcome', title: 'End' },
  ],
  edges: [
    { id: 'e', from: 'd', to: 'c', label },
    { id: 'f', from: 'c', to: 'o', label, probability: 0.68 },
    { id: 'g', from: 'c', to: 'o', probability: 'rest' },
  ],
});

it('a label that there is room for is written whole', () => {
  const words = fc.stringMatching(/^[A-Za-z]{2,9}$/);
  fc.assert(
    fc.property(words, (label) => {
      const scenario = decided(label);
      const { svg } = drawMap(scenario, evaluate(compile(scenario)).evaluation, THEMES.light);
      expect(svg).not.toContain('…');
      for (const words of [label, `${label}  68%`]) expect(svg).toContain(`>${words}</text>`);
    }),
  );
});

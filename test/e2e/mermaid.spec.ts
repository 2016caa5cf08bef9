/** Mermaid files, opened by Mermaid itself. Run with the others in a browser because it draws there alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { percent, score } from '#shared/exchange/figures.ts';
import { mermaid } from '#shared/exchange/mermaid.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput, hostileScenario } from '../exchange/hostile.ts';

const root = join(import.meta.dirname, '..', '..');

function nato(): Scenario {
  const read = readScenario(readFileSync(join(root, 'scenarios', 'nato-2025.scenario.json')));
  if (!read.ok) throw new Error('unreadable');
  return read.scenario;
}

interface Drawn {
  readonly nodes: number;
  readonly edges: number;
  readonly texts: string;
  readonly ran: boolean;
}

test('Mermaid draws every node and branch with the figures of the engine, and nothing in a title runs', {
  tag: '@browser',
}, async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ path: join(root, 'node_modules/mermaid/dist/mermaid.min.js') });
  for (const [name, scenario] of [
    ['NATO', nato()],
    ['hostile titles', hostileScenario()],
  ] as const) {
    const input = exportInput(scenario, null, 1);
    const source = `${await mermaid.render(input, loadResource)}`;
    const drawn: Drawn = await page.evaluate(async (text) => {
      type Global = typeof globalThis & {
        mermaid: { render(id: string, text: string): Promise<{ svg: string }> };
        ran?: boolean;
      };
      const here = globalThis as Global;
      here.alert = () => {
        here.ran = true;
      };
      const { svg } = await here.mermaid.render('drawn', text);
      const box = document.createElement('div');
      box.innerHTML = svg;
      document.body.append(box);
      return {
        nodes: box.querySelectorAll('.nodes .node').length,
        edges: box.querySelectorAll('.edgePaths path').length,
        texts: box.textContent ?? '',
        ran: here.ran === true,
      };
    }, source);
    expect(drawn, name).toMatchObject({
      nodes: scenario.nodes.length,
      edges: scenario.edges.length,
      ran: false,
    });
    if (name !== 'NATO') continue;
    const squeezed = drawn.texts.replace(/\s+/g, '');
    for (const { id, title } of scenario.nodes) {
      const result = input.evaluation.nodes[id];
      expect(squeezed).toContain(title.replace(/\s+/g, ''));
      expect(squeezed).toContain(
        `${percent(result?.reach ?? null)} · score ${score(result?.score ?? null)}`.replace(/\s+/g, ''),
      );
    }
  }
});

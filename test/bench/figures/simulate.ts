import { readFile } from 'node:fs/promises';
import { compile, simulate } from '#shared/engine/index.ts';
import { readScenario } from '#shared/model/index.ts';
import { type Figure, medians } from '../measure.ts';

const TRIALS = 100_000;

/** 100,000 trials of the built-in NATO scenario. */
export async function simulateTime(): Promise<Figure[]> {
  const file = new URL('../../../scenarios/nato-2025.scenario.json', import.meta.url);
  const read = readScenario(await readFile(file));
  if (!read.ok) throw new Error('the scenario cannot be read');
  const model = compile(read.scenario);
  const work = () => simulate(model, { trials: TRIALS });
  const result = work();
  if (result?.trials !== TRIALS) throw new Error(`${result?.trials ?? 0} of ${TRIALS} trials were run`);
  const [value] = await medians([work], { warm: 1, samples: 5 });
  return [{ id: 'simulate-100k-ms', value: value!, note: '100,000 trials of the NATO scenario' }];
}

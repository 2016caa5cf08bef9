import { compile, topPaths } from '#shared/engine/index.ts';
import { lattice } from '../lattices.ts';
import { type Figure, medians } from '../measure.ts';

/** The 100 most probable of 2^200 paths, from the document on. */
export async function topPathsTime(): Promise<Figure[]> {
  const document = lattice(200, 2, (stage, branch) =>
    branch === 0
      ? { probability: (30 + ((stage * 37) % 41)) / 100, effects: { value: stage } }
      : { probability: 'rest' },
  );
  const work = () => topPaths(compile(document), { top: 100, by: 'probability' });
  const { count, paths } = work();
  if (count !== 2n ** 200n || paths.length !== 100) throw new Error(`not 100 of 2^200 paths: ${count}`);
  const [value] = await medians([work], { warm: 5, samples: 15 });
  return [{ id: 'top-paths-ms', value: value!, note: 'the 100 most probable of 2^200 paths' }];
}

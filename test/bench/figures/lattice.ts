import { compile, evaluate } from '#shared/engine/index.ts';
import { booleanLattice } from '../lattices.ts';
import { type Figure, medians } from '../measure.ts';

const STAGES = 10_000;

/** A merging lattice with two boolean variables, from the document to results. */
export async function latticeTime(): Promise<Figure[]> {
  const document = booleanLattice(STAGES);
  const work = () => evaluate(compile(document));
  const { graph, evaluation } = work();
  if (evaluation.score === null || graph === null) throw new Error('the lattice has no score');
  const [value] = await medians([work], { warm: 3, samples: 9 });
  const count = graph.count.toLocaleString('en');
  return [{ id: 'lattice-ms', value: value!, note: `full evaluation of a merging lattice, ${count} states` }];
}

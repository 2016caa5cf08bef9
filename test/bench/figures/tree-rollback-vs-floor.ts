import { buildStates, compile } from '#shared/engine/index.ts';
import { passInput } from '#shared/engine/rollback/pass-input.ts';
import { rollBackValues } from '#shared/engine/rollback/values.ts';
import { bareLoop } from '../floor.ts';
import { type Figure, milliseconds, shortMedians } from '../measure.ts';
import { makeTree, treeDocument } from '../trees.ts';

/** The rollback (values and choices) of a compiled document against the bare loop. */
export async function treeRollbackVsFloor(label: string, size: number): Promise<Figure[]> {
  const id = `tree-${label}-rollback-vs-floor`;
  const tree = makeTree(size);
  const built = buildStates(compile(treeDocument(tree)));
  if (built.result !== 'built') throw new Error(`${id}: ${built.result}`);
  const { graph } = built;
  const value = new Float64Array(size);
  const chosen = new Int32Array(size);
  const input = passInput(graph);
  const ours = () => rollBackValues(input);
  const floor = () => bareLoop(tree, value, chosen);
  // Short turns, and many: a busy machine then interrupts both alike.
  const [ourTime, floorTime] = await shortMedians([ours, floor], { warm: 40, samples: 61 }, 8);
  const rolled = ours().value[0]!;
  if (!(Math.abs(rolled - value[0]!) <= 1e-9 * Math.abs(rolled))) {
    throw new Error(`${id}: the rollbacks disagree, ${rolled} and ${value[0]}`);
  }
  return [
    {
      id,
      value: ourTime! / floorTime!,
      ...(size >= 10_000 ? { limit: 4 } : {}),
      note: `rollback ${milliseconds(ourTime!)}, the bare loop ${milliseconds(floorTime!)}`,
    },
  ];
}

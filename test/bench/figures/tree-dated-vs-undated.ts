import { compile, evaluate } from '#shared/engine/index.ts';
import { checksumOf } from '../checksum.ts';
import { type Figure, medians, milliseconds, shortMedians } from '../measure.ts';
import { makeTree, treeDocument } from '../trees.ts';

/** Full evaluation with a date and a duration on every node against the same tree without. */
export async function treeDatedVsUndated(label: string, size: number): Promise<Figure[]> {
  const id = `tree-${label}-dated-vs-undated`;
  const tree = makeTree(size);
  const undated = treeDocument(tree);
  const dated = treeDocument(tree, true);
  const works = [dated, undated].map((document) => () => checksumOf(evaluate(compile(document))));
  const [withDates, without] =
    size >= 1_000_000
      ? await medians(works, { warm: 1, samples: 3 })
      : size >= 100_000
        ? await medians(works, { warm: 4, samples: 11 })
        : await shortMedians(works, { warm: 20, samples: 41 }, 8);
  const note = `with dates ${milliseconds(withDates!)}, without ${milliseconds(without!)}`;
  return [{ id, value: withDates! / without!, limit: 10, note }];
}

import { readScenario, writeScenario } from '#shared/model/index.ts';
import { type Figure, medians, milliseconds } from '../measure.ts';
import { makeTree, treeDocument } from '../trees.ts';

/** Bytes of the document as it is written: 10 MB, give or take one node. */
const SIZE = 10_000_000;

/** Reading, migrating and validating a document of 10 MB against `JSON.parse` alone. */
export async function readingVsJson(): Promise<Figure[]> {
  const sample = writeScenario(treeDocument(makeTree(1000), true)).length / 1000;
  const text = writeScenario(treeDocument(makeTree(Math.round(SIZE / sample)), true));
  const read = () => readScenario(text);
  const result = read();
  if (!result.ok) throw new Error(`the document cannot be read: ${result.issues[0]?.message}`);
  const [ours, parse] = await medians([read, () => JSON.parse(text)], { warm: 2, samples: 7 });
  const megabytes = (text.length / 1e6).toFixed(1);
  const note = `${megabytes} MB read and validated in ${milliseconds(ours!)}, JSON.parse ${milliseconds(parse!)}`;
  return [{ id: 'read-10mb-vs-json', value: ours! / parse!, note }];
}

/**
 * Edits documents at random, as a second program would, for some seconds: puts its next mark into one of
 * them, and on a conflict opens it again. Prints each acknowledged mark with its document. Arguments:
 * home, name, seconds.
 */
import { dataFolder } from '../../../electron/library/data-folder.ts';
import { Library } from '../../../electron/library/library.ts';

const [home = '', name = '', seconds = '0'] = process.argv.slice(2);
const library = await Library.open({ folder: dataFolder(home), templates: null });
const listed = await library.list();
if (!listed.ok) throw new Error(listed.error.message);
const ids = listed.value.map(({ id }) => id);
const end = performance.now() + Number(seconds) * 1000;
for (let number = 0; performance.now() < end; ) {
  const id = ids[Math.floor(Math.random() * ids.length)] ?? '';
  const mark = { id: `${name}${number}`, title: 'mark' };
  for (;;) {
    const opened = await library.open(id);
    if (!opened.ok) throw new Error(opened.error.message);
    const { revision, scenario } = opened.value;
    const changed = { ...scenario, sources: [...(scenario.sources ?? []), mark] };
    const saved = await library.save(id, revision, changed, name);
    if (saved.ok) break;
    if (saved.error.code !== 'conflict') throw new Error(saved.error.message);
  }
  process.stdout.write(`${id} ${mark.id}\n`);
  number += 1;
}
await library.close();

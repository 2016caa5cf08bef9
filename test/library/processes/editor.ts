/**
 * Edits one document as a second program would: opens, puts its next mark into the scenario, saves;
 * on a conflict it opens again. Prints each acknowledged mark. Arguments: home, id, name, number of marks.
 */
import { dataFolder } from '../../../electron/library/data-folder.ts';
import { Library } from '../../../electron/library/library.ts';

const [home = '', id = '', name = '', count = '0'] = process.argv.slice(2);
const library = await Library.open({ folder: dataFolder(home), templates: null });
for (let number = 0; number < Number(count); ) {
  const opened = await library.open(id);
  if (!opened.ok) throw new Error(opened.error.message);
  const { revision, scenario } = opened.value;
  const mark = { id: `${name}${number}`, title: 'mark' };
  const changed = { ...scenario, sources: [...(scenario.sources ?? []), mark] };
  const saved = await library.save(id, revision, changed, name);
  if (saved.ok) {
    console.log(mark.id);
    number += 1;
  } else if (saved.error.code !== 'conflict') {
    throw new Error(saved.error.message);
  }
}
await library.close();

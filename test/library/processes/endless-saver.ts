/** Saves a document with a rising number until killed; prints each number once it is acknowledged. Arguments: home, id. */
import { dataFolder } from '../../../electron/library/data-folder.ts';
import { Library } from '../../../electron/library/library.ts';

const [home = '', id = ''] = process.argv.slice(2);
const library = await Library.open({ folder: dataFolder(home), templates: null });
const opened = await library.open(id);
if (!opened.ok) throw new Error(opened.error.message);
const { scenario } = opened.value;
let { revision } = opened.value;
for (let number = Number(scenario.title) + 1; ; number++) {
  const saved = await library.save(id, revision, { ...scenario, title: String(number) }, 'endless');
  if (!saved.ok) throw new Error(saved.error.message);
  revision = saved.value.revision;
  process.stdout.write(`${number}\n`);
}

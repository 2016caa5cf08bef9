/**
 * Saves a document with a rising number as its title until killed. Prints `begun N` right before each save
 * and `saved N` once it is acknowledged. Arguments: home, id.
 */
import { writeSync } from 'node:fs';
import type { Scenario } from '#shared/model/index.ts';
import { dataFolder } from '../../../electron/library/data-folder.ts';
import { Library } from '../../../electron/library/library.ts';

const [home = '', id = ''] = process.argv.slice(2);
const library = await Library.open({ folder: dataFolder(home), templates: null });
// Not opened, which would check it all: hundreds of these begin, and it is the saves that matter.
const content = await library.content(id);
if (!content.ok) throw new Error(content.error.message);
const scenario = JSON.parse(new TextDecoder().decode(content.value.bytes)) as Scenario;
let { revision } = content.value;
for (let number = Number(scenario.title) + 1; ; number++) {
  // Not through a stream: what is said must be out before anything else happens.
  writeSync(1, `begun ${number}\n`);
  const saved = await library.save(id, revision, { ...scenario, title: String(number) }, 'rising');
  if (!saved.ok) throw new Error(saved.error.message);
  revision = saved.value.revision;
  writeSync(1, `saved ${number}\n`);
}

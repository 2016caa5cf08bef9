/** A process that measures one figure, named on its command line, and prints it as a line of JSON. */
import { FIGURES } from './figures.ts';

const id = process.argv[2] ?? '';
const measure = FIGURES.get(id);
if (measure === undefined) throw new Error(`There is no figure "${id}".`);
for (const figure of await measure()) process.stdout.write(`${JSON.stringify(figure)}\n`);

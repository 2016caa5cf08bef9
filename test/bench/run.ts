/**
 * `npm run bench`: all figures in one run, each in a process of its own, so that none inherits another's
 * heap or compiled code. `-- --json`: a line `{ "id", "value", "limit"? }` per figure; `-- --only TEXT`:
 * the figures whose id contains it. Ends with 1 when a figure is above its limit or cannot be measured.
 */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { FIGURES } from './figures.ts';
import type { Figure } from './measure.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const MEASURE_ONE = fileURLToPath(new URL('measure-one.ts', import.meta.url));
const run = promisify(execFile);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function measure(id: string): Promise<Figure[]> {
  const { stdout } = await run(process.execPath, [MEASURE_ONE, id]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Figure);
}

function asText({ id, value, limit, note }: Figure): string {
  const shown = value === null ? '–' : String(Number(value.toPrecision(3)));
  const most = limit === undefined ? '' : `≤ ${limit}`;
  return `${id.padEnd(30)}${shown.padStart(9)}  ${most.padEnd(8)}${note}`;
}

function asJson({ id, value, limit }: Figure): string {
  return JSON.stringify({ id, value, ...(limit === undefined ? {} : { limit }) });
}

if (values.json !== true) say(`${cpus().length} cores, Node ${process.versions.node.split('.')[0]}\n`);
let fine = true;
for (const id of FIGURES.keys()) {
  if (values.only !== undefined && !id.includes(values.only)) continue;
  try {
    for (const figure of await measure(id)) {
      say(values.json === true ? asJson(figure) : asText(figure));
      if (figure.value !== null && figure.limit !== undefined && figure.value > figure.limit) fine = false;
    }
  } catch (error) {
    process.stderr.write(`${id}: ${error instanceof Error ? error.message : error}\n`);
    fine = false;
  }
}
process.exitCode = fine ? 0 : 1;

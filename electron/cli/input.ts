import { readFile, stat } from 'node:fs/promises';
import { oneLine } from '#shared/exchange/text.ts';
import { type Issue, type Repair, readScenario, type Scenario } from '#shared/model/index.ts';
import { errnoOf, fileErrorInWords } from '../library/file-error.ts';
import { type Arguments, Refusal, UsageError } from './command.ts';
import type { Terminal } from './terminal.ts';

/** The format's limit; what is larger is not even read, and refused with the format's own words. */
const SIZE_LIMIT = 64 * 1024 * 1024;

/** The bytes of a file, or of standard input for `-`. A `Refusal` if there are none to be had. */
export async function readBytes(path: string, terminal: Terminal): Promise<Uint8Array> {
  if (path === '-') return terminal.readInput();
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new Refusal(`${shown(path)}: error: this is a folder, not a file`);
    if (stats.size > SIZE_LIMIT) throw new Refusal(`${shown(path)}: error too-large: larger than 64 MiB`);
    return await readFile(path);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    if (errnoOf(error) === 'ENOENT') throw new Refusal(`${shown(path)}: error: there is no such file`);
    throw new Refusal(`${shown(path)}: error: ${fileErrorInWords(error, path)}`);
  }
}

/** The scenario of a file; what was repaired is told on standard error. A `Refusal` lists every issue. */
export async function openScenario(path: string, terminal: Terminal): Promise<Scenario> {
  const read = readScenario(await readBytes(path, terminal));
  if (!read.ok) throw new Refusal(read.issues.map((issue) => issueLine(path, issue)).join('\n'));
  for (const repair of read.repairs) terminal.say(repairLine(path, repair));
  return read.scenario;
}

/** The plan that `--plan` names, null without; one that the scenario does not have is a `UsageError`. */
export function chosenPlan(args: Arguments, scenario: Scenario): string | null {
  const plan = args.text('plan');
  return plan === undefined ? null : knownPlan(plan, scenario);
}

/** The plan of that id; one that the scenario does not have is a `UsageError`. */
export function knownPlan(plan: string, scenario: Scenario): string {
  const plans = scenario.plans ?? [];
  if (plans.some(({ id }) => id === plan)) return plan;
  const known = plans.length === 0 ? 'It has none.' : `Its plans: ${plans.map(({ id }) => id).join(', ')}.`;
  throw new UsageError(`The scenario has no plan "${oneLine(plan)}". ${known}`);
}

export function issueLine(file: string, { code, message, path, line, column }: Issue): string {
  const where = line === undefined ? path : `${path}, line ${line}, column ${column ?? 1}`;
  return `${shown(file)}: error ${code}: ${oneLine(message)} (${oneLine(where)})`;
}

export function repairLine(file: string, { path, reason }: Repair): string {
  return `${shown(file)}: repair set-aside: ${oneLine(reason)} (${oneLine(path)})`;
}

/** A file's name as messages show it. */
export function shown(path: string): string {
  return path === '-' ? 'standard input' : oneLine(path);
}

import { compile, evaluate } from '#shared/engine/index.ts';
import type { Problem } from '#shared/engine/results.ts';
import { type Issue, type Repair, readScenario, type Scenario } from '#shared/model/index.ts';
import { type Command, EXIT, Refusal } from '../command.ts';
import { issueLine, readBytes, repairLine, shown } from '../input.ts';
import { problemLine } from '../problem-line.ts';
import type { Terminal } from '../terminal.ts';

interface Finding {
  readonly file: string;
  /** Readable, and without problems of severity error. */
  readonly ok: boolean;
  /** Why the file was refused. */
  readonly issues: readonly Issue[];
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
  /** Why there was nothing to read. */
  readonly unreadable: string | null;
}

export const command: Command = {
  options: { json: { type: 'boolean', text: 'one JSON document: { files: [ … ] }' } },
  takes: { least: 1, most: Number.POSITIVE_INFINITY },
  details: 'Problems that only a plan brings about name the plan.',
  async run(args, terminal) {
    const findings: Finding[] = [];
    for (const file of args.positionals) {
      const finding = await examine(file, terminal);
      findings.push(finding);
      if (!args.has('json')) for (const line of linesOf(finding)) terminal.print(line);
    }
    if (args.has('json')) await terminal.printJson({ files: findings });
    return findings.every(({ ok }) => ok) ? EXIT.done : EXIT.problems;
  },
};

async function examine(file: string, terminal: Terminal): Promise<Finding> {
  const nothing = { file, ok: false, issues: [], repairs: [], problems: [], unreadable: null };
  try {
    const read = readScenario(await readBytes(file, terminal));
    if (!read.ok) return { ...nothing, issues: read.issues };
    const problems = problemsOf(read.scenario);
    const ok = problems.every(({ severity }) => severity !== 'error');
    return { ...nothing, ok, repairs: read.repairs, problems };
  } catch (error) {
    if (error instanceof Refusal) return { ...nothing, unreadable: error.message };
    throw error;
  }
}

/** What the engine reports without a plan, then what each plan adds to it. */
function problemsOf(scenario: Scenario): Problem[] {
  const model = compile(scenario);
  const found = [...evaluate(model, { plan: null }).evaluation.problems];
  const keyOf = ({ code, at }: Problem) => JSON.stringify([code, { ...at, plan: undefined }]);
  const known = new Set(found.map(keyOf));
  for (const { id } of scenario.plans ?? []) {
    for (const problem of evaluate(model, { plan: id }).evaluation.problems) {
      if (!known.has(keyOf(problem))) found.push({ ...problem, at: { plan: id, ...problem.at } });
    }
  }
  return found;
}

function linesOf({ file, issues, repairs, problems, unreadable }: Finding): string[] {
  return [
    ...(unreadable === null ? [] : [unreadable]),
    ...issues.map((issue) => issueLine(file, issue)),
    ...repairs.map((repair) => repairLine(file, repair)),
    ...problems.map((problem) => `${shown(file)}: ${problemLine(problem)}`),
  ];
}

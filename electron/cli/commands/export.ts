import { compile, evaluate, topPaths } from '#shared/engine/index.ts';
import { EXPORTS } from '#shared/exchange/index.ts';
import { type Command, EXIT, oneOf, UsageError, wholeNumber } from '../command.ts';
import { chosenPlan, openScenario } from '../input.ts';
import { writeOutput } from '../output.ts';
import { problemLine } from '../problem-line.ts';

const FORMATS = EXPORTS.map(({ id }) => id);
const DEFAULT_TOP = 1000;
const MOST = 100_000;

export const command: Command = {
  options: {
    to: { type: 'string', value: 'FORMAT', text: FORMATS.join(', ') },
    out: { type: 'string', value: 'PATH', text: 'the file to write; standard output by default' },
    plan: { type: 'string', value: 'ID', text: 'with this plan’s choices' },
    top: { type: 'string', value: 'N', text: `how many paths to list at most; ${DEFAULT_TOP} by default` },
    json: { type: 'boolean', text: 'tell what was written as one JSON document (with --out)' },
  },
  takes: { least: 1, most: 1 },
  async run(args, terminal) {
    const id = oneOf(args, 'to', FORMATS);
    const format = EXPORTS.find((each) => each.id === id);
    if (format === undefined) throw new UsageError(`--to is missing: one of ${FORMATS.join(', ')}.`);
    const top = wholeNumber(args, 'top', 1, MOST) ?? DEFAULT_TOP;
    const out = args.text('out') ?? '-';
    if (args.has('json') && out === '-')
      throw new UsageError('--json needs --out PATH: without it, standard output is the export itself.');
    const scenario = await openScenario(args.positionals[0] ?? '', terminal);
    const plan = chosenPlan(args, scenario);
    const model = compile(scenario);
    const evaluated = evaluate(model, { plan });
    const paths = topPaths(model, { top, by: 'probability', plan, evaluated });
    const { evaluation } = evaluated;
    const errors = evaluation.problems.filter(({ severity }) => severity === 'error');
    for (const problem of errors) terminal.say(problemLine(problem));
    await writeOutput(format.render({ scenario, evaluation, paths, plan }), out, true, terminal);
    if (args.has('json'))
      terminal.print(JSON.stringify({ format: format.id, mediaType: format.mediaType, out, plan }, null, 2));
    return errors.length > 0 ? EXIT.problems : EXIT.done;
  },
};

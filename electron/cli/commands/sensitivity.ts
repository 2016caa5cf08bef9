import { compile, sensitivity, sensitivityJson, turns } from '#shared/engine/index.ts';
import { oneLine } from '#shared/exchange/text.ts';
import type { Scenario } from '#shared/model/index.ts';
import { type Arguments, type Command, EXIT, UsageError } from '../command.ts';
import { knownPlan, openScenario } from '../input.ts';
import { sensitivityInWords } from '../sensitivity-in-words.ts';

export const command: Command = {
  options: {
    parameter: { type: 'string', value: 'ID', text: 'only this parameter' },
    two: { type: 'string', value: 'A,B', text: 'only the grid of these two parameters' },
    plan: { type: 'string', value: 'ID', text: 'with this plan held' },
    turns: {
      type: 'boolean',
      text: 'also where probabilities and spans of time turn a choice, and what would make another plan the best',
    },
    json: { type: 'boolean', text: 'one JSON document' },
  },
  takes: { least: 1, most: 1 },
  details:
    'Each parameter goes to its low and its high, each probability and each span of time to the ends of its\n' +
    'range, one at a time. The swing is what that does to the score with the best choices made anew; "held" is\n' +
    'the swing when the choices stay as they are. An input that changes a best choice matters most. --turns takes\n' +
    'many times as long.',
  async run(args, terminal) {
    const parameter = args.text('parameter');
    const scenario = await openScenario(args.positionals[0] ?? '', terminal);
    const two = twoOf(args, scenario);
    if (parameter !== undefined) known(parameter, scenario);
    const wanted = args.text('plan');
    const plan = wanted === undefined ? null : knownPlan(wanted, scenario);
    const model = compile(scenario);
    if (args.has('turns') && (parameter !== undefined || two !== null))
      throw new UsageError('--turns goes with neither --parameter nor --two.');
    const plans = (scenario.plans ?? []).map(({ id }) => id);
    const found = sensitivity(model, {
      plan,
      ...(parameter === undefined ? {} : { parameter }),
      ...(two === null ? {} : { two }),
      progress: (share) => terminal.progress(share),
    });
    const turned = args.has('turns')
      ? turns(model, { plan, plans, progress: (share) => terminal.progress(share) })
      : undefined;
    terminal.progress(null);
    if (args.has('json')) await terminal.printJson(sensitivityJson(scenario, found, plan, turned));
    else terminal.print(sensitivityInWords(scenario, found, terminal, { plan, turns: turned }));
    return found.errors.length > 0 ? EXIT.problems : EXIT.done;
  },
};

function twoOf(args: Arguments, scenario: Scenario): readonly [string, string] | null {
  const text = args.text('two');
  if (text === undefined) return null;
  if (args.text('parameter') !== undefined) throw new UsageError('Either --parameter or --two, not both.');
  const [first, second, ...more] = text.split(',').map((id) => id.trim());
  if (!first || !second || more.length > 0 || first === second)
    throw new UsageError(`--two wants two different parameters, A,B, not "${oneLine(text)}".`);
  return [known(first, scenario), known(second, scenario)];
}

function known(id: string, { parameters = [] }: Scenario): string {
  if (parameters.some((parameter) => parameter.id === id)) return id;
  const those =
    parameters.length === 0
      ? 'It has none.'
      : `Its parameters: ${parameters.map((each) => each.id).join(', ')}.`;
  throw new UsageError(`The scenario has no parameter "${oneLine(id)}". ${those}`);
}

import { compile, evaluate, simulate, simulationJson } from '#shared/engine/index.ts';
import { DEFAULT_SEED, DEFAULT_TRIALS } from '#shared/engine/simulation/index.ts';
import { type Command, EXIT, wholeNumber } from '../command.ts';
import { chosenPlan, openScenario } from '../input.ts';
import { simulationInWords } from '../simulation-in-words.ts';

const MOST_TRIALS = 10_000_000;
const MOST_SEED = 2 ** 32 - 1;

export const command: Command = {
  options: {
    trials: { type: 'string', value: 'N', text: `how many runs; ${DEFAULT_TRIALS} by default` },
    seed: {
      type: 'string',
      value: 'S',
      text: `the same seed draws the same runs, everywhere; ${DEFAULT_SEED} by default`,
    },
    plan: { type: 'string', value: 'ID', text: 'with this plan’s choices' },
    json: { type: 'boolean', text: 'one JSON document' },
  },
  takes: { least: 1, most: 1 },
  details:
    'Each run draws every chance, every span of time that has a range (PERT: mostly near the likely) and the\n' +
    'moment within every window, and chooses as the evaluation does. So it shows what "evaluate", which goes by\n' +
    'the likely times, cannot: how often a date is missed because something took longer.',
  async run(args, terminal) {
    const trials = wholeNumber(args, 'trials', 1, MOST_TRIALS) ?? DEFAULT_TRIALS;
    const seed = wholeNumber(args, 'seed', 0, MOST_SEED) ?? DEFAULT_SEED;
    const scenario = await openScenario(args.positionals[0] ?? '', terminal);
    const plan = chosenPlan(args, scenario);
    const model = compile(scenario);
    const { evaluation } = evaluate(model, { plan });
    const found = simulate(model, {
      plan,
      trials,
      seed,
      progress: (done, all) => terminal.progress(done / all),
    });
    terminal.progress(null);
    if (args.has('json')) {
      terminal.print(JSON.stringify(simulationJson(scenario, evaluation, seed, found), null, 2));
    } else terminal.print(simulationInWords(scenario, evaluation, found, terminal));
    return evaluation.problems.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.done;
  },
};

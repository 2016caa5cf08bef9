import { setImmediate } from 'node:timers/promises';
import { type CompiledModel, compile, evaluate, simulation, simulationJson } from '#shared/engine/index.ts';
import { DEFAULT_SEED, DEFAULT_TRIALS, type Simulation } from '#shared/engine/simulation/index.ts';
import { type Command, EXIT, wholeNumber } from '../command.ts';
import { chosenPlan, openScenario } from '../input.ts';
import { simulationInWords } from '../simulation-in-words.ts';
import type { Terminal } from '../terminal.ts';

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
    const found = await terminal.interruptible((signal) =>
      simulated(model, { plan, trials, seed }, signal, terminal),
    );
    terminal.progress(null);
    if (found === 'interrupted') return EXIT.interrupted;
    if (args.has('json')) {
      await terminal.printJson(simulationJson(scenario, evaluation, seed, found));
    } else terminal.print(simulationInWords(scenario, evaluation, found, terminal));
    return evaluation.problems.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.done;
  },
};

/** The simulation, every few milliseconds of which Ctrl+C is listened for. */
async function simulated(
  model: CompiledModel,
  options: { readonly plan: string | null; readonly trials: number; readonly seed: number },
  signal: AbortSignal,
  terminal: Terminal,
): Promise<Simulation | null | 'interrupted'> {
  const steps = simulation(model, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    terminal.progress(step.value / options.trials);
    await setImmediate();
    if (signal.aborted) return 'interrupted';
  }
}

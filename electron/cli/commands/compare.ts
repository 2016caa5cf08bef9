import { comparePlans, comparisonJson, compile } from '#shared/engine/index.ts';
import { type Command, EXIT } from '../command.ts';
import { comparisonInWords } from '../comparison-in-words.ts';
import { knownPlan, openScenario } from '../input.ts';

export const command: Command = {
  options: {
    policy: { type: 'boolean', text: 'also the best choices without a plan' },
    json: { type: 'boolean', text: 'one JSON document' },
  },
  takes: { least: 1, most: Number.POSITIVE_INFINITY },
  details:
    'Without PLAN all plans of the scenario. Regret: what a plan gives away against the best of the plans\n' +
    'compared if a chance goes a certain way, everything else as it was. A plan dominates another in the\n' +
    'first order when it makes every level of score at least as likely to be exceeded, and in the second when\n' +
    'everybody who does not seek risk prefers it.',
  async run(args, terminal) {
    const [file = '', ...ids] = args.positionals;
    const scenario = await openScenario(file, terminal);
    const wanted = ids.length > 0 ? ids : (scenario.plans ?? []).map(({ id }) => id);
    const named = wanted.map((id) => knownPlan(id, scenario));
    const plans = args.has('policy') || named.length === 0 ? [...named, null] : named;
    const comparison = comparePlans(compile(scenario), plans);
    if (args.has('json')) await terminal.printJson(comparisonJson(scenario, comparison));
    else terminal.print(comparisonInWords(scenario, comparison, terminal));
    return comparison.plans.some(({ errors }) => errors.length > 0) ? EXIT.problems : EXIT.done;
  },
};

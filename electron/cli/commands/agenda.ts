import { agenda, agendaJson } from '#shared/engine/index.ts';
import { agendaInWords } from '../agenda-in-words.ts';
import { type Command, EXIT } from '../command.ts';
import { chosenPlan, openScenario } from '../input.ts';

export const command: Command = {
  options: {
    plan: { type: 'string', value: 'ID', text: 'with this plan’s choices' },
    json: { type: 'boolean', text: 'one JSON document' },
  },
  takes: { least: 1, most: 1 },
  details:
    'Goes by the observations and the "as of" date of the scenario, and by its best choices, or the plan’s:\n' +
    'what these do not lead to is not listed. "Decide by" is the last moment at which nothing dated further\n' +
    'on is missed because of the decision.',
  async run(args, terminal) {
    const scenario = await openScenario(args.positionals[0] ?? '', terminal);
    const next = agenda(scenario, { plan: chosenPlan(args, scenario) });
    if (args.has('json')) await terminal.printJson(agendaJson(scenario, next));
    else terminal.print(agendaInWords(scenario, next, terminal));
    return next.problems.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.done;
  },
};

import { compile, evaluate, evaluationParts } from '#shared/engine/index.ts';
import { type Command, EXIT } from '../command.ts';
import { evaluationInWords } from '../evaluation-in-words.ts';
import { chosenPlan, openScenario } from '../input.ts';
import { Entries } from '../json-chunks.ts';

export const command: Command = {
  options: {
    plan: { type: 'string', value: 'ID', text: 'with this plan’s choices' },
    json: { type: 'boolean', text: 'one JSON document' },
  },
  takes: { least: 1, most: 1 },
  details:
    'Score: the weighted sum over the criteria, expected. Its range: everything that the ranges given for\n' +
    'probabilities allow. A choice is robust when none of them makes another option better.',
  async run(args, terminal) {
    const scenario = await openScenario(args.positionals[0] ?? '', terminal);
    const plan = chosenPlan(args, scenario);
    const { evaluation } = evaluate(compile(scenario), { plan });
    if (args.has('json')) await terminal.printJson(inParts(evaluationParts(scenario, evaluation)));
    else terminal.print(evaluationInWords(scenario, evaluation, terminal));
    return evaluation.problems.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.done;
  },
};

/** Of a million nodes the whole would be no text any more. */
function inParts(parts: ReturnType<typeof evaluationParts>): object {
  const { decisions, nodes, edges } = parts;
  return {
    ...parts,
    decisions: new Entries(decisions),
    nodes: new Entries(nodes),
    edges: new Entries(edges),
  };
}

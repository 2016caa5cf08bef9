import { compile, evaluate, pathsParts, topPaths } from '#shared/engine/index.ts';
import { PATH_ORDERS, type PathsResult, type Triple } from '#shared/engine/results.ts';
import { count, NONE, percent, score, sheetInstant } from '#shared/exchange/figures.ts';
import { namesOf } from '#shared/exchange/names.ts';
import type { Scenario } from '#shared/model/index.ts';
import { zoneOf } from '#shared/time/index.ts';
import { type Command, EXIT, oneOf, wholeNumber } from '../command.ts';
import { counted } from '../counted.ts';
import { chosenPlan, openScenario } from '../input.ts';
import { problemLine } from '../problem-line.ts';
import { aligned } from '../table.ts';

const DEFAULT_TOP = 10;
const MOST = 100_000;

export const command: Command = {
  options: {
    top: { type: 'string', value: 'N', text: `how many; ${DEFAULT_TOP} by default` },
    by: { type: 'string', value: 'ORDER', text: `${PATH_ORDERS.join(', ')}; the first by default` },
    plan: { type: 'string', value: 'ID', text: 'with this plan’s choices' },
    json: { type: 'boolean', text: 'one JSON document' },
  },
  takes: { least: 1, most: 1 },
  details:
    'The odds of a way are those of the chances on it, whatever the decisions on it. The way lists what was\n' +
    'chosen or happened at each fork, then where it ends; "missed" marks each date that it misses.',
  async run(args, terminal) {
    const top = wholeNumber(args, 'top', 1, MOST) ?? DEFAULT_TOP;
    const by = oneOf(args, 'by', PATH_ORDERS) ?? 'probability';
    const scenario = await openScenario(args.positionals[0] ?? '', terminal);
    const plan = chosenPlan(args, scenario);
    const model = compile(scenario);
    const evaluated = evaluate(model, { plan });
    const paths = topPaths(model, { top, by, plan, evaluated });
    const errors = evaluated.evaluation.problems.filter(({ severity }) => severity === 'error');
    for (const problem of errors) terminal.say(problemLine(problem));
    if (args.has('json')) await terminal.printJson(pathsParts(scenario, paths));
    else terminal.print(tableOf(scenario, paths, plan));
    return errors.length > 0 ? EXIT.problems : EXIT.done;
  },
};

function tableOf(scenario: Scenario, { count: all, paths }: PathsResult, plan: string | null): string {
  const names = namesOf(scenario);
  const zone = zoneOf(scenario.timeZone);
  const forks = forkNodes(scenario);
  const end = ({ earliest, likely, latest }: Triple) =>
    earliest === latest ? sheetInstant(likely, zone) : `${day(earliest)} … ${day(latest)}`;
  const day = (time: number) => sheetInstant(time, zone).replace(/ .*/, '');
  const rows = paths.map((path, index) => [
    `${index + 1}`,
    percent(path.probability),
    score(path.score),
    end(path.end),
    path.steps.map(({ missed }) => (missed ? '!' : '')).join(''),
    path.steps
      .flatMap(({ node, edge }) =>
        edge === null ? [names.node(node)] : forks.has(node) ? [names.edge(edge)] : [],
      )
      .join(' → '),
  ]);
  const shownRows = aligned([['', 'odds', 'score', 'ends', 'missed', 'way'], ...rows], [0, 1, 2]);
  const few = paths.length === 0 ? NONE : count(BigInt(paths.length));
  const open = plan === null ? ' over every option of every decision; --plan holds choices' : '';
  return [`${few} of ${counted(all, 'way', 'ways')}${open}`, ...shownRows].join('\n');
}

/** Nodes that more than one edge leaves: the others say nothing about which way was taken. */
function forkNodes({ edges }: Scenario): ReadonlySet<string> {
  const seen = new Set<string>();
  const forks = new Set<string>();
  for (const { from } of edges) (seen.has(from) ? forks : seen).add(from);
  return forks;
}

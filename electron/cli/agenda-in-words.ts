import type { Agenda, DeadlineAhead, DecisionAhead } from '#shared/engine/agenda/index.ts';
import {
  instant,
  percent,
  scoreWithRange,
  slackInWords,
  span,
  tripleOfDays,
} from '#shared/exchange/figures.ts';
import { type Names, namesOf } from '#shared/exchange/names.ts';
import { oneLine } from '#shared/exchange/text.ts';
import type { Scenario } from '#shared/model/index.ts';
import { type Zone, zoneOf } from '#shared/time/index.ts';
import { standingOf } from '../../shared/engine/standing.ts';
import { differsInWords } from './differs-in-words.ts';
import { problemLine } from './problem-line.ts';
import { STANDINGS } from './standing-in-words.ts';
import { aligned, wrapped } from './table.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 100;

/** What `agenda` prints: what is known, where things stand, what comes next and by when. */
export function agendaInWords(scenario: Scenario, agenda: Agenda, terminal: Terminal): string {
  const names = namesOf(scenario);
  const zone = zoneOf(scenario.timeZone);
  const width = Math.min(terminal.columns ?? WIDTH, WIDTH) - 2;
  const section = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', terminal.style('bold', name), ...lines.map((line) => `  ${line}`)];
  const today = agenda.asOfGiven ? 'As of' : 'No "as of" date is given; as of the last that is known,';
  return [
    terminal.style('bold', names.title),
    `${names.plan(agenda.plan)}. Times in ${zone.id}.`,
    `${today} ${terminal.style('bold', instant(agenda.now, zone))}.`,
    ...section('Where things stand', standing(agenda, names, zone)),
    ...section('Decisions ahead', decisions(agenda, scenario, names, zone, terminal)),
    ...section('Dates to keep', deadlines(agenda, names, zone, terminal)),
    ...section('What is still open', chances(agenda, names, zone)),
    ...section('Signposts to watch', signposts(agenda, names, width)),
    ...section(
      'What needs attention',
      agenda.problems.flatMap((problem) =>
        wrapped(problemLine(problem), width - 2).map((line, i) => (i === 0 ? line : `  ${line}`)),
      ),
    ),
  ].join('\n');
}

function standing({ observed, places }: Agenda, names: Names, zone: Zone): string[] {
  const known = observed.map(({ node, edge, at }) => [
    'observed',
    names.node(node),
    [edge === null ? '' : `→ ${names.edge(edge)}`, at === null ? '' : `on ${instant(at, zone)}`]
      .filter(Boolean)
      .join(', '),
  ]);
  const sure = places.length === 1;
  const here = places.map(({ node, kind, probability }) => [
    sure ? 'now' : `now, ${percent(probability)}`,
    names.node(node),
    kind === 'decision'
      ? 'to be decided'
      : kind === 'chance'
        ? 'not known yet'
        : kind === 'outcome'
          ? 'the end'
          : '',
  ]);
  return aligned([...known, ...here]);
}

function decisions(
  { decisions: all }: Agenda,
  scenario: Scenario,
  names: Names,
  zone: Zone,
  terminal: Terminal,
): string[] {
  return all.flatMap((decision) => {
    const own = decision.actor === null || decision.actor === scenario.perspective;
    const who = own ? '' : `, decided by ${names.actor(decision.actor ?? undefined)} (scores are theirs)`;
    const rows = decision.options
      .toSorted((a, b) => (b.actorScore ?? 0) - (a.actorScore ?? 0))
      .map((option) => [
        option.edge === decision.best ? '>' : ' ',
        names.edge(option.edge),
        own
          ? scoreWithRange(option.score, option.scoreRange)
          : scoreWithRange(option.actorScore, option.actorScoreRange),
      ]);
    return [
      `${names.node(decision.node)}${who}`,
      ...when(decision, names, zone, terminal).map((line) => `  ${line}`),
      ...aligned(rows).map((line) => `  ${line.startsWith('>') ? terminal.style('green', line) : line}`),
    ];
  });
}

function when(decision: DecisionAhead, names: Names, zone: Zone, terminal: Terminal): string[] {
  const { decideBy, left, pending, reach, arrive } = decision;
  const arrival = pending ? 'now' : arrive === null ? 'no known time' : instant(arrive.likely, zone);
  const limit =
    decideBy === null || left === null
      ? 'nothing dated hangs on it'
      : left < 0
        ? terminal.style('red', `had to be decided by ${instant(decideBy, zone)}, ${span(-left)} ago`)
        : `decide by ${instant(decideBy, zone)}, ${span(left)} from now`;
  const standing = standingOf(decision);
  const judged = standing === null ? [] : [STANDINGS[standing]];
  return [
    [arrival, ...metWith(reach), limit].join('; '),
    ...judged,
    ...differsInWords(decision, names, WIDTH - 6),
  ];
}

function deadlines({ deadlines: all }: Agenda, names: Names, zone: Zone, terminal: Terminal): string[] {
  return aligned(
    all.map((deadline) => [
      `until ${instant(deadline.closes, zone)}`,
      names.node(deadline.node),
      state(deadline, terminal),
    ]),
  );
}

function state({ missed, atRisk, slack, overdue, reach }: DeadlineAhead, terminal: Terminal): string {
  const met = metWith(reach)
    .map((text) => ` (${text})`)
    .join('');
  const left = slack === null ? '' : slackInWords(slack);
  if (overdue) return `${terminal.style('red', 'past, and not observed')}${met}`;
  if (missed === null || missed > 0) return `${terminal.style('red', `missed in ${percent(missed)}`)}${met}`;
  return `${atRisk ? terminal.style('yellow', `at risk: ${left}`) : left}${met}`;
}

function chances({ chances: all }: Agenda, names: Names, zone: Zone): string[] {
  return all.flatMap(({ node, reach, resolves, branches }) => [
    [names.node(node), tripleOfDays(resolves, zone), ...metWith(reach)].join(', '),
    ...aligned(
      branches.map(({ edge, probability }) => [percent(probability), names.edge(edge)]),
      [0],
    ).map((line) => `  ${line}`),
  ]);
}

/** How probable it is that it comes up at all, unless that is certain. */
function metWith(reach: number | null): string[] {
  return reach === null || reach === 1 ? [] : [`comes up in ${percent(reach)}`];
}

function signposts({ indicators }: Agenda, names: Names, width: number): string[] {
  return indicators.flatMap(({ node, text, edge, date }) => {
    const speaks = edge === null ? names.node(node) : `${names.node(node)} → ${names.edge(edge)}`;
    const line = `${date === null ? '' : `${date.replace('T', ' ')}: `}${oneLine(text)} (speaks for ${speaks})`;
    return wrapped(line, width - 2).map((part, i) => (i === 0 ? part : `  ${part}`));
  });
}

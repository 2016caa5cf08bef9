import { EXPORT_VIEWS } from '#shared/exchange/format.ts';
import { EXPORTS } from '#shared/exchange/index.ts';
import { type ExportChoices, LISTED_PATHS, type Made, makeExport } from '#shared/exchange/make-export.ts';
import { DEFAULT_SCALE } from '#shared/exchange/png.ts';
import { REDACT_ALL, type Redaction } from '#shared/exchange/redact.ts';
import { SECTIONS } from '#shared/exchange/report/sections.ts';
import { oneLine, shortened } from '#shared/exchange/text.ts';
import { LANGUAGES } from '#shared/language/language.ts';
import type { Scenario } from '#shared/model/index.ts';
import { isTimeZone } from '#shared/model/lexical.ts';
import { zoneOf } from '#shared/time/index.ts';
import { type Arguments, type Command, EXIT, oneOf, Refusal, UsageError, wholeNumber } from '../command.ts';
import { chosenPlan, knownPlan, openScenario, shown } from '../input.ts';
import { isSameFile, writeOutput } from '../output.ts';
import { problemLine } from '../problem-line.ts';
import { loadResource } from '../resources.ts';

const BEST = 'best';
const ALL = 'all';
const NONE = 'none';
const FORMATS = EXPORTS.map(({ id }) => id);
const THEME_NAMES = ['light', 'dark'] as const;
const MOST = 100_000;
const MOST_SCALE = 16;

export const command: Command = {
  options: {
    to: { type: 'string', value: 'FORMAT', text: FORMATS.join(', ') },
    out: { type: 'string', value: 'PATH', text: 'the file to write; standard output by default' },
    plan: { type: 'string', value: 'ID', text: 'with this plan’s choices' },
    plans: {
      type: 'string',
      value: 'IDS',
      text: `further plans, by comma: ids, “${BEST}” for the best choices without one, “${ALL}”, “${NONE}”`,
    },
    zone: { type: 'string', value: 'ZONE', text: 'write times in this zone (Europe/Amsterdam)' },
    sections: { type: 'string', value: 'NAMES', text: `of reports, by comma: ${SECTIONS.join(', ')}` },
    top: { type: 'string', value: 'N', text: `how many paths to list at most; ${LISTED_PATHS} by default` },
    redact: {
      type: 'boolean',
      text: 'without notes, sources, names of actors, assumptions, report, history, unknown properties',
    },
    names: {
      type: 'string',
      value: 'NAMES',
      text: 'with --redact: other names to leave out, by comma (people in titles)',
    },
    view: { type: 'string', value: 'VIEW', text: `of pictures: ${EXPORT_VIEWS.join(', ')}` },
    theme: {
      type: 'string',
      value: 'THEME',
      text: `of pictures, slides and web pages: ${THEME_NAMES.join(', ')}`,
    },
    scale: {
      type: 'string',
      value: 'N',
      text: `of PNG: pixels for each of the drawing’s, ${DEFAULT_SCALE} by default`,
    },
    language: {
      type: 'string',
      value: 'LANGUAGE',
      text: `of what the export writes itself: ${LANGUAGES.join(', ')}; ${LANGUAGES[0]} by default`,
    },
    transparent: { type: 'boolean', text: 'of pictures: without a background' },
    json: { type: 'boolean', text: 'tell what was written as one JSON document (with --out)' },
  },
  takes: { least: 1, most: 1 },
  details:
    'Reports compare all plans unless --plans names some; calendars, CSV and the timeline take further plans\n' +
    'beside the first; of maps and graphs each plan gets a file of its own, and the export is a ZIP of them.',
  async run(args, terminal) {
    const id = oneOf(args, 'to', FORMATS);
    const format = EXPORTS.find((each) => each.id === id);
    if (format === undefined) throw new UsageError(`--to is missing: one of ${FORMATS.join(', ')}.`);
    const view = oneOf(args, 'view', EXPORT_VIEWS) ?? 'map';
    const theme = oneOf(args, 'theme', THEME_NAMES) ?? 'light';
    const language = oneOf(args, 'language', LANGUAGES) ?? LANGUAGES[0];
    const top = wholeNumber(args, 'top', 1, MOST) ?? LISTED_PATHS;
    const scale = wholeNumber(args, 'scale', 1, MOST_SCALE) ?? DEFAULT_SCALE;
    const transparent = args.has('transparent');
    const out = args.text('out') ?? '-';
    if (args.has('json') && out === '-')
      throw new UsageError('--json needs --out PATH: without it, standard output is the export itself.');
    const [path = ''] = args.positionals;
    if (await isSameFile(path, out))
      throw new UsageError(`--out would put the export in the place of ${shown(path)}: choose another name.`);
    const opened = await openScenario(path, terminal);
    const plan = chosenPlan(args, opened);
    const redaction = chosenRedaction(args);
    const choices = {
      ...{ plan, view, theme, scale, transparent, language, redaction, top },
      ...furtherPlans(args, opened),
      ...chosenZone(args),
      ...chosenSections(args),
    };
    const made = await makeExport(opened, format, choices, loadResource);
    if (!made.ok) throw refusal(made, path);
    const { file, kind, input } = made;
    const errors = input.evaluation.problems.filter(({ severity }) => severity === 'error');
    for (const problem of errors) terminal.say(problemLine(problem));
    await writeOutput(file, out, true, terminal);
    if (args.has('json'))
      await terminal.printJson({ format: format.id, mediaType: kind.mediaType, out, plan });
    return errors.length > 0 ? EXIT.problems : EXIT.done;
  },
};

const listed = (text: string) => text.split(',').flatMap((each) => each.trim() || []);

/** Nothing where `--plans` is not given: each format has its own custom. */
function furtherPlans(args: Arguments, scenario: Scenario): Pick<ExportChoices, 'plans'> {
  const text = args.text('plans');
  if (text === undefined) return {};
  if (text === NONE) return { plans: [] };
  if (text === ALL) return { plans: [null, ...(scenario.plans ?? []).map(({ id }) => id)] };
  const has = (id: string) => scenario.plans?.some((plan) => plan.id === id) === true;
  return { plans: listed(text).map((id) => (id === BEST && !has(id) ? null : knownPlan(id, scenario))) };
}

function chosenRedaction(args: Arguments): Redaction | null {
  const names = args.text('names');
  if (args.has('redact')) return { ...REDACT_ALL, ...(names === undefined ? {} : { others: listed(names) }) };
  if (names !== undefined) throw new UsageError('--names needs --redact.');
  return null;
}

function chosenZone(args: Arguments): Pick<ExportChoices, 'zone'> {
  const zone = args.text('zone');
  if (zone === undefined) return {};
  if (!isTimeZone(zone))
    throw new UsageError(`--zone wants a time zone such as Europe/Amsterdam, not "${oneLine(zone)}".`);
  return { zone: zoneOf(zone).id };
}

function chosenSections(args: Arguments): Pick<ExportChoices, 'sections'> {
  const text = args.text('sections');
  if (text === undefined) return {};
  const sections = listed(text).map((name) => {
    const found = SECTIONS.find((each) => each === name);
    if (found === undefined)
      throw new UsageError(`--sections wants some of ${SECTIONS.join(', ')}, not "${oneLine(name)}".`);
    return found;
  });
  return { sections };
}

/** Where something that is to be left out stands in a title, too, nobody would look for it there. */
function refusal({ remaining, leaks }: Extract<Made, { ok: false }>, path: string): Refusal {
  const places = [
    ...remaining.map((each) => ({ ...each, place: `${each.path} too` })),
    ...leaks.map((each) => ({ ...each, place: `what was made of it${each.part && `, in ${each.part}`}` })),
  ];
  const lines = places.map(
    ({ removed, place }) =>
      `${shown(path)}: error redact: “${shortened(oneLine(removed), 60)}” is left out, but stands in ${place}`,
  );
  return new Refusal([...lines, 'Nothing was written.'].join('\n'));
}

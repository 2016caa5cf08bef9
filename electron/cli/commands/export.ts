import { EXPORT_VIEWS } from '#shared/exchange/format.ts';
import { EXPORTS } from '#shared/exchange/index.ts';
import { LISTED_PATHS, type Made, makeExport } from '#shared/exchange/make-export.ts';
import { DEFAULT_SCALE } from '#shared/exchange/png.ts';
import { REDACT_ALL } from '#shared/exchange/redact.ts';
import { oneLine, shortened } from '#shared/exchange/text.ts';
import { LANGUAGES } from '#shared/language/language.ts';
import { type Command, EXIT, oneOf, Refusal, UsageError, wholeNumber } from '../command.ts';
import { chosenPlan, openScenario, shown } from '../input.ts';
import { isSameFile, writeOutput } from '../output.ts';
import { problemLine } from '../problem-line.ts';
import { loadResource } from '../resources.ts';

const FORMATS = EXPORTS.map(({ id }) => id);
const THEME_NAMES = ['light', 'dark'] as const;
const MOST = 100_000;
const MOST_SCALE = 16;

export const command: Command = {
  options: {
    to: { type: 'string', value: 'FORMAT', text: FORMATS.join(', ') },
    out: { type: 'string', value: 'PATH', text: 'the file to write; standard output by default' },
    plan: { type: 'string', value: 'ID', text: 'with this plan’s choices' },
    top: { type: 'string', value: 'N', text: `how many paths to list at most; ${LISTED_PATHS} by default` },
    redact: {
      type: 'boolean',
      text: 'without notes, sources, names of actors, assumptions, report, history, unknown properties',
    },
    view: { type: 'string', value: 'VIEW', text: `of pictures: ${EXPORT_VIEWS.join(', ')}` },
    theme: { type: 'string', value: 'THEME', text: `of pictures: ${THEME_NAMES.join(', ')}` },
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
    const redaction = args.has('redact') ? REDACT_ALL : null;
    const choices = { plan, view, theme, scale, transparent, language, redaction, top };
    const made = await makeExport(opened, format, choices, loadResource);
    if (!made.ok) throw refusal(made, path);
    const { file, input } = made;
    const errors = input.evaluation.problems.filter(({ severity }) => severity === 'error');
    for (const problem of errors) terminal.say(problemLine(problem));
    await writeOutput(file, out, true, terminal);
    if (args.has('json'))
      terminal.print(JSON.stringify({ format: format.id, mediaType: format.mediaType, out, plan }, null, 2));
    return errors.length > 0 ? EXIT.problems : EXIT.done;
  },
};

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

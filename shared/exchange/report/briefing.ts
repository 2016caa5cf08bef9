import { NONE, score } from '../figures.ts';
import type { ExportInput, ExportView } from '../format.ts';
import { type Names, namesOf } from '../names.ts';
import { shownDate, shownZone } from '../shown-zone.ts';
import { oneLine } from '../text.ts';
import type { Analyses } from './analyses.ts';
import { changesInWords, informationTable, swingsTable } from './changes.ts';
import { findings } from './findings.ts';
import { isShown, SECTIONS, type SectionId } from './sections.ts';
import {
  assumptionsTable,
  choicesTable,
  criteriaTable,
  datesTable,
  outcomesTable,
  pathsTable,
  problemsTable,
  sourcesTable,
  type Table,
} from './tables.ts';

/** A briefing without a form yet: the Report view, HTML, Markdown, DOCX and PDF give it theirs. Plain data. */
export interface Briefing {
  readonly title: string;
  readonly plan: string;
  /** As of when, in which zone, for whom. */
  readonly basis: string;
  /** The analyst's own words; empty where there are none. */
  readonly headline: string;
  readonly remarks: readonly string[];
  /** Those that are switched on and have something to say, in the order of `SECTIONS`. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  /** Never empty. */
  readonly blocks: readonly Block[];
}

/** All texts are plain and on one line. A table has rows; a picture is drawn by `drawView`. */
export type Block =
  | { readonly kind: 'list' | 'paragraphs'; readonly texts: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'picture'; readonly view: ExportView; readonly caption: string };

/** Sections that say something else for each plan. */
export const OF_A_PLAN: readonly SectionId[] = ['findings', 'map', 'timeline', 'figures'];

/** More turning points than anybody reads. */
const TURNS = 20;

/**
 * The briefing on the first input's plan; the others, one per further plan, are compared with it.
 *
 * @param only the sections wanted, of those that are switched on
 */
export function briefingOf(
  inputs: readonly [ExportInput, ...ExportInput[]],
  analyses: Analyses,
  only: readonly SectionId[] = SECTIONS,
): Briefing {
  const [input] = inputs;
  const { scenario, plan, language } = input;
  const names = namesOf(scenario, language);
  const { report } = names.texts;
  const sections = SECTIONS.filter((id) => only.includes(id) && isShown(scenario, id)).map((id) => ({
    id,
    title: report.sections[id],
    blocks: blocksOf(id, inputs, analyses, names).filter(saysSomething),
  }));
  return {
    title: names.title,
    plan: names.plan(plan),
    basis: report.basis({
      asOf: scenario.asOf === undefined ? null : shownDate(scenario.asOf, input),
      zone: shownZone(input).id,
      perspective: scenario.perspective === undefined ? null : names.actor(scenario.perspective),
    }),
    headline: oneLine(scenario.report?.headline ?? ''),
    remarks: paragraphs(scenario.report?.remarks),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

function blocksOf(
  id: SectionId,
  inputs: readonly [ExportInput, ...ExportInput[]],
  analyses: Analyses,
  names: Names,
): readonly Block[] {
  const [input] = inputs;
  const { scenario, evaluation } = input;
  const { captions, tooMuch } = names.texts.report;
  const plan = names.plan(input.plan);
  const table = (each: Table): Block => ({ kind: 'table', table: each });
  switch (id) {
    case 'findings':
      return [{ kind: 'list', texts: findings(input, names, analyses) }];
    case 'background':
      return [{ kind: 'paragraphs', texts: paragraphs(scenario.summary) }];
    case 'map':
      if (scenario.nodes.length === 0) return [];
      return [{ kind: 'picture', view: 'map', caption: captions.map(names.title, plan) }];
    case 'timeline':
      if (scenario.nodes.length === 0) return [];
      return [{ kind: 'picture', view: 'timeline', caption: captions.timeline(names.title, plan) }];
    case 'comparison': {
      if (inputs.length < 2) return [];
      const { plans } = analyses.comparison;
      const known = plans.some(({ distribution }) => distribution !== null);
      return [
        table(comparisonTable(inputs)),
        { kind: 'picture', view: 'comparison', caption: captions.comparison },
        ...(known ? [{ kind: 'picture', view: 'profile', caption: captions.profile } as const] : []),
      ];
    }
    case 'sensitivity': {
      const { sensitivity } = analyses;
      if (sensitivity === null) return [{ kind: 'paragraphs', texts: [tooMuch] }];
      const moves =
        sensitivity.score !== null && sensitivity.swings.some(({ swing }) => (swing ?? 0) > 1e-12);
      return [
        { kind: 'list', texts: changesInWords(scenario, sensitivity, names, TURNS) },
        ...(moves
          ? [
              {
                kind: 'picture',
                view: 'tornado',
                caption: captions.tornado,
              } as const,
            ]
          : []),
        table(swingsTable(scenario, sensitivity, names)),
        table(informationTable(sensitivity, names)),
      ];
    }
    case 'figures':
      return [
        choicesTable(input, names),
        criteriaTable(evaluation, names),
        outcomesTable(input, names),
        datesTable(input, names),
        pathsTable(input, names),
        problemsTable(input, names),
      ].map(table);
    case 'assumptions':
      return [table(assumptionsTable(scenario, names))];
    case 'sources':
      return [table(sourcesTable(scenario, names))];
  }
}

function saysSomething(block: Block): boolean {
  if (block.kind === 'picture') return true;
  return block.kind === 'table' ? block.table.rows.length > 0 : block.texts.length > 0;
}

/** Plans side by side, the policy without a plan too. */
export function comparisonTable(inputs: readonly ExportInput[]): Table {
  const [first] = inputs;
  if (first === undefined) return { title: '', head: [], rows: [] };
  const names = namesOf(first.scenario, first.language);
  const { figures, tables } = names.texts;
  const zone = shownZone(first);
  const rows = inputs.map(({ plan, evaluation }) => {
    const [likely] = evaluation.outcomes.toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1));
    return [
      names.plan(plan),
      score(evaluation.score),
      evaluation.scoreRange === null
        ? NONE
        : `${score(evaluation.scoreRange[0])} … ${score(evaluation.scoreRange[1])}`,
      ...evaluation.criteria.map((_, index) => score(evaluation.expected?.[index] ?? null)),
      likely === undefined ? NONE : `${names.node(likely.node)} (${figures.percent(likely.probability)})`,
      figures.tripleOfDays(evaluation.end, zone),
    ];
  });
  const criteria = first.evaluation.criteria.map(names.criterion);
  return {
    title: tables.plans.title,
    head: [...tables.plans.head, ...criteria, ...tables.plans.tail],
    rows,
  };
}

/** Markdown's bold marks go; its other marks stand as they are. */
function paragraphs(text = ''): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => oneLine(paragraph).replace(/\*\*(.+?)\*\*/g, '$1'))
    .filter((paragraph) => paragraph !== '');
}

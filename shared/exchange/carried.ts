/**
 * What exports to drawing tools say of nodes and branches besides the words that are drawn, so that a
 * drawing that comes back is the same scenario: kinds, titles, dates, odds. Notes, effects, sources,
 * conditions and the like stay at home.
 */
import type { Evaluation } from '../engine/results.ts';
import type { Language } from '../language/language.ts';
import type { Edge, Node, Scenario } from '../model/schema.ts';
import { score } from './figures.ts';
import type { ExportInput } from './format.ts';
import { probabilityOf, writtenDate } from './graph-labels.ts';
import { oneLine, shortened } from './text.ts';
import { textsIn } from './texts/texts.ts';

const LONGEST = 120;
/** Of durations and ranges, the properties that the format names; others stay at home. */
const NAMED = ['min', 'likely', 'max', 'low', 'high'];

/** Of a node, as properties with texts. */
export function carriedOfNode(node: Node): Readonly<Record<string, string | undefined>> {
  const { kind, title, when, duration } = node;
  return {
    kind,
    title,
    date: when?.date,
    until: when?.until,
    timeZone: when?.timeZone,
    duration: duration === undefined ? undefined : written(duration),
  };
}

/** Of a branch. */
export function carriedOfEdge(edge: Edge): Readonly<Record<string, string | undefined>> {
  const { label, probability, lag, on } = edge;
  return {
    branch: label,
    probability: probability === undefined ? undefined : written(probability),
    lag: lag === undefined ? undefined : written(lag),
    on,
  };
}

/** Of the scenario. */
export function carriedOfScenario({ title, timeZone, start, root }: Scenario) {
  return { title, timeZone, start, root };
}

/** A text stands for itself; anything else is JSON, which begins with a digit, a minus sign or a brace. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, NAMED);
}

/** The lines that are drawn in a node: title, date, figures. None of them is empty. */
export function nodeLines(node: Node, input: ExportInput): string[] {
  const result = input.evaluation.nodes[node.id];
  const texts = textsIn(input.language);
  const figures =
    result === undefined ? '' : texts.files.figures(texts.figures.percent(result.reach), score(result.score));
  return [titleLine(node.title) || node.id, writtenDate(node, input), figures].filter((line) => line !== '');
}

/** The lines that are drawn at a branch: label, odds. */
export function edgeLines(edge: Edge, evaluation: Evaluation, language?: Language): string[] {
  return [titleLine(edge.label ?? ''), probabilityOf(edge, evaluation, language)].filter(
    (line) => line !== '',
  );
}

/** A title as it is drawn. */
export function titleLine(title: string): string {
  return shortened(oneLine(title), LONGEST);
}

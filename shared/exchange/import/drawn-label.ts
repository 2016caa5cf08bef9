import type { NodeKind, When } from '../../model/index.ts';
import { NODE_KINDS } from '../../model/index.ts';
import { titleLine } from '../carried.ts';
import type { DraftNode } from './draft.ts';
import type { Notes } from './notes.ts';
import { durationOf, probabilityOfText, whenOf, whenOfLine } from './written-values.ts';

/** `38% · score 2.4`, as our exports draw it, those of earlier versions (`38 %`) included. */
const FIGURES = /^(?:[<>]?\d+(?:\.\d)? ?%|–) · (?:score|점수) \S+(?: × 10\^-?\d+)?$/;

/** What the lines of a node's label say. The first is the title; dates are read; the rest are notes. */
export function readLabel(
  lines: readonly string[],
  notes: Notes,
): { readonly title: string; readonly when: When | undefined; readonly notes: string } {
  const [title = '', ...more] = lines.map((line) => line.trim()).filter((line) => line !== '');
  let when: When | undefined;
  const rest: string[] = [];
  for (const line of more) {
    const date = when === undefined ? whenOfLine(line) : null;
    if (date !== null) when = date;
    else if (FIGURES.test(line)) notes.add('Left out: computed figures; they are computed anew.');
    else rest.push(line);
  }
  return { title, when, notes: rest.join('\n') };
}

type Carried = (name: string) => string | undefined;

/** What our own exports carry of a node, beside what is drawn; a title that was changed in the drawing wins. */
export function carriedNode(key: string, carried: Carried, drawn: string): Omit<DraftNode, 'key'> {
  const title = carried('title');
  const date = carried('date');
  const when = date === undefined ? null : whenOf(date, carried('until'), carried('timeZone'));
  const duration = carried('duration');
  const unchanged = title !== undefined && (drawn === '' || looksAlike(drawn, titleLine(title) || key));
  return {
    title: unchanged ? title : drawn,
    kind: kindOf(carried('kind')),
    when: when ?? undefined,
    duration: (duration === undefined ? null : durationOf(duration)) ?? undefined,
  };
}

/** White space and what a format cannot hold is no change. */
function looksAlike(drawn: string, title: string): boolean {
  const visible = (text: string) => text.replace(/[\s\p{C}\uFFFD]/gu, '');
  return visible(drawn) === visible(title);
}

export function kindOf(text: string | undefined): NodeKind | undefined {
  return NODE_KINDS.find((kind) => kind === text?.trim().toLowerCase());
}

/** The same of a branch; null for one that is not ours. `drawn` is its label as it stands in the drawing. */
export function carriedEdge(carried: Carried) {
  const label = carried('branch');
  const [probability, lag] = [carried('probability'), carried('lag')];
  return {
    label,
    probability: (probability === undefined ? null : probabilityOfText(probability)) ?? undefined,
    lag: (lag === undefined ? null : durationOf(lag)) ?? undefined,
    on: carried('on') === 'missed' ? ('missed' as const) : undefined,
  };
}

/** Nodes and branches typed in one line, in the language of outlines. */
import {
  convertNode,
  type Edge,
  type Edit,
  type ScenarioDocument,
  setProbability,
  updateEdges,
  updateNodes,
} from '#shared/model/index.ts';
import { formatEnteredProbability } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import {
  type LineContext,
  readBranch,
  readLine,
  type TypedBranch,
  type TypedLine,
} from '../../input/read-line.ts';
import { describeWhen } from '../../inspector/fields/describe.ts';
import { expressionProblem, scopeOf } from '../../inspector/fields/expressions.ts';
import { graphOf, into } from './graph.ts';

/** The branch that a new node came with. */
const entering = (document: ScenarioDocument, id: string): Edge | undefined =>
  into(graphOf(document.edges), id)[0];

function contextOf(document: ScenarioDocument, from: string | undefined): LineContext {
  return {
    year: Number(document.fields.start.slice(0, 4)),
    from: from === undefined ? null : (document.nodes[from]?.value.kind ?? null),
    isExpression: (text) => expressionProblem(text, scopeOf(document), 'number'),
  };
}

/** What a line typed as the title of a node says. The title of one that has its name is taken as it stands. */
export function lineOf(document: ScenarioDocument, id: string, typed: string): TypedLine {
  const node = document.nodes[id]?.value;
  if (node === undefined || node.title !== '') return { title: typed.replaceAll(/\s+/g, ' ').trim() };
  return readLine(typed, contextOf(document, entering(document, id)?.from));
}

/** What a line for a branch that leaves `from` says, with what it leads to. */
export function connectionOf(document: ScenarioDocument, from: string, typed: string): TypedLine {
  const { title, ...rest } = readLine(typed, contextOf(document, from));
  const { label, probability, on } = rest;
  return {
    title,
    ...(label !== undefined && { label }),
    ...(probability !== undefined && { probability }),
    ...(on !== undefined && { on }),
  };
}

/** What a text typed as a branch's label says. One that has its odds keeps them. */
export function branchTextOf(document: ScenarioDocument, edge: Edge, typed: string): TypedBranch {
  const text = typed.replaceAll(/\s+/g, ' ').trim();
  const open = edge.label === undefined && (edge.probability === undefined || edge.probability === 'rest');
  if (!open) return text === '' ? {} : { label: text };
  return readBranch(text, contextOf(document, edge.from));
}

/** Gives a node and its branch what a line says. */
export function lineEdit(document: ScenarioDocument, id: string, line: TypedLine): Edit {
  const { title, kind, when } = line;
  const edge = entering(document, id);
  return (draft) => {
    updateNodes([id], { title, ...(when !== undefined && { when }) })(draft);
    if (kind !== undefined) convertNode(id, kind)(draft);
    if (edge !== undefined) branchEdit(edge.id, line)(draft);
  };
}

export function branchEdit(id: string, { label, probability, on }: TypedBranch): Edit {
  return (draft) => {
    if (label !== undefined || on !== undefined)
      updateEdges([id], { ...(label !== undefined && { label }), ...(on !== undefined && { on }) })(draft);
    if (probability !== undefined) setProbability(id, probability)(draft);
  };
}

/** What was understood beside the words themselves, for the one who types; empty for a mere title. */
export function describeLine(line: Partial<TypedLine>, timeZone: string): string {
  const { label, probability, on, kind, when, title } = line;
  const more = [probability, on, kind, when].some((each) => each !== undefined);
  if (!more && (label === undefined || title === undefined)) return '';
  return [
    label === undefined ? '' : t('map.line.branch', { label }),
    probability === undefined ? '' : formatEnteredProbability(probability),
    on === undefined ? '' : t('map.line.missed'),
    title === undefined
      ? ''
      : kind === undefined
        ? t('map.line.title', { title })
        : t('map.line.kind', { kind: t(`common.kind.${kind}`), title }),
    when === undefined ? '' : describeWhen(when, timeZone),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

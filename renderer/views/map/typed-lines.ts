/** Nodes and branches typed in one line, in the language of outlines. */
import {
  convertNode,
  type Edge,
  type Edit,
  listOf,
  type ScenarioDocument,
  setProbability,
  updateEdges,
  updateNodes,
} from '#shared/model/index.ts';
import { formatEnteredProbability, formatScore } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { showDuration } from '../../input/read-duration.ts';
import {
  type LineContext,
  readBranch,
  readLine,
  type TypedBranch,
  type TypedLine,
  unreadIn,
} from '../../input/read-line.ts';
import type { TypedWorking } from '../../input/read-parts.ts';
import { describeWhen } from '../../inspector/fields/describe.ts';
import { expressionProblem, scopeOf } from '../../inspector/fields/expressions.ts';
import { graphOf, into } from './graph.ts';

/** The branch that a new node came with. */
const entering = (document: ScenarioDocument, id: string): Edge | undefined =>
  into(graphOf(document.edges), id)[0];

function idOf(items: readonly { id: string; name: string }[], typed: string): string | undefined {
  const name = typed.trim().toLocaleLowerCase();
  return items.find((each) => each.id.toLowerCase() === name || each.name.toLocaleLowerCase() === name)?.id;
}

function contextOf(document: ScenarioDocument, from: string | undefined): LineContext {
  return {
    year: Number(document.fields.start.slice(0, 4)),
    from: from === undefined ? null : (document.nodes[from]?.value.kind ?? null),
    problem: (text, type) => expressionProblem(text, scopeOf(document), type),
    criterion: (name) => idOf(listOf(document.criteria), name),
    actor: (name) => idOf(listOf(document.actors), name),
    variable: (id) => listOf(document.variables).find((each) => each.id === id)?.type,
  };
}

/** What a line typed as the title of a node says. The title of one that has its name is taken as it stands. */
export function lineOf(document: ScenarioDocument, id: string, typed: string): TypedLine {
  const node = document.nodes[id]?.value;
  if (node === undefined || node.title !== '') return { title: typed.replaceAll(/\s+/g, ' ').trim() };
  return readLine(typed, contextOf(document, entering(document, id)?.from));
}

/** What of such a line was meant to say something and is not understood, in words; empty for nothing. */
export function unreadOf(document: ScenarioDocument, id: string, typed: string): string {
  const node = document.nodes[id]?.value;
  if (node === undefined || node.title !== '') return '';
  const part = unreadIn(typed, contextOf(document, entering(document, id)?.from));
  return part === null ? '' : t('map.line.unread', { part });
}

/** What a line for a branch that leaves `from` says, with what it leads to. */
export function connectionOf(document: ScenarioDocument, from: string, typed: string): TypedLine {
  const { kind: _kind, when: _when, own: _own, ...branch } = readLine(typed, contextOf(document, from));
  return branch;
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
  const { title, kind, when, own } = line;
  const edge = entering(document, id);
  return (draft) => {
    updateNodes([id], { title, ...(when !== undefined && { when }), ...own })(draft);
    if (kind !== undefined) convertNode(id, kind)(draft);
    if (edge !== undefined) branchEdit(edge.id, line)(draft);
  };
}

export function branchEdit(id: string, { probability, ...others }: TypedBranch): Edit {
  return (draft) => {
    const { label, on, guard, lag, effects, set } = others;
    const change = { label, on, guard, lag, effects, set };
    const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    if (Object.keys(said).length > 0) updateEdges([id], said)(draft);
    if (probability !== undefined) setProbability(id, probability)(draft);
  };
}

/** What was understood beside the words themselves, for the one who types; empty for a mere title. */
export function describeLine(line: Partial<TypedLine>, document: ScenarioDocument): string {
  const { label, probability, on, guard, lag, kind, when, title, own } = line;
  const branch = [
    probability === undefined ? '' : formatEnteredProbability(probability),
    on === undefined ? '' : t('map.line.missed'),
    guard === undefined ? '' : t('map.line.guard', { guard }),
    lag === undefined ? '' : t('map.line.lag', { span: showDuration(lag) }),
    ...workingOf(line, document),
  ];
  const node = [
    when === undefined ? '' : describeWhen(when, document.fields.timeZone),
    own?.duration === undefined ? '' : t('map.line.takes', { span: showDuration(own.duration) }),
    own?.actor === undefined
      ? ''
      : t('map.line.by', { actor: document.actors[own.actor]?.value.name ?? own.actor }),
    ...workingOf(own ?? {}, document),
  ];
  const more = [...branch, ...node].some((part) => part !== '') || kind !== undefined;
  if (!more && (label === undefined || title === undefined)) return '';
  const named =
    title === undefined
      ? ''
      : kind === undefined
        ? t('map.line.title', { title })
        : t('map.line.kind', { kind: t(`common.kind.${kind}`), title });
  return [label === undefined ? '' : t('map.line.branch', { label }), ...branch, named, ...node]
    .filter((part) => part !== '')
    .join(' · ');
}

function workingOf({ effects = {}, set = {} }: TypedWorking, document: ScenarioDocument): readonly string[] {
  return [
    ...Object.entries(effects).map(([id, value]) =>
      t('map.line.effect', {
        name: document.criteria[id]?.value.name ?? id,
        value: typeof value === 'number' ? formatScore(value) : `= ${value}`,
      }),
    ),
    ...Object.entries(set).map(([id, value]) =>
      t('map.line.set', { name: document.variables[id]?.value.name ?? id, value }),
    ),
  ];
}

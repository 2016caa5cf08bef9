import type { DraftEdge } from './draft.ts';

export interface FlowNode {
  readonly id: string;
  /** Lines are separated by `\n`; null where the node is only mentioned. */
  readonly label: string | null;
  /** The bracket that opens it, or the name of its shape. */
  readonly shape: string;
}

export interface FlowStatement {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly DraftEdge[];
  /** Whether some line in it has no arrow. */
  readonly undirected: boolean;
}

/** Opening and closing brackets, longer ones first. */
const BRACKETS: readonly (readonly [string, readonly string[]])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['{{', ['}}']],
  ['(', [')']],
  ['[', [']']],
  ['{', ['}']],
  ['>', [']']],
];

/** `-->`, `---`, `==>`, `-.->`, `--o`, `--x`, `<-->`, `~~~` and longer ones. */
const LINK =
  /^\s*(?:[A-Za-z][\w-]{0,60}@)?(<|[ox](?=[-=]))?(-{2,}|={2,}|-\.{1,}-|~{3,})([->xo]|=?>)?(?=[\s|A-Za-z0-9_\u0080-\uffff]|$)/;
/** `-- text -->`, `== text ==>`, `-. text .->`. */
const WORDED =
  /^\s*(<)?(?:--\s+|==\s+|-\.\s+)("[^"]{0,2000}"|.{1,2000}?)\s*(-{2,}>?|-{2,}[xo]|={2,}>?|\.{1,}-{1,}>?)(?=[\s|A-Za-z0-9_\u0080-\uffff]|$)/;
const ID = /^\s*([A-Za-z0-9_\u0080-\uffff](?:[\w.\u0080-\uffff]|-(?![-.>=]))*)/;

/** One statement: nodes, and what leads from each of a list to each of the next; null if it is none. */
export function readStatement(line: string): FlowStatement | null {
  const nodes: FlowNode[] = [];
  const edges: DraftEdge[] = [];
  let undirected = false;
  let rest = line.replace(/;\s*$/, '');
  let link: { label: string; arrow: boolean; backwards: boolean; shown: boolean } | null = null;
  let before: readonly string[] = [];
  while (true) {
    const list = readList(rest);
    if (list === null) return null;
    nodes.push(...list.nodes);
    rest = list.rest;
    const ids = list.nodes.map(({ id }) => id);
    if (link?.shown) {
      undirected ||= !link.arrow;
      for (const from of before)
        for (const to of ids)
          edges.push(
            link.backwards ? { from: to, to: from, label: link.label } : { from, to, label: link.label },
          );
    }
    if (rest.trim() === '') return { nodes, edges, undirected };
    const read = readLink(rest);
    if (read === null || nodes.length > 1000) return null;
    link = read;
    rest = read.rest;
    before = ids;
  }
}

function readLink(text: string) {
  const worded = WORDED.exec(text);
  // `-- text -->` also begins like a plain line: `--` with a space and words after it.
  if (worded && /^\s*<?(?:--|==|-\.)\s/.test(text)) {
    const [whole, left, label = '', right = ''] = worded;
    const arrow = /[>xo]$/.test(right);
    const backwards = left !== undefined && !arrow;
    return {
      label: labelText(label),
      arrow: arrow || backwards,
      backwards,
      shown: true,
      rest: text.slice(whole.length),
    };
  }
  const plain = LINK.exec(text);
  if (plain === null) return null;
  const [whole, left, body = '', right] = plain;
  const after = text.slice(whole.length);
  const label = /^\s*\|("[^"]{0,2000}"|[^|]{0,2000})\|/.exec(after);
  const arrow = right !== undefined && /[>xo]$/.test(right);
  const backwards = left === '<' && !arrow;
  return {
    label: labelText(label?.[1] ?? ''),
    arrow: arrow || backwards,
    backwards,
    shown: !body.startsWith('~'),
    rest: after.slice(label?.[0].length ?? 0),
  };
}

/** `A[One] & B & C`. */
function readList(text: string): { readonly nodes: readonly FlowNode[]; readonly rest: string } | null {
  const nodes: FlowNode[] = [];
  let rest = text;
  while (nodes.length <= 1000) {
    const read = readNode(rest);
    if (read === null) return null;
    nodes.push(read.node);
    const more = /^\s+&\s+/.exec(read.rest);
    if (more === null) return { nodes, rest: read.rest };
    rest = read.rest.slice(more[0].length);
  }
  return null;
}

function readNode(text: string): { readonly node: FlowNode; readonly rest: string } | null {
  const found = ID.exec(text);
  if (found === null) return null;
  const id = found[1] as string;
  const rest = text.slice(found[0].length);
  const named = /^@\{([^}]{0,2000})\}/.exec(rest);
  if (named) {
    const shape = /\bshape\s*:\s*"?([\w-]+)/.exec(named[1] ?? '')?.[1] ?? '';
    const label = /\blabel\s*:\s*"([^"]*)"/.exec(named[1] ?? '')?.[1];
    return {
      node: { id, label: label === undefined ? null : labelText(label), shape },
      rest: afterClass(rest.slice(named[0].length)),
    };
  }
  for (const [open, closes] of BRACKETS) {
    if (!rest.startsWith(open)) continue;
    const end = closeOf(rest, open.length, closes);
    if (end === null) continue;
    const node = { id, label: labelText(rest.slice(open.length, end.at)), shape: open };
    return { node, rest: afterClass(rest.slice(end.at + end.length)) };
  }
  return /^[[({>]/.test(rest) ? null : { node: { id, label: null, shape: '' }, rest: afterClass(rest) };
}

function afterClass(rest: string): string {
  return rest.replace(/^:::[\w-]{1,100}/, '');
}

/** Where the text in brackets ends; a quoted text may hold brackets. */
function closeOf(text: string, from: number, closes: readonly string[]) {
  const quoted = /^\s*"/.test(text.slice(from)) ? text.indexOf('"', text.indexOf('"', from) + 1) : from;
  if (quoted < 0) return null;
  const found = closes
    .map((close) => ({ at: text.indexOf(close, quoted), length: close.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0] ?? null;
}

const NAMES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ' };

/** Quotes, line breaks and entity codes of Mermaid undone. */
function labelText(text: string): string {
  return text
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replace(/^`([\s\S]*)`$/, '$1')
    .replace(/<br\s{0,5}\/?>|\\n/gi, '\n')
    .replace(/#(\d{1,7}|[a-z]{2,6});/g, (whole, code: string) => {
      const named = NAMES[code];
      if (named !== undefined) return named;
      const point = Number(code);
      return Number.isInteger(point) && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}

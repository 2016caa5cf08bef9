import type { Notes } from './notes.ts';
import { childrenOf, decoded, type XmlElement } from './xml.ts';

export interface DrawioCell {
  readonly id: string;
  readonly role: 'node' | 'edge' | 'label' | 'layer';
  readonly parent: string | undefined;
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly style: string;
  /** The label, without markup. */
  readonly lines: readonly string[];
  /** Properties that our own export has put there. */
  readonly ours: ReadonlyMap<string, string>;
  /** Names of those that somebody else has. */
  readonly data: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly isText: boolean;
  readonly isPicture: boolean;
  /** Whether cells with further labels lie on it. */
  readonly hasLabels: boolean;
}

const OURS = 'desk-';

/** The cells of a page in their order: plain ones, and those wrapped into an `object` with data. */
export function cellsOf(model: XmlElement, notes: Notes): readonly DrawioCell[] {
  const elements = childrenOf(model, 'root')[0]?.children ?? [];
  const cells = elements.flatMap((element) => {
    const wrapped = element.name === 'object' || element.name === 'UserObject';
    const cell = wrapped ? childrenOf(element, 'mxCell')[0] : element;
    if (cell === undefined || cell.name !== 'mxCell') {
      notes.add('Left out: elements of unknown kinds.', element.name);
      return [];
    }
    return [cellOf(cell, wrapped ? element : cell)];
  });
  const edges = new Set(cells.filter(({ role }) => role === 'edge').map(({ id }) => id));
  const labelled = new Set(cells.map(({ parent }) => parent));
  return cells.map((cell) => ({
    ...cell,
    // A box that lies on an edge is that edge's label.
    role: cell.role === 'node' && edges.has(cell.parent ?? '') ? ('label' as const) : cell.role,
    hasLabels: labelled.has(cell.id),
  }));
}

function cellOf(cell: XmlElement, named: XmlElement): Omit<DrawioCell, 'hasLabels'> {
  const at = (name: string) => cell.attributes.get(name);
  const style = at('style') ?? '';
  const geometry = childrenOf(cell, 'mxGeometry')[0]?.attributes;
  const own = [...named.attributes].filter(([name]) => name.startsWith(OURS));
  const label = named.attributes.get('label') ?? named.attributes.get('value') ?? '';
  const known = new Set(['id', 'label', 'placeholders', 'tooltip', 'link', 'tags']);
  return {
    id: named.attributes.get('id') ?? at('id') ?? '',
    role: at('edge') === '1' ? 'edge' : at('vertex') === '1' ? 'node' : 'layer',
    parent: at('parent'),
    source: at('source'),
    target: at('target'),
    style,
    lines: linesOf(label, /(?:^|;)html=1/.test(style)),
    ours: new Map(own.map(([name, value]) => [name.slice(OURS.length), value])),
    data:
      named === cell
        ? []
        : [...named.attributes.keys()].filter((name) => !name.startsWith(OURS) && !known.has(name)),
    x: numberOf(geometry?.get('x')),
    y: numberOf(geometry?.get('y')),
    isText: /^text(?:;|$)/.test(style),
    isPicture: /(?:^|;)(?:shape=image|image=)/.test(style),
  };
}

function numberOf(text: string | undefined): number {
  const value = Number(text ?? 0);
  return Number.isFinite(value) ? value : 0;
}

/** The lines of a label; one in HTML loses its markup. */
function linesOf(label: string, isHtml: boolean): string[] {
  const text = isHtml
    ? decoded(
        label
          .replace(/<br\s{0,9}\/?>|<\/(?:div|p|li|h[1-6]|tr)>|<(?:div|p|h[1-6])(?:\s[^>]{0,999})?>/gi, '\n')
          .replace(/<[a-z/!][^<>]{0,9999}>/gi, '')
          .replaceAll('&nbsp;', ' '),
      )
    : label;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

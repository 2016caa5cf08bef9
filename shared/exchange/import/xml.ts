import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Refusal } from '../../model/index.ts';
import { refused } from './refused.ts';

/** An element; names without the prefix of their namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, children's excluded. */
  readonly text: string;
}

/** Drawings of thousands of nodes have a few megabytes. In UTF-16 units. */
const LONGEST = 24 * 1024 * 1024;
const MOST_TAGS = 600_000;
const DEEPEST = 100;

/**
 * The root element of an XML text, or why it is refused. No entity is resolved but the five that XML
 * itself has and character references; documents that declare some are refused, as are those with too
 * many tags or too many inside each other.
 */
export function parseXml(text: string): XmlElement | Refusal {
  if (text.length > LONGEST)
    return refused('The XML is larger than 24 MiB: no drawing has that much.', 'too-large');
  if (/<!(?:ENTITY|DOCTYPE[^>]{0,1000}\[)/i.test(text))
    return refused(
      'The XML declares entities of its own. Such files are refused: they can be made to do harm.',
    );
  if (tooManyTags(text)) return refused(`The XML has more than ${MOST_TAGS} tags.`, 'too-large');
  const deep = `The XML is nested more than ${DEEPEST} levels deep, or its tags do not match.`;
  try {
    // The parser itself closes what is left open, and would read half a file as a whole one.
    const valid = XMLValidator.validate(text);
    if (valid !== true)
      return refused(
        `The XML is not well formed: ${valid.err.msg} (line ${valid.err.line}, column ${valid.err.col})`,
      );
    const found: unknown = PARSER.parse(text);
    const root = elementsOf(found, 0).find(({ name }) => !name.startsWith('?'));
    return root ?? refused('There is no element in the XML.');
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return refused(/nested|depth|stack/i.test(reason) ? deep : `The XML cannot be read. ${reason}`);
  }
}

export function isElement(value: XmlElement | Refusal): value is XmlElement {
  return 'name' in value;
}

/** The children of that name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The element and everything in it, in the order of the text. */
export function* within(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* within(child);
}

const PARSER = /* @__PURE__ */ new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  allowBooleanAttributes: false,
  maxNestedTags: DEEPEST,
  ignorePiTags: true,
  ignoreDeclaration: true,
});

function tooManyTags(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1))
    if (++count > MOST_TAGS) return true;
  return false;
}

/** The parser's own shape: `[{ tag: [children], ':@': { attributes } }, { '#text': … }]`. */
function elementsOf(value: unknown, depth: number): XmlElement[] {
  if (!Array.isArray(value) || depth > DEEPEST + 1) return [];
  return value.flatMap((item: Readonly<Record<string, unknown>>) => {
    const name = Object.keys(item).find((key) => key !== ':@');
    if (name === undefined || name === '#text') return [];
    const attributes = Object.entries((item[':@'] ?? {}) as Record<string, unknown>);
    const inner: unknown = item[name];
    return [
      {
        name,
        attributes: new Map(attributes.map(([key, each]) => [key, decoded(`${each}`)])),
        children: elementsOf(inner, depth + 1),
        text: Array.isArray(inner) ? inner.map(textOf).join('') : '',
      },
    ];
  });
}

function textOf(item: Readonly<Record<string, unknown>>): string {
  return '#text' in item ? decoded(`${item['#text']}`) : '';
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** References decoded once: what comes out is not looked at again. Unknown ones stay as they are. */
export function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}

import type { Refusal } from '../../model/index.ts';
import { inflated } from './inflate.ts';
import { refused } from './refused.ts';
import { childrenOf, isElement, parseXml, type XmlElement } from './xml.ts';

// Browsers and Node both have them; `shared` is compiled without the library of either.
declare const atob: (base64: string) => string;
declare const TextDecoder: { new (label: 'utf-8'): { decode(bytes: Uint8Array): string } };

/** The most that a compressed page may hold. In bytes. */
const LARGEST = 24 * 1024 * 1024;

export interface DrawioPage {
  readonly name: string;
  /** Uncompressed when asked for. */
  model(): XmlElement | Refusal;
}

/** The pages of a drawing, at least one. */
export function modelsOf(root: XmlElement): readonly [DrawioPage, ...DrawioPage[]] | Refusal {
  if (root.name === 'mxGraphModel') return [{ name: '', model: () => root }];
  const [first, ...more] = childrenOf(root, 'diagram').map((diagram) => ({
    name: diagram.attributes.get('name') ?? '',
    model: () => childrenOf(diagram, 'mxGraphModel')[0] ?? uncompressed(diagram.text),
  }));
  return first === undefined ? refused('There is no page in the drawing.') : [first, ...more];
}

/** A compressed page: Base64 of DEFLATE of the percent-encoded XML. */
function uncompressed(text: string): XmlElement | Refusal {
  const broken = refused(
    'The page is compressed, and cannot be uncompressed: the file is damaged, or it would be too large.',
  );
  try {
    const compressed = Uint8Array.from(atob(text.replace(/\s+/g, '')), (character) =>
      character.charCodeAt(0),
    );
    const bytes = inflated(compressed, LARGEST);
    if (bytes === null || bytes.length === 0) return broken;
    const model = parseXml(decodeURIComponent(new TextDecoder('utf-8').decode(bytes)));
    return isElement(model) && model.name !== 'mxGraphModel' ? broken : model;
  } catch {
    // Not Base64, or a `%` without two digits.
    return broken;
  }
}

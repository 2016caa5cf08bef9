/** A format that people may mistake for ours, and whether the import reads it. */
interface ForeignFormat {
  readonly name: string;
  readonly imported: boolean;
  readonly isText?: (start: string) => boolean;
  readonly isJson?: (value: Record<string, unknown>) => boolean;
  /** What to do instead, where there is something. */
  readonly advice?: string;
}

const OFFICE = 'Save a sheet as CSV, or copy cells or an outline there and paste them on the map.';

const FORMATS: readonly ForeignFormat[] = [
  { name: 'a SilverDecisions file', imported: true, isJson: (value) => 'SilverDecisions' in value },
  {
    name: 'a JSON Canvas',
    imported: true,
    isJson: ({ nodes, edges }) =>
      isListWith(nodes, ['type', 'x', 'y']) || isListWith(edges, ['fromNode', 'toNode']),
  },
  { name: 'an Excalidraw drawing', imported: false, isJson: ({ type }) => type === 'excalidraw' },
  { name: 'a tldraw drawing', imported: false, isJson: (value) => 'tldrawFileFormatVersion' in value },
  { name: 'a GeoJSON map', imported: false, isJson: ({ type }) => type === 'FeatureCollection' },
  {
    name: 'a JSON Schema',
    imported: false,
    isJson: ({ $schema }) => typeof $schema === 'string' && $schema.includes('json-schema.org'),
  },
  { name: 'a draw.io drawing', imported: true, isText: (text) => /<(?:mxfile|mxGraphModel)[\s>]/.test(text) },
  { name: 'a GraphML graph', imported: true, isText: (text) => /<graphml[\s>]/.test(text) },
  { name: 'a web page', imported: false, isText: (text) => /^<!doctype html|^<html[\s>]/i.test(text) },
  { name: 'a picture (SVG)', imported: false, isText: (text) => /<svg[\s>]/.test(text) },
  { name: 'an XML file', imported: false, isText: (text) => /^<\?xml\s/.test(text) },
  {
    name: 'a Mermaid diagram',
    imported: true,
    isText: (text) =>
      /^(?:---\n[\s\S]*?\n---\s*|%%[^\n]*\s*)*(?:graph|flowchart)(?:\s+(?:TB|TD|BT|RL|LR)\b|\s*\n)/.test(
        text,
      ),
  },
  {
    name: 'a Graphviz graph',
    imported: false,
    isText: (text) => /^(?:strict\s+)?(?:di)?graph\b[^{\n]*\{/i.test(text),
  },
  { name: 'a PDF document', imported: false, isText: (text) => text.startsWith('%PDF-') },
  {
    name: 'a zipped file (an office document, perhaps)',
    imported: false,
    advice: OFFICE,
    isText: (text) => text.startsWith('PK\u0003\u0004'),
  },
  {
    name: 'an office document of before 2007',
    imported: false,
    advice: OFFICE,
    isText: (text) => text.startsWith('\u00d0\u00cf\u0011\u00e0'),
  },
  {
    name: 'a picture',
    imported: false,
    isText: (text) => /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF.{4}WEBP)/su.test(text),
  },
  { name: 'a table (CSV)', imported: true, isText: isTable },
];

const IMPORT = 'Bring it in with “Import a file” in the library, or with `scenario-desk import FILE`.';
const NO_IMPORT = 'It cannot be imported.';

/** Names a known foreign format in the words of a message; null for an unknown one. */
export function foreignJson(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return inWords(FORMATS.find(({ isJson }) => isJson?.(value as Record<string, unknown>)));
}

/** The same for a text that is not JSON. */
export function foreignText(text: string): string | null {
  const start = text.slice(0, 4096).replace(/\r\n?/g, '\n').trimStart();
  return inWords(FORMATS.find(({ isText }) => isText?.(start)));
}

/** The same for bytes that are no text: only what they begin with is looked at. */
export function foreignBytes(bytes: Uint8Array): string | null {
  return foreignText(String.fromCharCode(...bytes.subarray(0, 64)));
}

function inWords(format: ForeignFormat | undefined): string | null {
  if (format === undefined) return null;
  const todo = format.imported ? IMPORT : [NO_IMPORT, format.advice].filter(Boolean).join(' ');
  return `This is ${format.name}, not a scenario. ${todo}`;
}

function isListWith(list: unknown, properties: readonly string[]): boolean {
  const first: unknown = Array.isArray(list) ? list[0] : null;
  return typeof first === 'object' && first !== null && properties.every((name) => name in first);
}

/** Two lines or more, each with the same number of the same separator; nothing that begins like JSON. */
function isTable(start: string): boolean {
  if (/^[{["]\s*[{["\]}]|^\{/.test(start)) return false;
  const lines = start
    .split('\n')
    .slice(0, 5)
    .filter((line) => line.trim() !== '');
  return [',', ';', '\t'].some((separator) => {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1);
    return counts.length > 1 && (counts[0] ?? 0) > 0 && counts.every((count) => count === counts[0]);
  });
}

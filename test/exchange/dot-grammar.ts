/**
 * A strict reader of DOT after https://graphviz.org/doc/info/lang.html: only what our writer uses, every
 * string quoted, anything else an error.
 */
export interface DotGraph {
  readonly name: string;
  readonly nodes: Map<string, Map<string, string>>;
  readonly edges: { from: string; to: string; attributes: Map<string, string> }[];
  readonly clusters: { label: string; members: string[] }[];
}

type Token = { readonly text: string; readonly quoted: boolean };

function tokens(source: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s+|"((?:[^"\\\n]|\\.)*)"|(->|[{}[\]=,;])|([A-Za-z]+)/uy;
  let at = 0;
  while (at < source.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match === null) throw new Error(`DOT: unexpected ${JSON.stringify(source.slice(at, at + 30))}`);
    at = pattern.lastIndex;
    if (match[1] !== undefined) found.push({ text: match[1], quoted: true });
    else if (match[2] !== undefined || match[3] !== undefined)
      found.push({ text: match[2] ?? match[3] ?? '', quoted: false });
  }
  return found;
}

export function parseDot(source: string): DotGraph {
  const list = tokens(source);
  let at = 0;
  const peek = () => list[at];
  const next = () => {
    const token = list[at++];
    if (token === undefined) throw new Error('DOT: ends too early');
    return token;
  };
  const expectText = (text: string) => {
    const token = next();
    if (token.quoted || token.text !== text) throw new Error(`DOT: ${text} wanted, ${token.text} found`);
  };
  const string = () => {
    const token = next();
    if (!token.quoted) throw new Error(`DOT: a string wanted, ${token.text} found`);
    return token.text;
  };
  const attributes = () => {
    const found = new Map<string, string>();
    if (peek()?.quoted !== false || peek()?.text !== '[') return found;
    expectText('[');
    do {
      const key = next().text;
      expectText('=');
      found.set(key, string());
    } while (peek()?.text === ',' && next());
    expectText(']');
    return found;
  };
  const graph: DotGraph = { name: '', nodes: new Map(), edges: [], clusters: [] };
  const statements = (cluster: { label: string; members: string[] } | null) => {
    expectText('{');
    while (peek()?.quoted !== false || peek()?.text !== '}') {
      const token = next();
      if (!token.quoted && token.text === 'subgraph') {
        if (!string().startsWith('cluster')) throw new Error('DOT: a frame has to be called cluster…');
        const inner = { label: '', members: [] };
        graph.clusters.push(inner);
        statements(inner);
        continue;
      }
      if (!token.quoted) {
        if (!['graph', 'node', 'edge'].includes(token.text)) throw new Error(`DOT: ${token.text}?`);
        const found = attributes();
        if (cluster !== null) cluster.label = found.get('label') ?? '';
      } else if (peek()?.text === '->' && peek()?.quoted === false) {
        next();
        graph.edges.push({ from: token.text, to: string(), attributes: attributes() });
      } else {
        graph.nodes.set(token.text, attributes());
        cluster?.members.push(token.text);
      }
      expectText(';');
    }
    expectText('}');
  };
  expectText('digraph');
  const name = string();
  statements(null);
  if (at !== list.length) throw new Error('DOT: something follows the graph');
  return { ...graph, name };
}

/** A label as Graphviz draws it: `\n` breaks lines, other escapes give the character, entities are read. */
export function drawnLines(label: string): string[] {
  return label
    .replace(/\\(.)/gu, (_, character) => (character === 'n' ? '\n' : character))
    .split('\n')
    .map((line) => line.replaceAll('&amp;', '&'));
}

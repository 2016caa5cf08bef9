import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SHAPE = /<p:sp>(?:(?!<\/p:sp>).)*<\/p:sp>/gs;
const NAME = /<p:cNvPr id="(\d+)" name="([^"]*)"/;
/** Connection sites of rectangles: 0 top, 1 left, 2 bottom, 3 right. */
const LEFT = 1;
const RIGHT = 3;

/** The name that marks a line as a connector between two shapes, named by ids of nodes. */
export function connectorName(edge: string, from: string, to: string): string {
  return `branch ${edge} ${from} ${to}`;
}

/**
 * PptxGenJS draws lines as shapes of their own. Makes connectors of those that `connectorName` names, held by
 * the shapes that they join, so that moving a card takes its branches along. Ids become unique on each slide.
 */
export function withConnectors(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) return [name, bytes];
    return [name, strToU8(joined(numbered(strFromU8(bytes))))];
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

function numbered(slide: string): string {
  let id = 0;
  return slide.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`);
}

function joined(slide: string): string {
  const ids = new Map<string, string>();
  for (const [, id = '', name = ''] of slide.matchAll(new RegExp(NAME, 'g'))) ids.set(name, id);
  return slide.replace(SHAPE, (shape) => {
    const [, id, name = ''] = NAME.exec(shape) ?? [];
    const [, , from, to] = /^branch (\S+) (\S+) (\S+)$/.exec(name) ?? [];
    const [start, end] = [ids.get(`node ${from}`), ids.get(`node ${to}`)];
    if (from === undefined || start === undefined || end === undefined) return shape;
    const look = /<p:spPr>.*<\/p:spPr>/s.exec(shape)?.[0].replace('prst="line"', 'prst="straightConnector1"');
    const held = `<a:stCxn id="${start}" idx="${RIGHT}"/><a:endCxn id="${end}" idx="${LEFT}"/>`;
    return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvCxnSpPr>${held}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>${look}</p:cxnSp>`;
  });
}

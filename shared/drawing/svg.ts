import { xmlAttributes, xmlText } from '../exchange/xml-text.ts';
import { FONT, type Theme } from './theme.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of XML whose content is XML already. Names are ours, values may be anybody's. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const rounded = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  );
  return `<${name}${xmlAttributes(rounded)}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/** One line of text; `content` is anybody's and stands as it is read. */
export function textLine(x: number, y: number, content: string, attributes: Attributes): string {
  return element('text', { x, y, ...attributes }, xmlText(content));
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** A whole SVG document, from `<svg` on. */
  readonly svg: string;
}

/** A picture named `title` for those who cannot see it, on the theme's background. */
export function picture(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  title: string,
  theme: Theme,
  content: string,
): Picture {
  const { x, y } = box;
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${Math.floor(x)} ${Math.floor(y)} ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': FONT,
      'font-size': 13,
    },
    [
      element('title', {}, xmlText(title) || ' '),
      element('rect', { x: Math.floor(x), y: Math.floor(y), width, height, fill: theme.background }),
      content,
    ].join('\n'),
  );
  return { width, height, svg };
}

import { estimateWidth, type Measure } from '#shared/drawing/timeline/index.ts';

/** Widths of texts as the page draws them, each measured once. `font` as CSS writes it. */
export function pageMeasure(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return estimateWidth(12);
  context.font = font;
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      width = Math.ceil(context.measureText(text).width);
      known.set(text, width);
    }
    return width;
  };
}

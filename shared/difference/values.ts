/** Values of a scenario's properties as one reads them. */
import { oneLine, shortened } from '../exchange/text.ts';
import { type DifferenceTexts, differenceTexts } from './texts/texts.ts';

type Loose = Readonly<Record<string, unknown>>;

const LONG = 60;
/** What of the unchanged text around a change is shown. */
const AROUND = 16;

/**
 * `0.3`, `text`, `0.3 … 0.7, likely 0.5`, `2025-09 … 2025-10 Asia/Seoul`, `P6D … P14D, likely P9D`;
 * the members of a list by `nameOf` where that names them.
 */
export function valueInWords(
  value: unknown,
  nameOf: (id: string) => string | null = () => null,
  say: DifferenceTexts = differenceTexts(),
): string {
  if (value === undefined || value === null) return say.none;
  if (typeof value === 'string') return shortened(oneLine(value), LONG);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const all = value.map((each) =>
      typeof each === 'string' ? (nameOf(each) ?? oneLine(each)) : valueInWords(each, undefined, say),
    );
    return all.length === 0 ? say.none : shortened(all.join(', '), 2 * LONG);
  }
  return oneLine(recordInWords(value as Loose, say));
}

function recordInWords(value: Loose, say: DifferenceTexts): string {
  const text = (key: string) => oneLine(String(value[key])).replace('T', ' ');
  const has = (...keys: readonly string[]) => keys.every((key) => value[key] !== undefined);
  if (has('date')) {
    return `${text('date')}${has('until') ? ` … ${text('until')}` : ''}${has('timeZone') ? ` ${value.timeZone}` : ''}`;
  }
  const likely = has('likely') ? `, ${say.likely(String(value.likely))}` : '';
  if (has('low', 'high')) return `${value.low} … ${value.high}${likely}`;
  if (has('min', 'max')) return `${value.min} … ${value.max}${likely}`;
  if (has('x', 'y')) return `(${value.x}, ${value.y})`;
  if (has('width', 'height')) return `${value.width} × ${value.height}`;
  if (has('text')) return `“${shortened(text('text'), LONG)}”`;
  return shortened(oneLine(JSON.stringify(value)), LONG);
}

/** What a list of ids or words has more and less; its new order where that is all. */
export function listsInWords(
  before: readonly string[],
  after: readonly string[],
  nameOf: (id: string) => string | null,
  say: DifferenceTexts = differenceTexts(),
): string {
  const named = (ids: readonly string[]) => valueInWords(ids, nameOf, say);
  const more = after.filter((id) => !before.includes(id));
  const less = before.filter((id) => !after.includes(id));
  const parts = [
    ...(more.length === 0 ? [] : [say.added(named(more))]),
    ...(less.length === 0 ? [] : [say.takenOut(named(less))]),
  ];
  return parts.length === 0 ? say.inOrder(named(after)) : parts.join(', ');
}

/** Two texts; of long ones the part that differs, with a little of what stands around it. */
export function passage(before: string, after: string): readonly [string, string] {
  const left = Array.from(oneLine(before));
  const right = Array.from(oneLine(after));
  if (Math.max(left.length, right.length) <= LONG) return [left.join(''), right.join('')];
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < shorter - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  const cut = (text: readonly string[]) => {
    const from = Math.max(0, head - AROUND);
    const to = Math.min(text.length, text.length - tail + AROUND);
    const middle = shortened(text.slice(from, to).join('').trim(), 2 * LONG);
    return `${from > 0 ? '…' : ''}${middle}${to < text.length ? '…' : ''}`;
  };
  return [cut(left), cut(right)];
}

import { formatLocalDay } from './format.ts';

const INSTANT = /\b(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[ T](\d{2}:\d{2}))?\b/g;
/** What the analyst wrote stands in quotation marks, and stays as it is. */
const QUOTED = /(“[^”]*”)/;

/**
 * An English sentence of the engine with its dates as everywhere else here: `25 Jun 21:30`.
 *
 * @param year goes without saying
 */
export function datesInText(text: string, year: number): string {
  return text
    .split(QUOTED)
    .map((part) => (part.startsWith('“') ? part : part.replace(INSTANT, (...found) => readable(found, year))))
    .join('');
}

function readable([, year, month, day, clock]: readonly unknown[], expected: number): string {
  const text = formatLocalDay(`${year}-${month}-${day}`);
  const short = Number(year) === expected ? text.slice(0, -5) : text;
  return clock === undefined ? short : `${short} ${clock}`;
}

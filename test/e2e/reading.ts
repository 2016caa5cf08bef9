/** What a page says, against the numbers that the command line gives. */
import type { Locator } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The numbers behind a row's cells; those that are not known are null. */
export const numbers = (row: Locator) =>
  row
    .locator('td')
    .evaluateAll((cells) =>
      cells.map((cell) => cell.querySelector('data')?.value ?? null).map((text) => text && Number(text)),
    );

/** A number as the page writes it, to the digits written. */
export function reads(text: string | null, value: number, scale = 1): void {
  const digits = /[+−]?[\d,]*\.?\d+/.exec(text ?? '')?.[0] ?? '';
  const shown = Number(digits.replace('−', '-').replace(/[+,]/g, ''));
  const decimals = digits.split('.')[1]?.length ?? 0;
  expect(Math.abs(shown - scale * value), `${text} for ${value}`).toBeLessThanOrEqual(
    0.5001 * 10 ** -decimals,
  );
}

/** Every number that is written for people is the one behind it; `<1%` and `>99.9%` are what they say. */
export async function readAlike(data: Locator): Promise<number> {
  const all = await data.evaluateAll((found) =>
    found.map((each) => [(each as HTMLDataElement).value, each.textContent] as const),
  );
  for (const [number, text] of all) {
    const value = Number(number);
    if (text.includes('<1%')) expect(value, text).toBeLessThan(0.005);
    else if (text.includes('>99.9%')) expect(value, text).toBeGreaterThan(0.9995);
    else reads(text, value, text.includes('%') ? 100 : 1);
  }
  return all.length;
}

/** `25 Jun 21:30` of `2025-06-25T21:30:00+09:00[Asia/Seoul]`; without the time at midnight. */
export function said(rfc: string): string {
  const at = Temporal.ZonedDateTime.from(rfc);
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    at.month - 1
  ];
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${at.day} ${month}${time === '00:00' ? '' : ` ${time}`}`;
}

/** The same for the last moment for something: with its time at midnight, too. */
export const saidLimit = (rfc: string): string => said(rfc) + (rfc.slice(11, 16) === '00:00' ? ' 00:00' : '');

export const millisecondsOf = (rfc: string): number => Temporal.ZonedDateTime.from(rfc).epochMilliseconds;

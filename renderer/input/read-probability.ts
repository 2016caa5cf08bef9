import { PROBABILITY_WORDS, type Probability, type ProbabilityWord } from '#shared/model/schema.ts';
import { spokenLanguage, t } from '../i18n/i18n.ts';
import { oddsFromKorean } from './korean.ts';
import { afterEquals, plain, type Reading, refused, understood } from './reading.ts';

/** The second row of words in ICD 203, and what people make of both. */
const SYNONYMS: Readonly<Record<string, ProbabilityWord>> = {
  remote: 'almost no chance',
  'highly improbable': 'very unlikely',
  'highly unlikely': 'very unlikely',
  improbable: 'unlikely',
  even: 'roughly even chance',
  'even chance': 'roughly even chance',
  'roughly even': 'roughly even chance',
  'roughly even odds': 'roughly even chance',
  probable: 'likely',
  'highly probable': 'very likely',
  'highly likely': 'very likely',
  'nearly certain': 'almost certain',
};
const NUMBER = String.raw`(\d+(?:[.,]\d*)?|[.,]\d+)(e-?\d+)?`;
const ONE = new RegExp(`^${NUMBER}\\s*(%?)$`);
const RATIO = /^(\d+)\s*(?:\/|in|of|out of)\s*(\d+)$/;
const SEPARATOR = /\s*(?:\.\.|(?<!e)-|\bto\b)\s*/;

/**
 * Reads `0.4`, `40%`, `2/5`, `1 in 5`, `20-45%`, `20-30-45%` (low, likely, high), `likely`, `rest`, and
 * the same in Korean (`가능성 높음`, `나머지`).
 * Any other text, and whatever follows `=`, is an expression if `isExpression` says so (it gives the problem, or null).
 */
export function readProbability(
  typed: string,
  isExpression: (text: string) => string | null = () => t('input.probability.examples'),
): Reading<Probability> {
  const formula = afterEquals(typed);
  if (formula !== null && formula.trim() !== '') {
    const wrong = isExpression(formula);
    return wrong === null ? understood<Probability>(formula) : refused(wrong);
  }
  const text = oddsFromKorean(plain(typed));
  const lower = text.toLowerCase().replace(/\s+/g, ' ');
  if (text === '') return understood<Probability>(undefined);
  if (lower === 'rest' || lower === 'the rest') return understood<Probability>('rest');
  const word = SYNONYMS[lower] ?? (Object.hasOwn(PROBABILITY_WORDS, lower) ? lower : undefined);
  if (word !== undefined) return understood<Probability>(word);
  const ratio = RATIO.exec(lower);
  if (ratio !== null) return single(Number(ratio[1]) / Number(ratio[2]), text, true);
  const one = ONE.exec(lower);
  if (one !== null) return single(numberOf(one, one[3] === '%'), text, one[3] === '%');
  const range = readRange(lower);
  if (range !== null) return range;
  const problem = isExpression(text);
  return problem === null ? understood<Probability>(text) : refused(problem);
}

function single(value: number, text: string, clear: boolean): Reading<Probability> {
  if (value >= 0 && value <= 1) return understood<Probability>(value);
  if (!clear && value <= 100) return refused(t('input.probability.outside', { text }));
  return refused(t('input.probability.above', { text }));
}

/** Percent by moving the point in the text: dividing 33.3 by 100 gives another number than 0.333. */
function numberOf(match: RegExpExecArray, percent: boolean): number {
  const digits = (match[1] ?? '').replace(',', '.');
  const exponent = Number(match[2]?.slice(1) ?? 0) - (percent ? 2 : 0);
  return Number(`${digits}e${exponent}`);
}

function readRange(text: string): Reading<Probability> | null {
  const parts = text.split(SEPARATOR).map((part) => ONE.exec(part));
  if (parts.length < 2 || parts.length > 3) return null;
  const found = parts.filter((part) => part !== null);
  if (found.length < parts.length) return null;
  // `20-45%`: the sign at the end stands for all; without any, `0.2-0.45`.
  const percent = found.at(-1)?.[3] === '%';
  if (!percent && found.some((part) => part[3] === '%')) return null;
  const values = found.map((part) => numberOf(part, percent));
  if (values.some((value) => !(value >= 0 && value <= 1)))
    return refused(t(percent ? 'input.probability.above' : 'input.probability.outside', { text }));
  if (values.some((value, i) => value < (values[i - 1] ?? 0)))
    return refused(t('input.probability.descends', { text }));
  const [low = 0, second = 0, third] = values;
  return understood<Probability>(
    third === undefined ? { low, high: second } : { low, likely: second, high: third },
  );
}

/** The text to edit: `readProbability` of it gives the same value back. */
export function showProbability(probability: Probability | undefined): string {
  if (probability === undefined) return '';
  if (typeof probability === 'string') {
    if (probability === 'rest' && spokenLanguage() === 'ko') return t('common.probability.rest');
    if (spokenLanguage() === 'ko' && Object.hasOwn(PROBABILITY_WORDS, probability))
      return t(`common.odds.${probability as ProbabilityWord}`);
    const read = readProbability(probability, () => null);
    return read.ok && read.value === probability ? probability : `= ${probability}`;
  }
  if (typeof probability === 'number') return inPercent([probability]) ?? String(probability);
  const { low, likely, high } = probability;
  const values = likely === undefined ? [low, high] : [low, likely, high];
  return inPercent(values) ?? values.join(' .. ');
}

function inPercent(values: readonly number[]): string | null {
  const percents = values.map((value) => Number(`${value}e2`));
  const same = percents.every((percent, i) => Number(`${percent}e-2`) === values[i]);
  return same ? `${percents.join('–')}%` : null;
}

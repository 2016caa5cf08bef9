/**
 * Korean as people type it into fields, turned into what the readers of dates, spans and odds read anyway.
 * What is not Korean comes through as it is, so that both can be typed whatever language is spoken.
 */
import { PROBABILITY_WORDS, type ProbabilityWord } from '#shared/model/schema.ts';
import { KOREAN_CITIES } from '../i18n/cities.ts';

const HANGUL = /[가-힣]/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2025년 6월 25일(수) 오후 2시 30분 서울` as `2025 Jun 25 14:30 Seoul`; `2025. 6. 25.` as `2025-6-25`. */
export function dateFromKorean(text: string): string {
  const official = text
    .replace(/(\d{4})\.\s*(\d{1,2})\.\s*(\d{1,2})\.?(?=\s|$|-|~|\()/g, '$1년 $2월 $3일')
    .replace(/(?<![\d.])(\d{1,2})\.\s+(\d{1,2})\.(?=\s|$|-|~|\()/g, '$1월 $2일');
  if (!HANGUL.test(official)) return text;
  return (
    official
      .replace(/\s*\([월화수목금토일]\)/g, ' ')
      .replace(/(\d{1,2})(?:월)?\s*[-~]\s*(\d{1,2})\s*월(?!\s*\d)/g, '$1월 ~ $2월')
      .replace(/(오전|오후)\s*(\d{1,2})(?::(\d\d)|시(?:\s*(?:(\d{1,2})\s*분|(반)))?)/g, halfDay)
      .replace(/(\d{1,2})\s*시(?:\s*(?:(\d{1,2})\s*분|(반)))?/g, (_, hour, minute, half) =>
        clock(Number(hour), half === undefined ? Number(minute ?? 0) : 30),
      )
      .replace(/(\d{4})\s*년/g, '$1 ')
      .replace(/(\d{1,2})\s*월/g, (all, month) => ` ${MONTHS[Number(month) - 1] ?? all} `)
      .replace(/(\d{1,2})\s*일/g, '$1 ')
      .replace(/\s*(?:~|부터|에서)\s*/g, ' .. ')
      .replace(/\s*까지/g, ' ')
      // The zone stands at the end: a city, with or without “time”.
      .replace(
        /([가-힣]+)(?:\s*(?:시각|시간|시간대|기준))?\)?\s*$/,
        (all, city) => KOREAN_CITIES[city] ?? all,
      )
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function halfDay(
  all: string,
  half: string,
  hour: string,
  colon?: string,
  minute?: string,
  thirty?: string,
): string {
  const twelve = Number(hour);
  if (twelve < 1 || twelve > 12) return all;
  const of = thirty === undefined ? Number(colon ?? minute ?? 0) : 30;
  return clock((twelve % 12) + (half === '오후' ? 12 : 0), of);
}

const clock = (hour: number, minute: number) => ` ${hour}:${String(minute).padStart(2, '0')} `;

/** Numbers of days that are words. */
const DAYS: Readonly<Record<string, string>> = {
  하루: '1 d',
  이틀: '2 d',
  사흘: '3 d',
  나흘: '4 d',
  닷새: '5 d',
  보름: '15 d',
  일주일: '1 w',
  한달: '1 mo',
  '한 달': '1 mo',
  반나절: '12 h',
};
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/개월|달/g, ' mo '],
  [/년|해/g, ' y '],
  [/주일|주간|주/g, ' w '],
  [/시간/g, ' h '],
  [/일간|일/g, ' d '],
  [/분/g, ' min '],
  [/초/g, ' s '],
];

/** `2시간 30분` as `2 h 30 min`, `2~5일` as `2-5 d`. */
export function spanFromKorean(text: string): string {
  if (!HANGUL.test(text)) return text.replace(/(?<=\d)\s*~\s*(?=\d)/g, '-');
  const named = Object.entries(DAYS).reduce((so, [word, span]) => so.replace(word, span), text);
  return UNITS.reduce((so, [unit, letters]) => so.replace(unit, letters), named)
    .replace(/\s*(?:에서|~)\s*/g, ' - ')
    .replace(/\s*(?:까지|정도|동안)\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without spaces, and without the word for likelihood before them. */
const ODDS: Readonly<Record<string, ProbabilityWord>> = {
  거의없음: 'almost no chance',
  거의불가능: 'almost no chance',
  매우낮음: 'very unlikely',
  희박: 'very unlikely',
  낮음: 'unlikely',
  반반: 'roughly even chance',
  높음: 'likely',
  유력: 'likely',
  매우높음: 'very likely',
  거의확실: 'almost certain',
  확실시: 'almost certain',
};

/** `가능성 높음` as `likely`, `나머지` as `rest`, `40퍼센트` as `40%`, `5분의 2` as `2/5`, `20~45%` as `20-45%`. */
export function oddsFromKorean(text: string): string {
  if (!HANGUL.test(text)) return text.replace(/(?<=\d%?)\s*~\s*(?=\d)/g, '-');
  const close = text.replace(/\s+/g, '').replace(/^(?:가능성|확률)(?:이|은)?/, '');
  if (close === '나머지') return 'rest';
  const word = ODDS[close];
  if (word !== undefined && Object.hasOwn(PROBABILITY_WORDS, word)) return word;
  return text
    .replace(/(\d+)\s*분의\s*(\d+)/g, '$2/$1')
    .replace(/\s*(?:퍼센트|프로)/g, '%')
    .replace(/\s*(?:~|에서)\s*/g, '-');
}

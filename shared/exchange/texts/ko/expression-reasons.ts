/** Why an expression has no value, in Korean: by the English sentences of `shared/expression` and the engine. */

/** A part of the expression as the sentence quotes it. */
const Q = '(`.*?`)';
const KIND = '(a number|true or false|a text)';
const KINDS: Readonly<Record<string, string>> = {
  'a number': '수',
  'true or false': '참 또는 거짓',
  'a text': '글',
  number: '수',
  boolean: '참 또는 거짓',
  string: '글',
};
const kind = (english = '') => KINDS[english] ?? english;

/** What follows a colon and says how to mend it. */
const MENDS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^to compare in a row, write (`.*`)$/, (how) => `잇따라 비교하려면 ${how}처럼 쓰십시오`],
  [/^to count it, write (`.*`)$/, (how) => `세려면 ${how}처럼 쓰십시오`],
  [/^compare it, say with (`.*`)$/, (how) => `${how}처럼 비교하십시오`],
  [/^compare it with (`.*`)$/, (how) => `${how}로 비교하십시오`],
  [/^to compare, write (`.*`)$/, (how) => `비교하려면 ${how}로 쓰십시오`],
  [/^write straight quotes, (`.*`)$/, (how) => `곧은 따옴표 ${how}를 쓰십시오`],
  [/^write (`condition .*`)$/, () => '`조건 ? 값 : 다른 값`처럼 쓰십시오'],
  [/^write (`.*`)$/, (how) => `${how}로 쓰십시오`],
  [/^it is a non-breaking space: .*$/, () => '줄 바꿈 없는 공백입니다. 보통 공백을 쓰십시오'],
  [/^it is a wide space: .*$/, () => '전각 공백입니다. 보통 공백을 쓰십시오'],
  [/^there are no lists in expressions$/, () => '식에는 목록이 없습니다'],
  [/^there are no properties in expressions$/, () => '식에는 속성이 없습니다'],
  [/^write one expression only$/, () => '식을 하나만 쓰십시오'],
  [/^a (`.*`) was expected$/, (wanted) => `${wanted}가 있어야 합니다`],
  [/^did you mean (`.*`)\?$/, (meant) => `${meant}를 뜻하셨습니까?`],
  [/^there are (.*)$/, (all) => `있는 것은 ${all}입니다`],
];

function mend(english = ''): string {
  if (english === '') return '';
  for (const [pattern, korean] of MENDS) {
    const match = pattern.exec(english);
    if (match) return `. ${korean(...match.slice(1))}`;
  }
  return `: ${english}`;
}

const IS = `${Q} is ${KIND}`;
const SENTENCES: readonly (readonly [string, (...parts: string[]) => string])[] = [
  ['division by zero', () => '0으로 나눕니다'],
  ['zero to a negative power is a division by zero', () => '0을 음수로 거듭제곱하면 0으로 나누는 것입니다'],
  [
    'a negative number to a power that is not whole is no number',
    () => '음수를 정수가 아닌 수로 거듭제곱할 수 없습니다',
  ],
  ['the result is too large to count with \\(not finite\\)', () => '결과가 너무 커서 계산할 수 없습니다'],
  ['the square root of a negative number', () => '음수의 제곱근은 없습니다'],
  ['the logarithm of a number that is not above zero', () => '0보다 크지 않은 수의 로그는 없습니다'],
  ['the value is not known', () => '값을 알 수 없습니다'],
  [`the value of ${Q} is not known`, (name) => `${name}의 값을 알 수 없습니다`],
  ['it has no value', () => '값이 없습니다'],
  ['there is no such variable: .*', () => '그런 변수가 없습니다. 변수를 더하거나 바꾸는 것을 지우십시오'],
  ['there is no such criterion: .*', () => '그런 기준이 없습니다. 기준을 더하거나 영향을 지우십시오'],
  [
    'it gives (.+), and a probability lies between 0 and 1',
    (value) => `값이 ${value}인데, 확률은 0과 1 사이여야 합니다`,
  ],
  [
    'it gives a (\\w+), and a (\\w+) is needed here',
    (given, wanted) => `값이 ${kind(given)}인데, ${kind(wanted)}이어야 합니다`,
  ],
  [
    `unknown name ${Q}: add a parameter or variable .*`,
    (name) =>
      `${name}라는 이름이 없습니다. 그런 이름의 매개변수나 변수를 더하거나, 글이면 따옴표 안에 쓰십시오`,
  ],
  [`unknown name ${Q}: (.*)`, (name, how) => `${name}라는 이름이 없습니다${mend(how)}`],
  [`unknown function ${Q}: (.*)`, (name, how) => `${name}라는 함수가 없습니다${mend(how)}`],
  [`${Q} is a function: .*`, (name) => `${name}은(는) 함수입니다. 괄호 안에 인수를 쓰십시오`],
  [`${Q} is no function: .*`, (name) => `${name}은(는) 함수가 아닙니다. 괄호 앞에 연산자를 넣으십시오`],
  [
    `${Q} takes (at least )?(\\d+) arguments?, (?:none|(\\d+)) (?:is|are) given`,
    (name, least, wanted, given = '0') =>
      `${name}에는 인수가 ${least ? '적어도 ' : ''}${wanted}개 있어야 하는데 ${given}개입니다`,
  ],
  [
    `${Q} needs two of a kind: ${IS}, ${IS}(?:: (.*))?`,
    (operator, a, ofA, b, ofB, how) =>
      `${operator} 양쪽이 같은 종류여야 하는데, ${a}은(는) ${kind(ofA)}이고 ${b}은(는) ${kind(ofB)}입니다${mend(how)}`,
  ],
  [
    `both ways of a choice must give the same kind of value: ${IS}, ${IS}`,
    (a, ofA, b, ofB) =>
      `두 갈래의 값이 같은 종류여야 하는데, ${a}은(는) ${kind(ofA)}이고 ${b}은(는) ${kind(ofB)}입니다`,
  ],
  [
    `the condition before ${Q} must be true or false, but ${IS}(?:: (.*))?`,
    (sign, part, of, how) =>
      `${sign} 앞의 조건은 참 또는 거짓이어야 하는데, ${part}은(는) ${kind(of)}입니다${mend(how)}`,
  ],
  [
    `the first argument of ${Q} must be true or false, but ${IS}(?:: (.*))?`,
    (name, part, of, how) =>
      `${name}의 첫 인수는 참 또는 거짓이어야 하는데, ${part}은(는) ${kind(of)}입니다${mend(how)}`,
  ],
  [
    `${Q} needs ${KIND}, but ${IS}(?:: (.*))?`,
    (who, wanted, part, of, how) =>
      `${who}에는 ${kind(wanted)}이(가) 있어야 하는데, ${part}은(는) ${kind(of)}입니다${mend(how)}`,
  ],
  [`something is missing after ${Q}`, (token) => `${token} 뒤에 빠진 것이 있습니다`],
  [`something is missing before ${Q}`, (token) => `${token} 앞에 빠진 것이 있습니다`],
  ['the expression is empty', () => '식이 비어 있습니다'],
  [`there is nothing between ${Q} and ${Q}`, () => '괄호 안이 비어 있습니다'],
  ['this `\\(` is never closed: .*', () => '여는 괄호가 닫히지 않았습니다. `)`를 더하십시오'],
  ['this `\\)` closes nothing: .*', () => '닫는 괄호에 짝이 없습니다. 지우거나 `(`를 더하십시오'],
  [
    `an operator is missing before ${Q}: .*`,
    (token) => `${token} 앞에 연산자가 없습니다. \`*\`나 \`and\` 등을 쓰십시오`,
  ],
  [`${Q} has no meaning here`, (token) => `${token}은(는) 여기서 뜻이 없습니다`],
  [
    `${Q} is not understood here(?:: (.*))?`,
    (token, how) => `${token}을(를) 여기서 알아볼 수 없습니다${mend(how)}`,
  ],
  ['this is not understood', () => '알아볼 수 없습니다'],
  ['this number is too large to count with', () => '수가 너무 커서 계산할 수 없습니다'],
  ['a text is never closed: .*', () => '글이 닫히지 않았습니다. 닫는 따옴표를 더하십시오'],
  ['a number runs into a name: .*', () => '수와 이름이 붙어 있습니다. 사이에 연산자를 넣으십시오'],
  ['not a number: .*', () => '수가 아닙니다. 0.5나 1e6처럼 쓰십시오'],
  ['`\\?` needs its `:`, as in .*', () => '`?`에는 `:`가 따라야 합니다. `조건 ? 값 : 다른 값`처럼 쓰십시오'],
  ['there are no properties or lists in expressions', () => '식에는 속성이나 목록이 없습니다'],
  [
    'more than (\\d+) levels inside each other: .*',
    (levels) => `${levels}겹보다 깊이 들어 있습니다. 나누어 쓰십시오`,
  ],
  [
    'an expression has at most (\\d+) characters, this one (\\d+): .*',
    (most, given) => `식은 ${most}자까지인데 ${given}자입니다. 나누어 쓰십시오`,
  ],
];
const PATTERNS = SENTENCES.map(([pattern, korean]) => [new RegExp(`^${pattern}$`, 's'), korean] as const);

/** The reason in Korean; null where this list does not know it. */
export function expressionReason(english: string): string | null {
  for (const [pattern, korean] of PATTERNS) {
    const match = pattern.exec(english);
    if (match) return korean(...match.slice(1));
  }
  return null;
}

/** What the engine's English sentences say beyond names and dates, read from them for the Korean ones. */
import { expressionReason } from './expression-reasons.ts';
import { figures } from './figures.ts';

const CLAUSE =
  '(?:[A-Za-z]\\w* is (?:true|false|not known|-?\\d[\\d.e+-]*|“[^”]*”)|it is reached on \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)';
const IN_STATE = new RegExp(` when (${CLAUSE}(?: and ${CLAUSE})*)(?=[.:,]|$)`, 'g');
const VALUES: Readonly<Record<string, string>> = { true: '참', false: '거짓', 'not known': '알 수 없음' };

/** Which state shows it, by a sentence without the names of nodes and branches: `met = 참, 도달 2025년 6월 25일 14:30`; null where the sentence names none. */
export function stateInKorean(message: string): string | null {
  // The last one: a title in front of it may read like one.
  const clauses = [...message.matchAll(IN_STATE)].at(-1)?.[1];
  if (clauses === undefined) return null;
  return [...clauses.matchAll(new RegExp(CLAUSE, 'g'))]
    .map(([clause]) => {
      const reached = /^it is reached on (.*)$/.exec(clause)?.[1];
      if (reached !== undefined) return `도달 ${figures.entered(reached.replace(' ', 'T'), undefined)}`;
      const [name = '', value = ''] = clause.split(/ is (.*)/s);
      return `${name} = ${VALUES[value] ?? value}`;
    })
    .join(', ');
}

/** The reason behind the place and the field of an expression; as it is where there is no Korean for it. */
export function expressionInKorean(message: string, field = ''): string {
  const place = `, ${field.replace('.', ' of ')}: `;
  const at = message.indexOf(place);
  const reason = (at < 0 ? message : message.slice(at + place.length))
    .replace(/ The same in \d+ other states?\.$/, '')
    .replace(/\.$/, '')
    .replace(IN_STATE, '');
  return expressionReason(reason) ?? reason;
}

const CONTRADICTIONS: readonly (readonly [RegExp, string])[] = [
  [/^it names what is not there/, '관찰이 가리키는 것이 없습니다'],
  [/^no path from the start/, '시작에서 그 마디로 이어지는 경로가 없습니다'],
  [/^its edge leaves another node/, '관찰한 가지가 다른 마디에서 나갑니다'],
  [/went another way$/, '앞의 관찰은 다른 가지로 갔다고 합니다'],
  [/gives another time$/, '앞의 관찰은 다른 때를 말합니다'],
  [/can never be taken$/, '관찰한 가지로는 갈 수 없습니다'],
  [/^no path passes/, '그 마디와 앞서 관찰한 것을 모두 지나는 경로가 없습니다'],
  [
    /^guards, dates or/,
    '조건이나 날짜, 확률 0 때문에 그 마디를 지나면서 앞서 관찰한 것과 맞는 경로가 없습니다',
  ],
];

/** Why an observation is set aside. `own` is the sentence without what stands in quotes. */
export function contradictionInKorean(own: string): string {
  const reason = /is set aside: (.*?)\. Correct it/s.exec(own)?.[1] ?? own;
  return CONTRADICTIONS.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
}

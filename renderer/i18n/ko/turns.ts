import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const turns: Korean<typeof en.turns> = {
  title: '다른 계획이 최선이 되는 조건',
  subtitle: '입력값을 하나씩 그 범위 안에서 바꾸고 나머지는 그대로 둡니다',
  run: '찾아보기',
  progress: '살펴본 입력값',
  long: '살펴볼 것이 많습니다. 이 컴퓨터에서 {{span}} 걸립니다.',
  left: '{{share}}, {{span}} 남음',
  stopped: '{{share}}에서 멈췄습니다. 그때까지 찾은 것은 보여 주지 않습니다.',
  again: '다시 찾아보기',
  moments: '몇 초',
  seconds: '약 {{count}}초',
  minutes: '약 {{count}}분',
  above:
    '{{input}}{이/가} {{value}}보다 크면(현재 {{now}}) “{{before}}” 대신 “{{plan}}”{이/가} 최선이 됩니다.',
  below:
    '{{input}}{이/가} {{value}}보다 작으면(현재 {{now}}) “{{before}}” 대신 “{{plan}}”{이/가} 최선이 됩니다.',
  none: '어느 입력값 하나를 그 범위 안에서 바꾸어도 다른 계획이 최선이 되지 않습니다.',
  never: '“{{plan}}”: 어느 입력값 하나를 그 범위 안에서 바꾸어도 최선이 되지 않습니다.',
  one: '계획이 하나뿐이어서 견줄 것이 없습니다.',
  input: '입력값',
  now: '현재',
  value: '바뀌는 값',
  from: '그 아래의 최선',
  to: '그 위의 최선',
  choices: '확률과 소요 시간에 따라 선택이 바뀌는 지점',
  choicesNone: '선택을 바꾸는 것이 없습니다.',
  choice: '{{input}}{이/가} {{value}}보다 크면 “{{node}}”에서 “{{from}}” 대신 “{{to}}”',
  choiceShare:
    '{{input}}{이/가} {{value}}보다 크면 “{{node}}”에서 “{{from}}” 대신 “{{to}}”(경우의 {{share}})',
  held: '분석 대상',
  heldBest: '최선의 선택',
  heldHint: '계획을 고르면 그 계획이 정한 것은 그대로 두고 나머지만 새로 정합니다.',
};

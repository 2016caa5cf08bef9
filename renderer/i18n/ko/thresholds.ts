import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const thresholds: Korean<typeof en.thresholds> = {
  title: '선택이 바뀌는 지점',
  subtitle: '매개변수마다 그 범위 전체, 표시는 현재 값',
  none: '범위가 있는 매개변수가 없습니다.',
  unread: '어떤 값이어도 선택은 바뀌지 않습니다.',
  axisUnit: '{{parameter}}({{unit}})',
  label: '{{parameter}}, {{low}}에서 {{high}}까지, 현재 {{now}}. {{changes}}',
  change: '{{value}}{을/를} 넘으면 “{{node}}”에서 “{{from}}” 대신 “{{to}}”',
  changeShare: '{{value}}{을/를} 넘으면 “{{node}}”에서 “{{from}}” 대신 “{{to}}”(경우의 {{share}})',
  stays: '바뀌는 선택 없음',
  parameter: '매개변수',
  decision: '의사결정',
  value: '바뀌는 값',
  from: '그 아래',
  to: '그 위',
  notMet: '최선의 선택에서는 마주치지 않음',
  two: {
    title: '매개변수 둘을 함께',
    subtitle: '값의 쌍마다 최선의 선택지와 점수',
    first: '세로',
    second: '가로',
    decision: '최선의 선택지를 볼 곳',
    here: '○ 표시가 현재 값입니다.',
    label: '{{decision}}: {{parts}}.',
    part: '“{{option}}”, {{all}}칸 중 {{count}}칸',
    none: '없음',
    noDecision: '의사결정이 없습니다.',
  },
};

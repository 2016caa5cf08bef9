import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const input: Korean<typeof en.input> = {
  understood: '해석: {{value}}',
  probability: {
    examples: '40%, 0.4, 2/5, 20–45%, 가능성 높음, 나머지 또는 식을 쓰십시오.',
    outside: '{{text}}{은/는} 0과 1 사이가 아닙니다. 퍼센트라면 {{text}}%로 쓰십시오.',
    above: '{{text}}{은/는} 100%보다 큽니다.',
    descends: '범위 {{text}}{이/가} 거꾸로입니다. 작은 값을 먼저 쓰십시오.',
  },
  when: {
    examples:
      '2025년 6월 25일 14:30, 7월 8일, 2025년 9월, 2025-07-01..15 또는 2025년 6월 24~25일처럼 쓰십시오.',
    notUnderstood: '“{{part}}”{을/를} 해석할 수 없습니다.',
    ambiguous: '“{{part}}”{은/는} 두 가지로 읽힙니다. 2025년 7월 8일처럼 쓰십시오.',
    noYear: '연도가 없습니다. 예: {{example}}.',
    noSuchDay: '{{part}}{은/는} 달력에 없습니다.',
    descends: '끝이 시작보다 앞섭니다.',
    noSuchZone: '“{{part}}”{은/는} 알려진 시간대가 아닙니다. Asia/Seoul처럼 쓰십시오.',
  },
  duration: {
    examples: '3일, 2시간 30분, 2-5일, 2-3-5일 또는 1개월처럼 쓰십시오.',
    notUnderstood: '“{{part}}”{을/를} 해석할 수 없습니다.',
    fraction: '달과 해는 정수나 절반으로만 쓸 수 있습니다.',
    descends: '짧은 것을 먼저 쓰십시오. 예: 2-3-5일.',
  },
};

import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const weights: Korean<typeof en.weights> = {
  title: '무엇을 얼마나 중시하는가',
  subtitle: '가중치를 움직여 순서가 바뀌는 곳을 보십시오. 적용하기 전에는 문서가 바뀌지 않습니다',
  none: '시나리오에 기준이 없습니다.',
  profile: '기준마다 점수에 보태는 몫: 기댓값에 가중치를 곱한 값.',
  profileLabel: '기준별 분포. {{rows}}.',
  profileRow: '{{criterion}}: {{plans}}',
  axis: '점수',
  whose: '{{actor}}의 가중치.',
  criterion: '기준',
  weight: '{{criterion}}의 가중치',
  flip: '{{value}}{을/를} 넘으면 {{from}} 대신 {{to}}',
  noFlip: '어떤 가중치에서도 최선의 계획은 그대로임',
  plan: '계획',
  given: '현재',
  held: '변경, 선택 유지',
  anew: '변경, 선택 새로',
  asGiven: '현재 가중치에서는 {{plan}}의 점수가 가장 높습니다.',
  best: '이 가중치에서는 {{plan}}의 점수가 가장 높습니다.',
  turned: '이 가중치에서는 {{before}} 대신 {{plan}}의 점수가 가장 높습니다.',
  heldNote: '순서가 바뀌는 곳은 계획의 선택을 그대로 두고 구하며, 마지막 열은 새로 선택하게 합니다.',
  apply: '문서에 적용',
  reset: '입력된 값으로 되돌리기',
  step: '기준의 가중치',
};

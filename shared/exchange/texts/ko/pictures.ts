import type { Texts } from '../texts.ts';

export const pictures: Texts['pictures'] = {
  today: '오늘',
  ranges: '계획별 기대 점수',
  rangesAxis: '기대 점수와 범위',
  profile: '위험 분포: 점수가 그 값 이하일 확률',
  profileAxis: '점수',
  notKnown: (plan) => `${plan}(알 수 없음)`,
  tornado: '점수를 움직이는 요인(입력값을 하나씩 변경)',
  tornadoNothing: '점수를 움직이는 요인: 범위가 있는 입력값 가운데 없음',
  tornadoTooMuch: '점수를 움직이는 요인: 상태와 입력값이 너무 많아 계산하지 않음',
  tornadoAxis: '입력값이 하한(빨강)과 상한(초록)일 때의 점수, ◆ 최선의 선택이 바뀜',
};

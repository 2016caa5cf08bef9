import type { Texts } from '../texts.ts';
import { figures } from './figures.ts';

export const report: Texts['report'] = {
  basis({ asOf, zone, perspective }) {
    const when = asOf === null ? '' : `${figures.entered(asOf, undefined)} 기준입니다. `;
    const whose = perspective === null ? '' : ` 점수는 ${perspective}의 관점에서 매긴 것입니다.`;
    return `${when}시각은 ${zone} 시간대로 표시합니다.${whose}`;
  },
  sections: {
    findings: '주요 분석 결과',
    background: '배경',
    map: '시나리오 지도',
    timeline: '일정표',
    comparison: '계획 비교',
    sensitivity: '선택을 바꿀 수 있는 요인',
    figures: '주요 수치',
    assumptions: '핵심 가정',
    sources: '출처',
  },
  captions: {
    map: (title, plan) => `“${title}”의 시나리오 지도, ${plan}`,
    timeline: (title, plan) => `“${title}”의 일정표, ${plan}`,
    comparison: '계획별 기대 점수와 범위',
    profile: '계획별 위험 분포',
    tornado: '점수를 움직이는 요인(입력값을 하나씩 변경)',
  },
  tooMuch: '상태, 매개변수, 범위가 너무 많아 계산하지 않았습니다.',
};

import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const report: Korean<typeof en.report> = {
  empty: {
    title: '보고할 것이 아직 없습니다',
    text: '지도에 일어날 수 있는 일을 적으십시오. 작업하는 동안 보고서가 만들어집니다.',
  },
  words: '직접 쓰는 말',
  headline: '핵심 문장',
  headlineHint: '놓쳐서는 안 될 한 문장.',
  remarks: '덧붙이는 말',
  remarksHint: '문단은 빈 줄로 나눕니다.',
  sections: '절',
  section: {
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
  switched: '보고서의 절',
  share: '공유 …',
  print: '인쇄 …',
  printed: '{{at}}에 Scenario Desk에서 인쇄함',
  paper: '보고서',
  scroll: '{{caption}}, 옆으로 넘기기',
};

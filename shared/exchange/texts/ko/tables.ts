import type { Texts } from '../texts.ts';

export const tables: Texts['tables'] = {
  choices: {
    title: '선택',
    head: ['의사결정', '주체', '최선', '강건성', '결정 시한', '선택지'],
    theirs: (option, score) => `${option}: 상대의 점수 ${score}`,
  },
  criteria: { title: '기준', head: ['기준', '기댓값'] },
  outcomes: {
    title: '결과',
    head: ['결과', '확률', '시기'],
    ofPlan: (plan) => `${plan}: 결과`,
  },
  dates: {
    title: '일정',
    head: ['항목', '날짜', '도달', '남은 시간', '상태'],
    missed: (probability) => `${probability} 확률로 놓침`,
    atRisk: '위험',
    inTime: '기한 내',
  },
  paths: {
    title: (count, planned) =>
      `경로(${planned ? '이 계획에서' : '모든 의사결정의 모든 선택지에서'} ${count}개)`,
    head: ['확률', '점수', '경로'],
  },
  assumptions: { title: '핵심 가정', head: ['가정', '신뢰도', '상태'] },
  sources: { title: '출처', head: ['제목', '발행처', '날짜', '주소', '신뢰성'] },
  problems: { title: '문제', head: ['심각도', '문제'] },
  plans: {
    title: '계획',
    head: ['계획', '점수', '범위'],
    tail: ['가장 가능성이 높은 결과', '종료'],
  },
  swings: {
    title: '입력값별 변동',
    head: ['입력값', '하한 … 상한', '점수', '최선의 선택'],
    changes: '바뀜',
    stays: '유지',
  },
  information: { title: '미리 알 때의 가치', head: ['불확실성', '점수(점)'] },
};

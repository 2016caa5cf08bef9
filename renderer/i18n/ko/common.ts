import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const common: Korean<typeof en.common> = {
  appName: 'Scenario Desk',
  cancel: '취소',
  close: '닫기',
  delete: '삭제',
  rename: '이름 바꾸기',
  save: '저장',
  retry: '다시 시도',
  undo: '실행 취소',
  redo: '다시 실행',
  open: '열기',
  search: '검색',
  clear: '지우기',
  loading: '불러오는 중 …',
  unknown: '–',
  kind: { decision: '의사결정', chance: '불확실성', event: '사건', deadline: '시한', outcome: '결과' },
  severity: { error: '오류', warning: '경고', info: '참고' },
  untitledNode: '제목 없음',
  odds: {
    'almost no chance': '가능성 거의 없음',
    'very unlikely': '가능성 매우 낮음',
    unlikely: '가능성 낮음',
    'roughly even chance': '반반',
    likely: '가능성 높음',
    'very likely': '가능성 매우 높음',
    'almost certain': '거의 확실',
  },
  duration: { day: '{{count}}일', hour: '{{count}}시간', minute: '{{count}}분', less: '1분 미만' },
  probability: { rest: '나머지' },
};

import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const cards: Korean<typeof en.cards> = {
  favourite: '즐겨찾기: {{title}}',
  favouriteOn: '“{{title}}”{을/를} 즐겨찾기에 넣었습니다.',
  favouriteOff: '“{{title}}”{을/를} 즐겨찾기에서 뺐습니다.',
  which: '표시할 문서',
  all: '전체',
  favourites: '즐겨찾기',
  noFavourites: '즐겨찾기가 아직 없습니다. 카드의 별표를 누르면 추가됩니다.',
  noneSuch: '이 태그가 있는 문서가 없습니다.',
  tag: '태그',
  anyTag: '모든 태그',
  tags: '태그',
  moreTags: '+{{count}}',
  map: '작게 본 지도',
  deadline: '다음 시한 {{when}}: {{title}}',
  problems_other: '문제 {{count}}개',
  noProblems: '문제 없음',
};

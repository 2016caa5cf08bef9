import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const outline: Korean<typeof en.outline> = {
  title: '개요',
  filter: '마디 찾기',
  none: '마디가 아직 없습니다.',
  nothing: '맞는 마디가 없습니다.',
  foldAll: '모두 접기',
  unfoldAll: '모두 펼치기',
  byBranch: '{{branch}} → {{title}}',
  refers: '개요의 다른 곳에 있음, 오른쪽 화살표로 이동',
};

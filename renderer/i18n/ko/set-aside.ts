import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const setAside: Korean<typeof en.setAside> = {
  title: '열 때 따로 둔 부분',
  intro:
    '파일의 이 부분은 없는 것을 가리키거나 두 번 적혀 있었습니다. 제자리에 넣거나 버릴 때까지 문서에 남아 있습니다.',
  from: '시작',
  to: '끝',
  observed: '관찰한 곳',
  choose: '마디 고르기',
  putBack: '제자리에 넣기: {{name}}',
  putBackShort: '제자리에 넣기',
  discard: '버리기: {{name}}',
  more_other: '그 밖에 {{count}}개',
  show: '보기',
  step: { putBack: '따로 둔 것을 제자리에 넣기', discard: '따로 둔 것 버리기' },
};

import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const happened: Korean<typeof en.happened> = {
  title: '일어난 일: {{title}}',
  way: '이쪽으로 진행됨',
  otherWay: '대신 이쪽으로 진행됨',
  unknownWay: '도달함, 진행 방향은 모름',
  reached: '도달함',
  when: '시점',
  example: '6월 25일 14:30, 비워 두어도 됨',
  mark: '표시',
  takeBack: '일어나지 않음',
  onNode: '일어남',
  onNodeAt: '일어남, {{when}}',
};

import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const licences: Korean<typeof en.licences> = {
  title: 'Scenario Desk에 들어 있는 것의 라이선스',
  text: '라이선스 전문',
  loading: '읽는 중 …',
  missing:
    '라이선스는 프로그램을 만들 때 기록되며, 여기에서는 읽을 수 없습니다. “out/renderer/{{file}}”에 있습니다.',
};

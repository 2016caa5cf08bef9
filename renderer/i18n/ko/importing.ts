import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const importing: Korean<typeof en.importing> = {
  title: '“{{name}}”{을/를} 가져왔습니다',
  intro: '옮기지 못한 것과 살펴볼 것:',
  review: {
    title: '“{{name}}” 검토',
    text: '파일에 마디의 종류가 적혀 있지 않아 추측했습니다. 여기서 고치십시오. 바꾼 것은 모두 취소할 수 있습니다.',
    notes: '옮기지 못한 것과 살펴볼 것',
    nodes: '마디',
    guessedOnly: '추측한 것만 ({{count}})',
    node: '마디',
    kind: '종류',
    because: '이유',
    understood: '해석',
    select: '“{{title}}” 선택',
    selectAll: '표시된 것 모두 선택',
    kindOf: '“{{title}}”의 종류',
    selected_other: '마디 {{count}}개의 종류:',
    none: '여러 개를 선택하면 한꺼번에 종류를 정할 수 있습니다.',
    more: '{{count}}개 더 보기',
    undo: '실행 취소: {{label}}',
    done: '완료',
  },
  reason: {
    ends: '뒤따르는 것이 없음',
    odds: '가지에 확률이 있음',
    shape: '모양이 그렇게 말함',
    words: '문구가 그렇게 말함',
    'one-branch': '나가는 가지가 하나',
    branches: '나가는 가지가 여럿',
    said: '파일에 적혀 있음',
    corrected: '직접 고침',
  },
  step: { kind: '{{kind}} {{count}}개', one: '“{{title}}”: {{kind}}' },
};

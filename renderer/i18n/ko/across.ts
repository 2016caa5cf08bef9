import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const across: Korean<typeof en.across> = {
  choose: '분기',
  chooseLabel: '계획과 비교할 분기',
  family: '같은 계통의 문서',
  none: '이 문서는 분기가 없고, 분기도 아닙니다',
  manage: '버전과 분기 …',
  column: '{{title}}: {{plan}}',
  plan: '“{{title}}”의 계획',
  computing: '“{{title}}”{을/를} 계산하는 중입니다 …',
  failed: '“{{title}}”{을/를} 계산할 수 없습니다: {{message}}',
  absent: '그 문서에 없음',
  notAcross: '문서끼리 비교할 수 없음',
  otherUnit: '{{value}}, 다른 방식으로 셈',
  otherMeasure: '{{value}}, 가중치가 다름',
  note: '분기는 저마다 독립된 문서로서 그 수치와 가중치로 계산합니다. 문서끼리 뜻이 통하지 않는 행은 그렇게 표시하며, 아래의 카드는 이 문서의 계획에 관한 것입니다.',
  nothing: '위에서 이 문서의 계획을 하나 이상 고르십시오. 분기는 그 옆에 놓입니다.',
  better:
    '“{{title}}”({{plan}})의 점수는 {{score}}입니다. 이 문서의 계획 가운데 최선보다 {{by}}만큼 높습니다.',
  worse:
    '“{{title}}”({{plan}})의 점수는 {{score}}입니다. 이 문서의 계획 가운데 최선보다 {{by}}만큼 낮습니다.',
  same: '“{{title}}”({{plan}})의 점수는 이 문서의 계획 가운데 최선과 같습니다.',
  measured:
    '“{{title}}”{은/는} 기준의 가중치가 달라, 그 점수 {{score}}{을/를} 여기의 점수와 견줄 수 없습니다.',
};

import type { Texts } from '../texts.ts';

export const words: Texts['words'] = {
  tag: 'ko',
  noPlan: '최선의 정책',
  kind: { decision: '의사결정', chance: '불확실성', event: '사건', deadline: '시한', outcome: '결과' },
  severity: { error: '오류', warning: '경고', info: '참고' },
  standIn: { actor: (number) => `행위자 ${number}`, other: (number) => `이름 ${number}` },
  yes: '예',
  no: '아니요',
  confidence: { low: '낮음', moderate: '보통', high: '높음' },
  status: { holds: '유효', 'in doubt': '의심', failed: '무너짐' },
  notChecked: '미확인',
  input: {
    probability: (branch, node) => `“${branch}”의 확률(${node})`,
    duration: (node) => `${node}: 소요 시간`,
    lag: (node, branch) => `${node}에서 “${branch}” 이후 걸리는 시간`,
  },
};

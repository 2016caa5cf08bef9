import type { Problem, ProblemCode } from '../../../engine/results.ts';
import { quoted } from '../../../language/particles.ts';
import type { ProblemNames } from '../en/index.ts';
import { figures } from './figures.ts';
import { contradictionInKorean, expressionInKorean, stateInKorean } from './problem-reasons.ts';

/** What a sentence is made of: names bare, dates and sums as the engine's own sentence says them. */
interface Said {
  readonly node: string;
  readonly edge: string;
  readonly plan: string;
  readonly nodes: readonly string[];
  /** In the order of the engine's sentence. */
  readonly dates: readonly string[];
  readonly sum: string | null;
  /** The engine's sentence. */
  readonly message: string;
  /** The same without what stands in quotes. */
  readonly own: string;
  readonly field: string | undefined;
}

/** A problem in Korean. Names are the document's; everything else is what the engine's sentence says. */
export function problem({ code, message, at }: Problem, names: ProblemNames): string {
  const own = message.replace(/“[^”]*”/g, '“”');
  const others = /The same in (\d+) other states?\.$/.exec(own)?.[1];
  const sentence = SENTENCES[code]({
    node: at.node === undefined ? '' : names.node(at.node),
    edge: at.edge === undefined ? '' : names.edge(at.edge),
    plan: names.plan(at.plan ?? null),
    nodes: (at.nodes ?? []).map(names.node),
    dates: [...own.matchAll(/\d{4}-\d\d-\d\d(?: \d\d:\d\d)?/g)].map(([date]) =>
      figures.entered(date.replace(' ', 'T'), undefined),
    ),
    sum: /add up to (\d+(?:\.\d+)?(?:e-?\d+)?)/.exec(own)?.[1] ?? null,
    message,
    own,
    field: at.field,
  });
  const titles = [at.node && names.node(at.node), at.edge && names.edge(at.edge)].filter(Boolean);
  const state = stateInKorean(
    titles.reduce<string>((text, title) => text.replaceAll(`“${title}”`, '“”'), message),
  );
  return [
    sentence,
    ...(state === null ? [] : [`이때의 상태: ${state}.`]),
    ...(others === undefined ? [] : [`다른 상태 ${others}개에서도 마찬가지입니다.`]),
  ].join(' ');
}

/** Where it is: the branch, or else the node. */
const place = ({ node, edge }: Said) => (edge === '' ? `“${node}”` : `가지 “${edge}”`);
const listed = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

const SENTENCES: Readonly<Record<ProblemCode, (said: Said) => string>> = {
  'no-start': () => '시작할 마디가 분명하지 않습니다. 시작 마디를 고르거나 되돌아가는 가지를 지우십시오.',
  'several-starts': ({ nodes }) =>
    `시작할 수 있는 마디가 여럿입니다: ${listed(nodes)}. 시작 마디를 고르거나 나머지를 그래프에 이으십시오.`,
  cycle: ({ nodes }) =>
    `다음 마디들이 서로 되돌아갑니다: ${listed(nodes)}. 시간은 앞으로만 흐르므로, 사이의 가지를 하나 지우거나 두 번째 차례의 마디를 따로 만드십시오.`,
  unreachable: ({ node }) =>
    `시작에서 ${quoted(node, '으로/로')} 이어지는 경로가 없습니다. 다른 마디와 잇거나 지우십시오.`,
  'dead-end': ({ node }) =>
    `“${node}” 다음에 이어지는 것이 없어 경로가 거기서 끝납니다. 다음 마디와 잇거나 결과로 바꾸십시오.`,
  'outcome-has-edges': ({ node, edge }) =>
    `결과 ${quoted(node, '은/는')} 끝이므로 가지 ${quoted(edge, '은/는')} 이어질 곳이 없습니다. 가지를 지우거나 결과를 사건으로 바꾸십시오.`,
  'decision-without-options': ({ node }) =>
    `의사결정 “${node}”에 선택지가 없습니다. 각 선택지가 이어지는 마디와 이으십시오.`,
  'one-option': ({ node }) =>
    `의사결정 “${node}”에 선택지가 하나뿐이라 결정할 것이 없습니다. 선택지를 더하거나 사건으로 바꾸십시오.`,
  'probability-missing': ({ edge }) =>
    `가지 “${edge}”에 확률이 없습니다. 숫자, 범위, 표현을 입력하거나 나머지 확률을 주십시오.`,
  'probability-on-wrong-edge': ({ edge }) =>
    `가지 “${edge}”에 확률이 있지만 불확실성 마디의 가지가 아니므로 쓰이지 않습니다. 확률을 지우거나 불확실성 마디로 바꾸십시오.`,
  'probability-sum': ({ node, sum }) =>
    sum === null
      ? `“${node}”에서 열린 가지 둘 이상이 나머지 확률을 받습니다. 하나만 나머지를 받을 수 있습니다.`
      : `“${node}”의 확률을 모두 더하면 1이 아니라 ${sum}입니다. 하나를 고치거나 하나를 나머지로 하십시오.`,
  'probability-range': ({ node, sum }) =>
    `“${node}”의 확률 범위로는 합이 1이 될 수 없습니다${sum === null ? '' : `(합 ${sum})`}. 범위의 끝을 고치십시오.`,
  expression: (said) =>
    `${place(said)}의 식에 오류가 있습니다: ${expressionInKorean(said.message, said.field)}.`,
  'no-way-out': ({ node }) =>
    `“${node}”에서 모든 가지의 조건이 거짓이 되어 경로가 이어지지 않습니다. 이 경우의 가지를 더하거나 조건을 넓히십시오.`,
  ambiguous: (said) => ambiguous(said),
  'missed-event': (said) => missed(said),
  'missed-deadline': (said) => missed(said),
  'late-decision': ({ node, dates: [reached, due] }) =>
    reached === undefined || due === undefined
      ? `의사결정 “${node}”에 결정해야 할 때보다 늦게 도달합니다.`
      : `의사결정 “${node}”에는 ${reached}에야 도달합니다. ${due}까지 결정해야 합니다.`,
  'at-risk': ({ node, dates: [due, earliest, latest, likely] }) =>
    due === undefined || earliest === undefined || latest === undefined || likely === undefined
      ? `“${node}”에 제때 도달할지 확실하지 않습니다.`
      : `“${node}”(${due})에는 ${earliest}에서 ${latest} 사이, 유력하게는 ${likely}에 도달합니다. 제때 도달할지 확실하지 않습니다.`,
  'observation-contradicts': (said) =>
    `“${said.node}”의 관찰이 제외되었습니다: ${contradictionInKorean(said.own)}. 관찰을 고치거나, 그런 일이 일어날 수 있게 그래프를 고치십시오.`,
  'not-observed': ({ node }) =>
    `무엇을 결정했든 지금쯤 ${quoted(node, '을/를')} 지났어야 하는데 관찰되지 않았습니다. 무슨 일이 있었는지 기록하십시오.`,
  'too-many-states': (said) => tooManyStates(said),
  'observed-backwards': ({ node, nodes: [before = ''], dates: [at, from] }) =>
    `${quoted(node, '은/는')} ${at}에 관찰되었는데, 그 앞의 ${quoted(before, '은/는')} ${from}에야 관찰되었습니다. 둘 중 한쪽의 때를 고치십시오.`,
  'plan-not-available': ({ node, plan }) =>
    `${quoted(plan, '이/가')} “${node}”에서 정한 것을 그때 고를 수 없습니다. 다시 고르거나 그 앞의 계획을 고치십시오.`,
};

function missed({ node, dates: [reached, due] }: Said): string {
  const late =
    reached === undefined || due === undefined
      ? `“${node}”에 정해진 때보다 늦게 도달합니다.`
      : `“${node}”에는 ${reached}에야 도달합니다. ${due}까지 도달해야 합니다.`;
  return `${late} 놓친 경우의 가지를 더하거나 더 일찍 시작하십시오.`;
}

function ambiguous({ edge, own }: Said): string {
  if (/has no guard/.test(own))
    return `가지 “${edge}”에 조건이 없어 그 뒤의 가지로는 갈 수 없습니다. 조건을 주거나 맨 끝으로 옮기십시오.`;
  const why = /has no date/.test(own) ? '마디에 날짜가 없어' : '사건도 시한도 아닌 마디에서 나가므로';
  const mend = /has no date/.test(own) ? '마디에 날짜를 주거나' : '마디를 사건이나 시한으로 바꾸거나';
  return `가지 “${edge}”는 날짜를 놓쳤을 때의 가지인데, ${why} 쓰이지 않습니다. ${mend} 보통 가지로 바꾸십시오.`;
}

function tooManyStates({ node, own, message }: Said): string {
  const limit = /more than ([\d,]+) states/.exec(own)?.[1] ?? '';
  const lead = `상태가 ${limit}개를 넘어 계산하지 않았습니다.`;
  const times = /alone there are ([\d,]+) different times/.exec(own)?.[1];
  if (times !== undefined)
    return `${lead} “${node}”에만 도달하는 때가 ${times}가지인데, 그 뒤의 날짜 때문에 따로 셈합니다. 그 앞의 소요 시간과 지연의 가짓수를 줄이거나 뒤의 날짜를 지우십시오.`;
  const values = /the variable “(\w+)” has ([\d,]+) different values/.exec(message);
  if (values !== null)
    return `${lead} “${node}”에서만 변수 ${values[1]}의 값이 ${values[2]}가지입니다. 값의 가짓수를 줄이거나(반올림 등), 기억할 필요가 없게 더 앞에서 읽으십시오.`;
  return `${lead} 대부분 “${node}”에 있습니다. 뜻이 같은 가지를 합치십시오.`;
}

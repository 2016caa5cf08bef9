import type { Standing } from '../../../engine/standing.ts';
import { particle, quoted } from '../../../language/particles.ts';
import type { Texts } from '../texts.ts';

const asked = (title: string) => (/[?!.:…？！。؟]$/u.test(title) ? title : `${title}:`);

const STANDINGS: Readonly<Record<Standing, string>> = {
  robust: '입력한 범위 전체에서 최선으로 유지됩니다.',
  equal: '두 선택지의 점수는 같습니다.',
  'not-robust': '입력한 범위 안에서 다른 선택지가 더 나아질 수 있습니다.',
  'not-robust-somewhere':
    '그에 이르는 상황 가운데 일부에서는 입력한 범위 안에서 다른 선택지가 더 나아질 수 있습니다.',
};

export const findings: Texts['findings'] = {
  choice({ decision, best, standing, next, dependsOnState, by }) {
    const stays = STANDINGS[standing ?? 'not-robust'];
    const behind =
      next === null || standing === 'equal'
        ? ''
        : next.behind === null
          ? ` ${quoted(next.name, '이/가')} 같은 점수로 뒤를 잇습니다.`
          : ` ${quoted(next.name, '이/가')} ${next.behind}점 차로 뒤를 잇습니다.`;
    const states = dependsOnState ? ' 그때까지의 상황에 따라 선택이 달라집니다.' : '';
    const when = by === null ? '' : ` ${by.instant}(${by.zone})까지 결정해야 합니다.`;
    if (standing === 'equal' && next !== null)
      return `${asked(decision)} “${best}” 또는 ${quoted(next.name, '을/를')} 선택하는 것이 최선입니다. ${stays}${states}${when}`;
    return `${asked(decision)} ${quoted(best, '을/를')} 선택하는 것이 최선입니다. ${stays}${behind}${states}${when}`;
  },
  noScore: '점수를 계산할 수 없습니다. 이유는 아래 문제 목록에 있습니다.',
  score: (score) => `기대 점수는 ${score}입니다.`,
  likeliest: (outcome, probability, when) =>
    `가장 가능성이 높은 결과는 “${outcome}”입니다(${probability}${when === null ? '' : `, ${when}`}).`,
  nextDeadline: (name, instant, zone) => `다음 시한은 “${name}”입니다: ${instant}(${zone}).`,
  risk(name, missed, slack) {
    const left = slack === null ? '' : `(${slack})`;
    return missed === null
      ? `${quoted(name, '을/를')} 놓칠 수 있습니다${left}.`
      : `${missed} 확률로 ${quoted(name, '을/를')} 놓칩니다${left}.`;
  },
  doubt: (assumption, failed) =>
    failed
      ? `전제가 되는 가정이 무너졌습니다: ${assumption}`
      : `전제가 되는 가정이 의심됩니다: ${assumption}`,

  nothingVaried: '범위가 있는 입력값이 없어 변동을 살펴보지 않았습니다.',
  noneChanges: (inputs) =>
    `범위가 있는 입력값 ${inputs}개 가운데 어느 하나를 따로 바꾸어도 최선의 선택은 바뀌지 않습니다.`,
  someChange: (changing, inputs, list) =>
    `범위가 있는 입력값 ${inputs}개를 하나씩 바꾸면 ${changing}개가 최선의 선택을 바꿀 수 있습니다: ${list}.`,
  moreTurns: (more) => `이러한 전환점이 ${more}개 더 있습니다.`,
  turn({ value, input, now, from, to, decision, share }) {
    const is = now === null ? '' : `(현재 ${now})`;
    const instead = from === null ? '' : ` “${from}” 대신`;
    const best = to === null ? ' 선택할 수 있는 것이 없게 됩니다' : ` ${quoted(to, '이/가')} 최선이 됩니다`;
    const cases = share === null ? '' : `(해당 경우의 ${share})`;
    return `“${input}”${is} 값이 ${value}${particle(value, '을/를')} 넘으면 “${decision}”에서${instead}${best}${cases}.`;
  },

  levelPlans: (first, second, score) =>
    `계획 가운데 ${quoted(first, '과/와')} “${second}”의 기대 점수가 가장 높습니다: ${score}.`,
  bestPlan: (first, score, second, lead) =>
    `계획 가운데 “${first}”의 기대 점수가 가장 높습니다: ${score}. ${quoted(second, '이/가')} ${lead}점 차로 뒤를 잇습니다.`,
  neverMore: (plan, than) =>
    `어떤 점수를 기준으로 하더라도 ${quoted(plan, '이/가')} 그 점수를 넘을 확률은 “${than}”보다 높지 않습니다.`,
  nowhereBetter: (plan, than) =>
    `${quoted(plan, '은/는')} 반영되는 어느 기준에서도 “${than}”보다 낫지 않습니다.`,
  overtaken: (plan, node, went) =>
    `${quoted(plan, '은/는')} 더 이상 그대로 따를 수 없습니다. “${node}”에서 이미 ${quoted(went, '으로/로')} 정해졌습니다. 이 계획의 수치는 남은 부분의 것입니다.`,
};

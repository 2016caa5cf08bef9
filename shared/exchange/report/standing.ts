import type { Comparison } from '../../engine/comparison/index.ts';
import { score, scoreWithRange } from '../figures.ts';
import type { Names } from '../names.ts';

/** Which plan is best, by how much, and which are beaten whatever comes; in sentences. */
export function standingInWords({ plans, pareto, dominance, criteria }: Comparison, names: Names): string[] {
  const known = plans
    .filter(({ plan, score: value }) => plan !== null && value !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const [first, second] = known;
  if (first === undefined || second === undefined) return [];
  const lead = (first.score ?? 0) - (second.score ?? 0);
  const name = (id: string | null) => `“${names.plan(id)}”`;
  const level = score(first.score) === score(second.score);
  const best = level
    ? `Of the plans, ${name(first.plan)} and ${name(second.plan)} score best: ${scoreWithRange(first.score, first.scoreRange)}.`
    : `Of the plans, ${name(first.plan)} scores best: ${scoreWithRange(first.score, first.scoreRange)}; ${name(second.plan)} follows ${score(lead)} behind.`;
  const beaten = known.flatMap(({ plan }) => {
    const by = dominance.find((each) => each.over === plan && each.order === 1 && each.plan !== null);
    if (by !== undefined)
      return [`${name(plan)} is never more likely than ${name(by.plan)} to exceed any score.`];
    const all = pareto.dominated.find((each) => each.plan === plan)?.by.find((each) => each !== null);
    if (all === undefined || criteria.length < 2) return [];
    return [`${name(plan)} is nowhere better than ${name(all)} on the criteria that count.`];
  });
  return [best, ...beaten];
}

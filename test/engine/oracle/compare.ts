/** Where the engine's answer and the oracle's are not the same, one line for each field. */
import type { EvaluationJson, PathsJson } from '#shared/engine/evaluation-json.ts';
import { type Triple, written } from './calendar.ts';
import { place } from './document.ts';
import type { Oracle, OracleDecision, OracleNode } from './oracle.ts';
import { type OraclePath, type Order, pathKey, rank } from './oracle-paths.ts';
import type { Times } from './summary.ts';

type ProblemJson = EvaluationJson['problems'][number];
type TripleJson = { earliest: string; likely: string; latest: string };

export class Differences {
  readonly lines: string[] = [];
  private readonly where: string;
  constructor(where: string) {
    this.where = where;
  }
  add(field: string, expected: unknown, got: unknown): void {
    this.lines.push(`${this.where} ${field}: expected ${show(expected)}, got ${show(got)}`);
  }
  same(field: string, expected: unknown, got: unknown): void {
    if (expected !== got) this.add(field, expected, got);
  }
  /** NaN stands for null; else to 1e-9 relative, and absolute about 0. */
  number(field: string, expected: number, got: number | null): void {
    if (Number.isNaN(expected) ? got !== null : got === null || !near(expected, got))
      this.add(field, expected, got);
  }
  numbers(field: string, expected: readonly number[], got: readonly (number | null)[] | null): void {
    for (const [i, number] of expected.entries()) this.number(`${field}[${i}]`, number, got?.[i] ?? null);
  }
}

function show(value: unknown): string {
  return value instanceof Set ? JSON.stringify([...value]) : JSON.stringify(value);
}
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
function vector(document: Oracle['document'], got: Record<string, number | null> | null) {
  return got && document.criteria.map((c) => got[c] ?? null);
}

/** Compares all of `evaluate --json`. */
export function compareEvaluation(oracle: Oracle, got: EvaluationJson, where: string): string[] {
  const differences = new Differences(where);
  const { document } = oracle;
  compareProblems(oracle, got, differences);
  differences.same('root', oracle.evaluated ? document.root : (got.root ?? null), got.root);
  differences.number('score', oracle.score, got.score);
  if (!oracle.evaluated) {
    differences.same('paths.count', '0', got.paths.count);
    return differences.lines;
  }
  if (!(oracle.scoreRange.some(Number.isNaN) && !Number.isNaN(oracle.score))) {
    differences.numbers('scoreRange', oracle.scoreRange, got.scoreRange);
  }
  differences.numbers('expected', oracle.expected, vector(document, got.expected));
  if (oracle.paths) differences.same('paths.count', String(oracle.paths.length), got.paths.count);
  for (const [id, node] of oracle.nodes) {
    if (oracle.unknown.has(id)) continue;
    const own = got.nodes[id];
    if (own) compareNode(oracle, node, own, `nodes.${id}`, differences);
    else if (node.reach > 0 || node.times !== null) differences.add(`nodes.${id}`, 'an entry', own);
  }
  for (const [id, reach] of oracle.edges) {
    const edge = document.scenario.edges.find((e) => e.id === id);
    if (edge === undefined || oracle.unknown.has(edge.from) || Number.isNaN(reach)) continue;
    // Of a node that an error stops nobody knows where it goes.
    if (oracle.blocked.has(edge.from)) continue;
    if (oracle.nodes.get(edge.from) && isBrokenAt(oracle, edge.from)) continue;
    differences.number(`edges.${id}.reach`, reach, got.edges[id]?.reach ?? null);
  }
  for (const [id, decision] of oracle.decisions) {
    if (oracle.unknown.has(id) || oracle.nodes.get(id)?.times === null) continue;
    compareDecision(document, decision, got.decisions[id], `decisions.${id}`, differences);
  }
  compareOutcomes(oracle, got, differences);
  return differences.lines;
}

/** Whether an error stops the evaluation at a node: then what leaves it is not known. */
function isBrokenAt(oracle: Oracle, id: string): boolean {
  return Number.isNaN(oracle.nodes.get(id)?.score ?? 0);
}

function compareNode(
  { document }: Oracle,
  node: OracleNode,
  got: EvaluationJson['nodes'][string],
  field: string,
  differences: Differences,
): void {
  differences.number(`${field}.reach`, node.reach, got.reach);
  if (node.times === null) {
    differences.same(`${field}.arrive`, null, got.arrive);
    differences.same(`${field}.score`, null, got.score);
    return;
  }
  differences.number(`${field}.score`, node.score, got.score);
  differences.numbers(`${field}.expected`, node.expected, vector(document, got.expected));
  for (const which of ['arrive', 'enter', 'leave'] as const) {
    compareTimes(document.zone, node.times[which], got[which], `${field}.${which}`, differences);
  }
  differences.same(`${field}.slack`, node.slack === null, got.slack === null);
  if (node.slack) {
    differences.same(`${field}.slack.likely`, node.slack.likely / 1000, got.slack?.likely);
    differences.same(`${field}.slack.latest`, node.slack.latest / 1000, got.slack?.latest);
  }
  if (!Number.isNaN(node.mustArriveBy)) {
    const expected = Number.isFinite(node.mustArriveBy) ? written(node.mustArriveBy, document.zone) : null;
    differences.same(`${field}.mustArriveBy`, expected, got.mustArriveBy);
  }
  differences.number(`${field}.missed`, node.missed, got.missed);
  differences.same(`${field}.atRisk`, node.atRisk, got.atRisk);
  differences.same(`${field}.states`, node.states, got.states);
}

function compareTimes(
  zone: string,
  times: Times,
  got: TripleJson | null,
  field: string,
  differences: Differences,
) {
  differences.same(`${field}.earliest`, written(times.earliest, zone), got?.earliest);
  differences.same(`${field}.latest`, written(times.latest, zone), got?.latest);
  const likely = [...times.likely].map((t) => written(t, zone));
  if (!likely.includes(got?.likely ?? '')) differences.add(`${field}.likely`, likely, got?.likely);
}

function compareDecision(
  document: Oracle['document'],
  decision: OracleDecision,
  got: EvaluationJson['decisions'][string] | undefined,
  field: string,
  differences: Differences,
): void {
  if (got === undefined) {
    if (decision.options.length > 0) differences.add(field, 'an entry', got);
    return;
  }
  const options = decision.options.map((o) => o.edge);
  differences.same(`${field}.options`, options.join(), got.options.map((o) => o.edge).join());
  for (const option of decision.options) {
    const own = got.options.find((o) => o.edge === option.edge);
    if (own === undefined) continue;
    const at = `${field}.options.${option.edge}`;
    differences.number(`${at}.score`, option.score, own.score);
    differences.numbers(`${at}.expected`, option.expected, vector(document, own.expected));
    if (!option.scoreRange.some(Number.isNaN)) {
      differences.numbers(`${at}.scoreRange`, option.scoreRange, own.scoreRange);
    }
  }
  if (decision.unresolved) return;
  if (!decision.best.includes(got.best ?? '')) differences.add(`${field}.best`, decision.best, got.best);
  differences.same(`${field}.sameInEveryState`, decision.sameInEveryState, got.sameInEveryState);
  if (decision.robust !== null) differences.same(`${field}.robust`, decision.robust, got.robust);
}

function compareOutcomes(oracle: Oracle, got: EvaluationJson, differences: Differences): void {
  const { document } = oracle;
  for (const [id, node] of document.nodes) {
    const own = got.outcomes.find((o) => o.node === id);
    if (oracle.unknown.has(id)) continue;
    const expected = oracle.nodes.get(id) as OracleNode;
    if (own === undefined) {
      if (node.kind === 'outcome' && expected.reach > 0) differences.add(`outcomes.${id}`, 'an entry', own);
      continue;
    }
    differences.number(`outcomes.${id}.probability`, expected.reach, own.probability);
    if (expected.times === null) continue;
    differences.numbers(`outcomes.${id}.expected`, expected.expected, vector(document, own.expected));
    compareTimes(document.zone, expected.times.leave, own.end, `outcomes.${id}.end`, differences);
  }
}

function compareProblems(oracle: Oracle, got: EvaluationJson, differences: Differences): void {
  // What comes after a node that an error stops is walked by the engine, not by the oracle.
  const { document, unknown } = oracle;
  const from = ({ at }: ProblemJson) =>
    at.node ?? document.scenario.edges.find((e) => e.id === at.edge)?.from ?? '';
  const own = new Set(got.problems.map((p) => placed(oracle, p)));
  const walkedByBoth = new Set(
    got.problems.filter((p) => !unknown.has(from(p))).map((p) => placed(oracle, p)),
  );
  const counts = (problem: string) => !isOpen(oracle, problem);
  const missing = [...oracle.problems].filter((p) => !own.has(p) && counts(p));
  const extra = [...walkedByBoth].filter((p) => !oracle.problems.has(p) && counts(p));
  if (missing.length > 0) differences.add('problems', missing, 'not reported');
  if (extra.length > 0) differences.add('problems', 'not reported', extra);
}

/** Whether the specification leaves open if a problem is reported, where an error stops the evaluation. */
function isOpen({ blocked }: Oracle, problem: string): boolean {
  if (problem.startsWith('not-observed ')) return blocked.size > 0;
  return [...blocked].some((node) => problem === place('plan-not-available', node));
}

function placed({ document }: Oracle, { code, at }: ProblemJson): string {
  const from = document.scenario.edges.find((e) => e.id === at.edge)?.from ?? '';
  switch (code) {
    case 'no-start':
    case 'several-starts':
      return place(code, '');
    case 'cycle':
      return place(code, [...(at.nodes ?? [])].sort().join());
    case 'observation-contradicts':
      return place(code, String(at.observation));
    case 'expression':
      return place(code, at.edge ?? at.node ?? '', at.field ?? '');
    case 'probability-missing':
    case 'probability-on-wrong-edge':
      return place(code, at.edge ?? '');
    default:
      return place(code, at.node ?? from);
  }
}

/** Compares `paths --json --top N --by ORDER`. */
export function comparePaths(
  { document, paths }: Oracle,
  got: PathsJson,
  top: number,
  order: Order,
  where: string,
): string[] {
  const differences = new Differences(`${where} paths by ${order}`);
  if (paths === null) return [];
  differences.same('count', String(paths.length), got.count);
  const ranked = paths
    .map((path, i) => ({ path, i }))
    .sort((a, b) => rank(a.path, order) - rank(b.path, order) || a.i - b.i)
    .slice(0, top);
  differences.same('length', ranked.length, got.paths.length);
  const seen = new Set<string>();
  for (const [i, own] of got.paths.entries()) {
    const key = pathKey(own.steps);
    const path = paths.find((p) => p.key === key);
    const due = ranked[i]?.path;
    if (path === undefined || due === undefined || seen.has(key)) {
      differences.add(`[${i}]`, due?.key, key);
      continue;
    }
    seen.add(key);
    if (order === 'end') differences.same(`[${i}]`, due.key, key);
    else differences.number(`[${i}] rank (${key} for ${due.key})`, rank(due, order), rank(path, order));
    comparePath(document, path, own, `[${i}]`, differences);
  }
  return differences.lines;
}

function comparePath(
  document: Oracle['document'],
  path: OraclePath,
  got: PathsJson['paths'][number],
  field: string,
  differences: Differences,
): void {
  const times = (expected: Triple, own: TripleJson | null, at: string) => {
    for (const c of ['earliest', 'likely', 'latest'] as const) {
      differences.same(`${field}.${at}.${c}`, written(expected[c], document.zone), own?.[c]);
    }
  };
  differences.number(`${field}.probability`, path.probability, got.probability);
  differences.number(`${field}.score`, path.score, got.score);
  differences.numbers(`${field}.expected`, path.expected, vector(document, got.expected));
  times(path.end, got.end, 'end');
  for (const [i, step] of path.steps.entries()) {
    const own = got.steps[i];
    differences.same(`${field}.steps[${i}].node`, step.node, own?.node);
    if (own === undefined) continue;
    for (const which of ['arrive', 'enter', 'leave'] as const)
      times(step[which], own[which], `steps[${i}].${which}`);
    differences.same(`${field}.steps[${i}].missed`, step.missed, own.missed);
    differences.same(
      `${field}.steps[${i}].slack`,
      step.slack && step.slack.likely / 1000,
      own.slack?.likely ?? null,
    );
    differences.same(
      `${field}.steps[${i}].slack.latest`,
      step.slack && step.slack.latest / 1000,
      own.slack?.latest ?? null,
    );
  }
}

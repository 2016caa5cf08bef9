/** One mistake put into a sound document. */
import type { Edge, Node, Scenario } from '#shared/model/schema.ts';

export const FLAWS = [
  'wrong-sum',
  'two-rests',
  'wrong-range',
  'no-probability',
  'probability-elsewhere',
  'failing-effect',
  'failing-set',
  'failing-guard',
  'failing-probability',
  'unknown-criterion',
  'unknown-variable',
  'type-error',
  'syntax-error',
  'cycle',
  'several-starts',
  'outcome-with-edges',
  'missed-elsewhere',
  'no-way-out',
  'dead-end',
  'unreachable',
] as const;
export type Flaw = (typeof FLAWS)[number];

/** Returns the document as it is where it has no place for the mistake. */
export function addFlaw(sound: Scenario, flaw: Flaw, at: number): Scenario {
  // what an error leaves of a plan or of observations is not specified
  const { observations: _, ...unobserved } = sound;
  const scenario: Scenario = { ...unobserved, plans: (sound.plans ?? []).map((p) => ({ ...p, given: {} })) };
  const kinds = new Map(scenario.nodes.map((n) => [n.id, n.kind]));
  const one = <T>(list: readonly T[]): T | undefined => list[at % Math.max(1, list.length)];
  const chances = scenario.edges.filter((e) => kinds.get(e.from) === 'chance');
  const others = scenario.edges.filter((e) => kinds.get(e.from) !== 'chance');
  const onEdge = (edge: Edge | undefined, change: Partial<Edge>): Scenario => {
    if (edge === undefined) return sound;
    return { ...scenario, edges: scenario.edges.map((e) => (e === edge ? { ...e, ...change } : e)) };
  };
  const onNode = (node: Node | undefined, change: Partial<Node>): Scenario => {
    if (node === undefined) return sound;
    return { ...scenario, nodes: scenario.nodes.map((n) => (n === node ? { ...n, ...change } : n)) };
  };
  const chance = one(chances);
  const other = one(others);
  const node = one(scenario.nodes);
  const unguarded = (edge: Edge | undefined) => (edge?.guard === undefined ? edge : undefined);
  const variable = scenario.variables?.find((v) => v.type === 'number')?.id;
  const failing = variable === undefined ? '1 / (2 - 2)' : `1 / (${variable} - ${variable})`;
  const connect = (edge: Edge): Scenario => ({ ...scenario, edges: [...scenario.edges, edge] });
  const last = scenario.nodes.at(-1)?.id as string;
  const lone = { kind: 'outcome', title: 'Alone', id: 'alone' } as const;
  switch (flaw) {
    case 'wrong-sum':
      return onEdge(unguarded(chance), { probability: 0.123 });
    case 'two-rests': {
      const own = chances.filter((e) => e.from === chance?.from && e.guard === undefined).slice(0, 2);
      if (own.length < 2) return sound;
      return {
        ...scenario,
        edges: scenario.edges.map((e) => (own.includes(e) ? { ...e, probability: 'rest' } : e)),
      };
    }
    case 'wrong-range': {
      const own = chances.filter((e) => e.from === chance?.from);
      const change = { probability: { low: 0.8, high: 0.9 } };
      if (own.some((e) => e.guard !== undefined) || own.length < 2) return sound;
      return { ...scenario, edges: scenario.edges.map((e) => (own.includes(e) ? { ...e, ...change } : e)) };
    }
    case 'no-probability': {
      if (chance === undefined || chance.guard !== undefined) return sound;
      const { probability: _none, ...bare } = chance;
      return { ...scenario, edges: scenario.edges.map((e) => (e === chance ? bare : e)) };
    }
    case 'probability-elsewhere':
      return onEdge(other, { probability: 0.5 });
    case 'failing-effect':
      return onNode(node, { effects: { c0: failing } });
    case 'failing-set':
      return variable === undefined ? sound : onNode(node, { set: { [variable]: failing } });
    case 'failing-guard':
      return onEdge(other, { guard: `${failing} > 0` });
    case 'failing-probability':
      return onEdge(unguarded(chance), { probability: at % 2 ? failing : '1 + 0.5' });
    case 'unknown-criterion':
      return onNode(node, { effects: { ...node?.effects, nowhere: 1 } });
    case 'unknown-variable':
      return onNode(node, { set: { ...node?.set, nowhere: '1' } });
    case 'type-error':
      return onNode(node, { effects: { c0: '1 + (1 < 2)' } });
    case 'syntax-error':
      return onEdge(one(scenario.edges), { effects: { c0: at % 2 ? '1 +' : 'nobody * 2' } });
    case 'cycle': {
      const edge = one(
        scenario.edges.filter((e) => kinds.get(e.to) === 'event' || kinds.get(e.to) === 'decision'),
      );
      return edge ? connect({ id: 'back', from: edge.to, to: edge.from }) : sound;
    }
    case 'several-starts': {
      const { root: _root, ...rootless } = scenario;
      return { ...rootless, nodes: [...scenario.nodes, lone] };
    }
    case 'outcome-with-edges': {
      const outcome = one(scenario.nodes.filter((n) => n.kind === 'outcome' && n.id !== last));
      return outcome ? connect({ id: 'out', from: outcome.id, to: last }) : sound;
    }
    case 'missed-elsewhere':
      return other && kinds.get(other.from) === 'decision'
        ? connect({ id: 'never', from: other.from, to: last, on: 'missed' })
        : sound;
    case 'no-way-out': {
      const from = other?.from;
      return {
        ...scenario,
        edges: scenario.edges.map((e) =>
          e.from === from ? { ...e, guard: variable ? `${variable} > 1` : '2 < 1' } : e,
        ),
      };
    }
    case 'dead-end': {
      const end = scenario.nodes.find((n) => n.id === last) as Node;
      return onNode(end, { kind: at % 2 ? 'event' : 'decision' });
    }
    case 'unreachable':
      return { ...scenario, root: 'n0', nodes: [...scenario.nodes, lone] };
  }
}

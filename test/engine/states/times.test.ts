import { describe, expect, it } from 'vitest';
import type { Edge, Node } from '#shared/model/schema.ts';
import {
  codes,
  edge,
  edgesTaken,
  hasFlag,
  node,
  nodesOf,
  scenario,
  stateOf,
  states,
  statesOf,
  triple,
} from './support.ts';

const DAY = 86_400_000;
const gain = { id: 'gain', name: 'gain', goal: 'max' as const };

/** start → (lag) → the node in question → z, and → y when missed. */
function meeting(lag: Edge['lag'], kind: Node['kind'], more: Partial<Node>, missedEdge = false) {
  return states(
    scenario({
      criteria: [gain],
      nodes: [
        node('a', 'event'),
        node('m', kind, { ...more, effects: { gain: 5 } }),
        node('z', 'outcome'),
        node('y', 'outcome'),
      ],
      edges: [
        edge('a>m', lag === undefined ? {} : { lag }),
        ...(kind === 'outcome' ? [] : [edge('m>z', kind === 'chance' ? { probability: 1 } : {})]),
        ...(missedEdge ? [edge('m>y', { on: 'missed' })] : []),
      ],
      root: 'a',
    }),
  );
}

const day10 = { when: { date: '2025-01-10' } };

describe('in time', () => {
  it('an event waits, component by component, and leaves after its duration', () => {
    const graph = meeting('P2D', 'event', { ...day10, duration: { min: 'PT1H', likely: 'P1D', max: 'P2D' } });
    const m = stateOf(graph, 'm');
    expect(triple(graph, m, 'arrive')).toEqual(['2025-01-03T00:00', '2025-01-03T00:00', '2025-01-03T00:00']);
    expect(triple(graph, m, 'enter')).toEqual(['2025-01-10T00:00', '2025-01-10T12:00', '2025-01-11T00:00']);
    expect(triple(graph, m, 'leave')).toEqual(['2025-01-10T01:00', '2025-01-11T12:00', '2025-01-13T00:00']);
    expect(graph.times?.slackLikely[m]).toBe(8 * DAY);
    expect(graph.times?.waiting[m]).toBe(7.5 * DAY);
    expect(graph.times?.floatCap[m]).toBe(8 * DAY);
    expect(graph.problems).toEqual([]);
  });

  it('chances and outcomes wait too, and have neither slack nor a limit on the float', () => {
    for (const kind of ['chance', 'outcome'] as const) {
      const graph = meeting('P2D', kind, day10);
      const m = stateOf(graph, 'm');
      expect(triple(graph, m, 'enter')).toEqual(['2025-01-10T00:00', '2025-01-10T12:00', '2025-01-11T00:00']);
      expect(graph.times?.slackLikely[m]).toBeNaN();
      expect(graph.times?.floatCap[m]).toBe(Number.POSITIVE_INFINITY);
    }
  });

  it('deadlines and decisions do not wait', () => {
    for (const kind of ['deadline', 'decision'] as const) {
      const graph = meeting('P2D', kind, day10);
      const m = stateOf(graph, 'm');
      expect(triple(graph, m, 'leave')[1]).toBe('2025-01-03T00:00');
      expect(graph.times?.slackLikely[m]).toBe(8 * DAY);
      expect(graph.times?.waiting[m]).toBe(0);
    }
  });

  it('are told to the minute in years of more than four digits, too', () => {
    const [problem] = meeting('P999Y', 'event', { when: { date: '2025-02' } }).problems;
    expect(problem?.message).toContain('reached on 3024-01-01 00:00,');
    const { problems } = states(
      scenario({
        start: '9999-12-31T10:00',
        nodes: [node('a', 'event'), node('m', 'deadline', { when: { date: '9999' } }), node('z', 'outcome')],
        edges: [edge('a>m', { lag: 'P1D' }), edge('m>z')],
      }),
    );
    expect(problems[0]?.message).toContain(
      'reached on +010000-01-01 10:00, too late for its date, which ends on +010000-01-01 00:00',
    );
  });

  it('an instant is in time to the minute, a window up to its end, which is late', () => {
    const instant = { when: { date: '2025-01-03T00:00' } };
    expect(codes(meeting('P2D', 'event', instant).problems)).toEqual([]);
    expect(codes(meeting('P2DT1M', 'event', instant).problems)).toEqual(['missed-event']);
    const window = { when: { date: '2025-01-02' } };
    expect(codes(meeting('PT47H', 'event', window).problems)).toEqual([]);
    expect(codes(meeting('PT48H', 'event', window).problems)).toEqual(['missed-event']);
  });

  it('a deadline of another zone ends when that zone says', () => {
    const newYork = { when: { date: '2025-01-02', timeZone: 'America/New_York' } };
    expect(codes(meeting('PT52H', 'deadline', newYork).problems)).toEqual([]);
    expect(codes(meeting('PT53H', 'deadline', newYork).problems)).toEqual(['missed-deadline']);
  });
});

describe('late', () => {
  it.each(['event', 'deadline'] as const)('%s with a `missed` edge: it is taken, without effects', (kind) => {
    const graph = meeting('P20D', kind, { ...day10, duration: 'P3D' }, true);
    const m = stateOf(graph, 'm');
    expect(edgesTaken(graph, 'm')).toEqual(['m-y']);
    expect(graph.stateEffects[m]).toBe(0);
    expect(triple(graph, m, 'leave')[1]).toBe('2025-01-21T00:00');
    expect(hasFlag(graph, m, 'missed')).toBe(true);
    expect(graph.times?.floatCap[m]).toBe(Number.POSITIVE_INFINITY);
    expect(graph.times?.slackLikely[m]).toBe(-10 * DAY);
    expect(graph.problems).toEqual([]);
  });

  it.each(['event', 'deadline'] as const)(
    '%s without one: goes on, with effects, without duration',
    (kind) => {
      const graph = meeting('P20D', kind, { ...day10, duration: 'P3D' });
      const m = stateOf(graph, 'm');
      expect(edgesTaken(graph, 'm')).toEqual(['m-z']);
      expect(graph.stateEffects[m]).toBe(5);
      expect(triple(graph, m, 'leave')[1]).toBe('2025-01-21T00:00');
      expect(graph.problems).toMatchObject([
        { code: `missed-${kind}`, severity: 'warning', at: { node: 'm' } },
      ]);
      expect(graph.problems[0]?.message).toContain('2025-01-21 00:00');
    },
  );

  it('decisions are reported, and go on with their duration; chances and outcomes go on at arrival', () => {
    const decision = meeting('P20D', 'decision', { ...day10, duration: 'P3D' });
    expect(codes(decision.problems)).toEqual(['late-decision']);
    expect(hasFlag(decision, stateOf(decision, 'm'), 'missed')).toBe(true);
    expect(triple(decision, stateOf(decision, 'm'), 'leave')[1]).toBe('2025-01-24T00:00');
    for (const kind of ['chance', 'outcome'] as const) {
      const graph = meeting('P20D', kind, day10);
      const m = stateOf(graph, 'm');
      expect(triple(graph, m, 'enter')[1]).toBe('2025-01-21T00:00');
      expect(hasFlag(graph, m, 'missed')).toBe(false);
      expect(graph.problems).toEqual([]);
    }
  });

  it('at risk: in time in the likely case, late in the latest; the late component enters at its arrival', () => {
    const graph = meeting({ min: 'P1D', likely: 'P2D', max: 'P20D' }, 'event', day10);
    const m = stateOf(graph, 'm');
    expect(triple(graph, m, 'enter')).toEqual(['2025-01-10T00:00', '2025-01-10T12:00', '2025-01-21T00:00']);
    expect(hasFlag(graph, m, 'atRisk')).toBe(true);
    expect(graph.times?.slackLatest[m]).toBe(-10 * DAY);
    expect(graph.problems).toMatchObject([{ code: 'at-risk', severity: 'info', at: { node: 'm' } }]);
  });

  it('the guard of a `missed` edge is read before the set of the node', () => {
    const graph = states(
      scenario({
        variables: [{ id: 'met', name: 'met', type: 'boolean', initial: false }],
        nodes: [
          node('a', 'event', { duration: 'P20D' }),
          node('m', 'event', { ...day10, set: { met: 'true' } }),
          node('z', 'outcome'),
          node('y', 'outcome'),
        ],
        edges: [edge('a>m'), edge('m>z', { guard: 'met' }), edge('m>y', { on: 'missed', guard: 'met' })],
      }),
    );
    expect(edgesTaken(graph, 'm')).toEqual(['m-z']);
    expect(codes(graph.problems)).toEqual(['missed-event']);
  });

  it('a node with only `missed` edges that is met in time is an end', () => {
    const graph = states(
      scenario({
        nodes: [node('m', 'event', day10), node('y', 'outcome')],
        edges: [edge('m>y', { on: 'missed' })],
      }),
    );
    expect(codes(graph.problems)).toEqual(['dead-end']);
    expect(hasFlag(graph, 0, 'end')).toBe(true);
    expect(graph.count).toBe(1);
  });
});

describe('spans', () => {
  it('are calendar units in the zone of the scenario: a day across a clock change has 23 hours', () => {
    const graph = states(
      scenario({
        timeZone: 'Europe/Berlin',
        start: '2025-03-29T12:00',
        nodes: [node('a', 'event', { duration: 'P1D' }), node('z', 'outcome')],
        edges: [edge('a>z', { lag: 'PT1H' })],
      }),
    );
    expect(triple(graph, 1, 'arrive')[1]).toBe('2025-03-30T11:00');
  });

  it('are added to each component by itself: a month later the latest can be before the likely', () => {
    const graph = states(
      scenario({
        start: '2025-01-30T12:00',
        nodes: [
          node('a', 'event', { duration: { min: 'PT0S', likely: 'PT0S', max: 'PT12H' } }),
          node('m', 'event', { duration: 'P1M' }),
          node('z', 'outcome'),
        ],
        edges: [edge('a>m'), edge('m>z', { lag: 'PT1H' })],
      }),
    );
    expect(triple(graph, 1, 'arrive')).toEqual(['2025-01-30T12:00', '2025-01-30T12:00', '2025-01-31T00:00']);
    expect(triple(graph, 1, 'leave')).toEqual(['2025-02-28T12:00', '2025-02-28T12:00', '2025-02-28T00:00']);
    expect(triple(graph, 2, 'arrive')).toEqual(['2025-02-28T13:00', '2025-02-28T13:00', '2025-02-28T01:00']);
  });

  it('that descend from where they are added do not: a part counts as the one before it', () => {
    const graph = states(
      scenario({
        start: '2025-02-01',
        nodes: [
          node('a', 'event', { duration: { min: 'P30D', likely: 'P1M', max: 'P31D' } }),
          node('z', 'outcome'),
        ],
        edges: [edge('a>z')],
      }),
    );
    expect(triple(graph, 0, 'leave')).toEqual(['2025-03-03T00:00', '2025-03-03T00:00', '2025-03-04T00:00']);
  });
});

describe('arrival as part of the state', () => {
  const ways = [
    { ...edge('a>b', { probability: 0.3, lag: 'P1D' }), id: 'soon' },
    { ...edge('a>b', { probability: 0.3, lag: { min: 'P2D', likely: 'P4D', max: 'P9D' } }), id: 'later' },
    { ...edge('a>b', { probability: 0.4, lag: 'P3D' }), id: 'middle' },
  ];

  it('where a date lies ahead states of different arrival are apart', () => {
    const graph = states(
      scenario({
        nodes: [node('a', 'chance'), node('b', 'event'), node('z', 'outcome', day10)],
        edges: [...ways, edge('b>z')],
      }),
    );
    expect(nodesOf(graph)).toEqual(['a', 'b', 'b', 'b', 'z', 'z', 'z']);
    expect(statesOf(graph, 'b').map((s) => triple(graph, s, 'arrive')[1])).toEqual([
      '2025-01-02T00:00',
      '2025-01-05T00:00',
      '2025-01-04T00:00',
    ]);
  });

  it('elsewhere they are one: the extremes, and the likely time of the most probable way', () => {
    const graph = states(
      scenario({
        nodes: [node('a', 'chance'), node('b', 'event'), node('z', 'outcome')],
        edges: [...ways, edge('b>z')],
      }),
    );
    expect(nodesOf(graph)).toEqual(['a', 'b', 'z']);
    expect(triple(graph, 2, 'arrive')).toEqual(['2025-01-02T00:00', '2025-01-04T00:00', '2025-01-10T00:00']);
  });

  it('a document in which every time is the start has no times', () => {
    const document = scenario({ nodes: [node('a', 'event'), node('z', 'outcome')], edges: [edge('a>z')] });
    expect(states(document).times).toBeNull();
    expect(states({ ...document, edges: [edge('a>z', { lag: 'PT0S' })] }).times).toBeNull();
    expect(states({ ...document, observations: [{ node: 'z', at: '2025-02-01' }] }).times).not.toBeNull();
  });
});

import type { Edge, Node, Plan, Scenario } from '#shared/model/schema.ts';

/**
 * A scenario of `count` nodes and six plans with everything that the views show: dates, spans, deadlines,
 * actors, criteria, parameters, signposts. Rounds of talks, one after the other: in each a decision, what it
 * leads to, how it goes, and a date to keep.
 */
export function largeScenario(id: string, count = 500): Scenario {
  const rounds = Math.ceil((count - ENDS) / PER_ROUND);
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const link = (from: string, to: string, rest: Partial<Edge> = {}) =>
    edges.push({ id: `${from}-${to}`, from, to, ...rest });
  for (let round = 0; round < rounds; round++) {
    const own = (part: string) => `${part}${round}`;
    const next = round === rounds - 1 ? 'end-deal' : `open${round + 1}`;
    const day = date(3 + round * 10);
    nodes.push(
      // Waits for its day: so rounds do not carry the delays of those before them along.
      { id: own('open'), kind: 'event', title: `Round ${round + 1} opens`, when: { date: day } },
      { id: own('ask'), kind: 'decision', title: `Round ${round + 1}: what is asked for?`, actor: 'us' },
      {
        id: own('firm'),
        kind: 'event',
        title: `Round ${round + 1}: a firm paper`,
        actor: 'us',
        duration: 'P1D',
        effects: { firm: 1 },
      },
      {
        id: own('soft'),
        kind: 'event',
        title: `Round ${round + 1}: a soft paper`,
        actor: 'us',
        duration: { min: 'PT12H', likely: 'P1D', max: 'P3D' },
        effects: { gain: 0.45, cost: 0.2 },
      },
      {
        id: own('reply'),
        kind: 'chance',
        title: `Round ${round + 1}: how do they reply?`,
        actor: 'they',
        indicators: [
          {
            id: own('sign'),
            text: `Their envoy is called home in round ${round + 1}`,
            edge: `${own('reply')}-${own('no')}`,
          },
        ],
      },
      {
        id: own('yes'),
        kind: 'event',
        title: `Round ${round + 1}: common ground`,
        duration: 'P1D',
        effects: { gain: 'weight_of_round' },
      },
      {
        id: own('no'),
        kind: 'event',
        title: `Round ${round + 1}: a recess`,
        duration: { min: 'P1D', likely: 'P2D', max: 'P4D' },
        effects: { cost: 0.3 },
      },
      {
        id: own('term'),
        kind: 'deadline',
        title: `Round ${round + 1} has to be over`,
        when: { date: date(9 + round * 10) },
      },
    );
    link(own('open'), own('ask'));
    link(own('ask'), own('firm'), { label: 'Firmly' });
    link(own('ask'), own('soft'), { label: 'Softly' });
    link(own('firm'), own('reply'));
    link(own('soft'), own('reply'));
    link(own('reply'), own('yes'), {
      label: 'They come along',
      probability: { low: 0.4, high: 0.7, likely: 0.55 },
      lag: 'P1D',
    });
    link(own('reply'), own('no'), {
      label: 'They do not',
      probability: 'rest',
      lag: { min: 'P1D', likely: 'P2D', max: 'P5D' },
    });
    link(own('yes'), own('term'));
    link(own('no'), own('term'));
    link(own('term'), next);
    if (round % 12 === 11) link(own('term'), 'end-broken', { on: 'missed' });
  }
  nodes.push(
    { id: 'end-deal', kind: 'chance', title: 'Is it signed?' },
    { id: 'deal', kind: 'outcome', title: 'A treaty', effects: { gain: 5 } },
    { id: 'none', kind: 'outcome', title: 'A communiqué' },
    { id: 'end-broken', kind: 'outcome', title: 'Talks are broken off', effects: { cost: 4 } },
  );
  link('end-deal', 'deal', { label: 'Signed', probability: { low: 0.3, high: 0.8 } });
  link('end-deal', 'none', { label: 'Not signed', probability: 'rest' });
  return {
    format: 'scenario-desk',
    version: 1,
    id,
    title: `Talks in ${rounds} rounds`,
    timeZone: 'Europe/Zurich',
    start: '2026-01-03',
    asOf: '2026-01-05',
    perspective: 'us',
    actors: [
      { id: 'us', name: 'Our side', color: '#2b5cd9' },
      { id: 'they', name: 'Their side', color: '#c4372d', weights: { firm: 1 } },
    ],
    criteria: [
      { id: 'gain', name: 'What is gained', unit: 'points', goal: 'max', weight: 1 },
      { id: 'cost', name: 'What it costs', unit: 'points', goal: 'min', weight: 1.5 },
      { id: 'firm', name: 'Face kept', unit: 'points', goal: 'max', weight: 0.1 },
    ],
    parameters: [
      {
        id: 'weight_of_round',
        name: 'Worth of common ground',
        value: 0.5,
        low: 0.1,
        high: 1,
        unit: 'points',
      },
      { id: 'patience', name: 'Patience', value: 1, low: 0.5, high: 2 },
    ],
    nodes,
    edges,
    plans: PLANS.map(
      ({ name, firm }, i): Plan => ({
        id: `plan${i}`,
        name,
        choices: Object.fromEntries(
          Array.from({ length: rounds }, (_, round) => [
            `ask${round}`,
            `ask${round}-${firm(round) ? 'firm' : 'soft'}${round}`,
          ]),
        ),
      }),
    ),
  };
}

const PER_ROUND = 8;
const ENDS = 4;
const PLANS: readonly { readonly name: string; readonly firm: (round: number) => boolean }[] = [
  { name: 'Firm throughout', firm: () => true },
  { name: 'Soft throughout', firm: () => false },
  { name: 'Firm, then soft', firm: (round) => round < 20 },
  { name: 'Soft, then firm', firm: (round) => round >= 20 },
  { name: 'In turns', firm: (round) => round % 2 === 0 },
  {
    name: 'A name as long as analysts give to plans that they have thought about for weeks',
    firm: (round) => round % 5 === 0,
  },
];
const DAY = 86_400_000;
const date = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString().slice(0, 10);

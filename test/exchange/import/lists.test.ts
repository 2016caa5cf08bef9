import { expect, test } from 'vitest';
import { isLoss } from '#shared/exchange/import/notes.ts';
import { graphOf, imported, refusal } from './importing.ts';

test('a table of branches', () => {
  const { scenario, format, notes } = imported(
    'from,to,label,probability,colour\nGo?,Storm?,Go,,red\nGo?,Stay home,Stay,,\nStorm?,Lost,Storm,20%,\nStorm?,Home,,rest,\n',
    'trip.csv',
  );
  expect(format).toBe('csv');
  expect(graphOf(scenario)).toEqual({
    nodes: ['Go? (decision)', 'Storm? (chance)', 'Stay home (outcome)', 'Lost (outcome)', 'Home (outcome)'],
    edges: [
      'Go? --Go--> Storm?',
      'Go? --Stay--> Stay home',
      'Storm? --Storm: 0.2--> Lost',
      'Storm? --: "rest"--> Home',
    ],
  });
  expect(scenario.title).toBe('trip');
  expect(notes.join('\n')).toContain('columns that have no place in a scenario. “colour”');
});

test('pasted cells with dates: each row follows the one before', () => {
  const { scenario, notes } = imported(
    'Task\tDue\tOwner\nBrief\t2026-12-01\tKim\nVote\t8 Jan 2027\tLee\nRatify\tsoon\tKim\n',
  );
  expect(scenario.nodes).toMatchObject([
    { title: 'Brief', kind: 'event', when: { date: '2026-12-01' }, actor: 'a1' },
    { title: 'Vote', when: { date: '2027-01-08' }, actor: 'a2' },
    { title: 'Ratify', kind: 'outcome', actor: 'a1' },
  ]);
  expect(scenario.edges.map(({ from, to }) => [from, to])).toHaveLength(2);
  expect(notes.join('\n')).toMatch(/dates that could not be understood. “soon”/);
});

test('what the first of rows without links says of the way to it is not left out silently', () => {
  const { notes } = imported('Title\tProbability\nMeeting held\t40%\nNo meeting\t60%\n');
  expect(notes.join('\n')).toContain(
    'odds and labels of a first row, to which no branch leads. “Meeting held”',
  );
});

test('who pastes is told what was lost, not what there is to look through', () => {
  const lost = (text: string) => imported(text).notes.filter(isLoss).join('\n');
  expect(lost('Title\tProbability\tMood\nHeld\t40%\tgood\nNot held\t60%\tbad\n')).toMatch(
    /first row.*\n.*“Mood”|“Mood”.*\n.*first row/s,
  );
  expect(lost('Go?\n  Stays (40%)\n  Comes (60%)\n')).toBe('');
});

test('a table whose columns say nothing is refused with what to do', () => {
  expect(refusal('a,b\n1,2\n', 'x.csv')).toContain('title');
});

test('an outline with odds, dates and kinds', () => {
  const { scenario, format } = imported(
    '- decision: Go to The Hague?\n  - Go\n    - Trump comes, 60 %\n    - Trump stays away (40%)\n  - Stay home (2025-06-24)\n',
    'notes.md',
  );
  expect(format).toBe('outline');
  expect(graphOf(scenario)).toEqual({
    nodes: [
      'Go to The Hague? (decision)',
      'Go (chance)',
      'Trump comes (outcome)',
      'Trump stays away (outcome)',
      'Stay home (outcome)',
    ],
    edges: [
      'Go to The Hague? ----> Go',
      'Go --: 0.6--> Trump comes',
      'Go --: 0.4--> Trump stays away',
      'Go to The Hague? ----> Stay home',
    ],
  });
  expect(scenario.nodes.at(-1)?.when).toEqual({ date: '2025-06-24' });
});

test('several beginnings of an outline are joined', () => {
  const { scenario, notes } = imported('One\n  Two\nThree\n  Four\n', 'plan.txt');
  expect(graphOf(scenario).edges).toContain('plan ----> Three');
  expect(notes.join('\n')).toContain('several beginnings');
});

test('plain prose and other programs’ files are not taken for a list', () => {
  for (const text of ['Dear all,\nhow are you?\n', 'digraph { a -> b }\n  c', '{"type":"FeatureCollection"}'])
    expect(() => imported(text, 'letter.txt')).toThrow();
});

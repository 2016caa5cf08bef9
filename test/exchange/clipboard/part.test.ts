import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partText, placePart, takePart } from '#shared/exchange/clipboard/part.ts';
import { readPasted } from '#shared/exchange/clipboard/pasted.ts';
import { outlineImport } from '#shared/exchange/import/outline.ts';
import { oddsInLabel } from '#shared/exchange/import/written-values.ts';
import {
  applyEdit,
  applyPatches,
  fromScenario,
  listOf,
  newScenario,
  readScenario,
  toScenario,
} from '#shared/model/index.ts';
import { scenario as anyScenario } from '../../model/edits/random-documents.ts';

const context = { name: '', timeZone: 'Asia/Seoul', start: '2025-06-17' };
const nato = () => {
  const read = readScenario(readFileSync('scenarios/nato-2025.scenario.json'));
  if (!read.ok) throw new Error('the template does not read');
  return fromScenario(read.scenario);
};
const empty = () => fromScenario(newScenario({ title: 'Other', timeZone: 'UTC', start: '2025-01-01' }));
function pasted(text: string) {
  const read = readPasted(text, context);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read;
}

test('a whole document copied into an empty one is the same graph, with all that it names', () => {
  const document = nato();
  const ids = Object.keys(document.nodes);
  const read = pasted(partText(document, ids));
  expect(read.repairs).toEqual([]);
  const { edit, nodes } = placePart(read.scenario, empty(), ({ position }) => position);
  const made = toScenario(applyEdit(empty(), edit).document);
  const before = toScenario(document);
  expect(nodes).toEqual(before.nodes.map(({ id }) => id));
  expect(made.nodes).toEqual(before.nodes);
  expect(made.edges).toEqual(before.edges);
  expect(made.groups).toEqual(before.groups);
  expect(made.variables).toEqual(before.variables);
});

test('what the other document has under the same name is taken from there', () => {
  const target = fromScenario({
    ...newScenario({ title: 'Other', timeZone: 'UTC', start: '2025-01-01' }),
    actors: [
      { id: 'seoul', name: 'Republic of Korea' },
      { id: 'a1', name: 'Somebody else' },
    ],
    nodes: [{ id: 'n1', kind: 'event', title: 'There already' }],
  });
  const part = {
    ...newScenario({ title: 'Part', timeZone: 'UTC', start: '2025-01-01' }),
    actors: [
      { id: 'a1', name: 'Republic of Korea' },
      { id: 'a2', name: 'NATO' },
    ],
    nodes: [
      { id: 'n1', kind: 'event', title: 'A', actor: 'a1' },
      { id: 'n2', kind: 'event', title: 'B', actor: 'a2' },
    ],
    edges: [{ id: 'e1', from: 'n1', to: 'n2' }],
  } as const;
  const { edit, nodes, starts } = placePart(part, target, () => undefined);
  const made = toScenario(applyEdit(target, edit).document);
  expect(made.actors?.map(({ name }) => name)).toEqual(['Republic of Korea', 'Somebody else', 'NATO']);
  expect(made.nodes.map(({ title, actor }) => [title, actor])).toEqual([
    ['There already', undefined],
    ['A', 'seoul'],
    ['B', 'a2'],
  ]);
  expect(nodes).not.toContain('n1');
  expect(starts).toEqual([nodes[0]]);
  expect(made.edges).toMatchObject([{ from: nodes[0], to: nodes[1] }]);
});

test('whatever part is put into whatever document, it reads back without a repair and undoes exactly', () => {
  fc.assert(
    fc.property(anyScenario, anyScenario, fc.nat(), (one, other, seed) => {
      const read = (text: string) => {
        const result = readScenario(text);
        return fromScenario(result.ok ? result.scenario : newScenario({ ...context, title: 'Nothing' }));
      };
      const source = read(JSON.stringify(one));
      const target = read(JSON.stringify(other));
      const ids = listOf(source.nodes)
        .map(({ id }) => id)
        .filter((_, index) => (seed >> index) % 2 === 0);
      const part = takePart(source, ids);
      const { edit, nodes } = placePart(part, target, () => ({ x: 1, y: 2 }));
      const { document, inverse } = applyEdit(target, edit);
      expect(applyPatches(document, inverse)).toStrictEqual(target);
      expect(nodes).toHaveLength(ids.length);
      expect(Object.keys(document.nodes)).toHaveLength(Object.keys(target.nodes).length + ids.length);
      expect(readScenario(JSON.stringify(toScenario(document)))).toMatchObject({ ok: true, repairs: [] });
    }),
    { numRuns: 200 },
  );
});

test('indented lines are a tree, with the odds of branches', () => {
  const { scenario } = pasted(
    'Does he come?\n  - Comes (40%) → They meet\n  - Stays away (rest) → Message\n    - Answer\n',
  );
  expect(scenario.nodes.map(({ title, kind }) => [title, kind])).toEqual([
    ['Does he come?', 'chance'],
    ['They meet', 'outcome'],
    ['Message', 'event'],
    ['Answer', 'outcome'],
  ]);
  expect(scenario.edges.map(({ label, probability }) => [label, probability])).toEqual([
    ['Comes', 0.4],
    ['Stays away', 'rest'],
    [undefined, undefined],
  ]);
});

test('an outline means the same in a file and pasted', () => {
  const text =
    'Who goes?\n  Wi\n    Comes (likely) → Event: They meet (25 Jun 2025)\n    - Stays away, rest\n  Lee\n';
  const tree = (read: ReturnType<typeof outlineImport.read>) => {
    if (!read.ok) throw new Error('refused');
    const { nodes, edges } = read.scenario;
    return {
      nodes: nodes.map(({ id: _, position: __, ...node }) => node),
      edges: edges.map(({ label, probability }) => ({ label, probability })),
    };
  };
  expect(tree(readPasted(text, context))).toEqual(tree(outlineImport.read(text, context)));
});

test('a label is odds by its own words only', () => {
  for (const label of ['constructor', 'toString', 'Phase (1)', 'Talks (toString)'])
    expect(oddsInLabel(label), label).toBeNull();
  expect(oddsInLabel('Comes (very likely)')).toEqual({ probability: 'very likely', label: 'Comes' });
});

test('kinds and dates stand with the title; several beginnings stay apart', () => {
  const { scenario } = pasted(
    'Deadline: Suspension runs out (8 July 2025)\n  Deal\nDecision: Who goes?\n  Wi\n',
  );
  expect(scenario.nodes).toMatchObject([
    { kind: 'deadline', title: 'Suspension runs out', when: { date: '2025-07-08' } },
    { title: 'Deal' },
    { kind: 'decision', title: 'Who goes?' },
    { title: 'Wi' },
  ]);
  expect(scenario.edges).toHaveLength(2);
});

test('the rows of a table are paths that share what they begin with', () => {
  const { scenario } = pasted('Who goes?\tLee\tSummit\nWho goes?\tWi\tEnvoy\nWho goes?\tWi\tLetter\n');
  const titles = new Map(scenario.nodes.map(({ id, title }) => [id, title]));
  expect(scenario.edges.map(({ from, to }) => `${titles.get(from)} > ${titles.get(to)}`)).toEqual([
    'Who goes? > Lee',
    'Lee > Summit',
    'Who goes? > Wi',
    'Wi > Envoy',
    'Wi > Letter',
  ]);
});

test('any text is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '"', '(', '40%', ')', '→', '{') }),
      (text) => {
        const read = readPasted(text, context);
        if (read.ok) expect(read.repairs).toEqual([]);
        else expect(read.issues.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});

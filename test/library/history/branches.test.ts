import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { branchOf, type Scenario } from '#shared/model/index.ts';
import { Branches } from '../../../electron/library/branches.ts';
import { Versions } from '../../../electron/library/versions.ts';
import { codeOf, scenarioOf, succeeded, temporaryLibrary } from '../temporary-library.ts';

const node = (id: string, title: string) => ({ id, kind: 'outcome' as const, title });

async function branched() {
  const { library, folder } = await temporaryLibrary();
  const branches = new Branches(library, new Versions(library));
  const nodes = [node('n1', 'Goes'), node('n2', 'Stays'), node('n3', 'Calls')];
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Summit', { nodes })));
  const branch = succeeded(await branches.branch(id, undefined, 'What if')).id;
  const change = async (which: string, edit: (scenario: Scenario) => Scenario) => {
    const { revision, scenario } = succeeded(await library.open(which));
    succeeded(await library.save(which, revision, edit(scenario), 'a'));
  };
  const retitle = (which: string, nodeId: string, title: string) =>
    change(which, (s) => ({ ...s, nodes: s.nodes.map((n) => (n.id === nodeId ? { ...n, title } : n)) }));
  const merge = async (from: string, into: string, decisions = {}) => {
    const { base, fromRevision } = succeeded(await branches.preview(from, into, decisions));
    return await branches.merge({ from, into, decisions, base, fromRevision, client: 'a' });
  };
  const titles = async (which: string) =>
    succeeded(await library.open(which)).scenario.nodes.map(({ title }) => title);
  return { library, folder, branches, id, branch, change, retitle, merge, titles };
}

test('a branch says what it comes from; the tree lists all of it', async () => {
  const { library, branches, id, branch } = await branched();
  const { scenario } = succeeded(await library.open(branch));
  expect(branchOf(scenario)).toMatchObject({ document: id, title: 'Summit' });
  expect(scenario.title).toBe('What if');
  const { id: twig } = succeeded(await branches.branch(branch));
  succeeded(await library.createFromScenario(scenarioOf('Other')));
  for (const member of [id, branch, twig]) {
    const family = succeeded(await branches.family(member));
    expect(family.map((card) => card.id).sort()).toEqual([id, branch, twig].sort());
  }
});

test('a branch without conflicts is merged; title, id and origin stay', async () => {
  const { library, id, branch, retitle, merge, titles } = await branched();
  await retitle(id, 'n1', 'Goes at once');
  await retitle(branch, 'n2', 'Stays at home');
  succeeded(await merge(branch, id));
  expect(await titles(id)).toEqual(['Goes at once', 'Stays at home', 'Calls']);
  expect(succeeded(await library.open(id)).scenario).toMatchObject({ id, title: 'Summit' });
  expect(branchOf(succeeded(await library.open(id)).scenario)).toBe(null);
  // And the other way: the branch catches up.
  succeeded(await merge(id, branch));
  expect(await titles(branch)).toEqual(['Goes at once', 'Stays at home', 'Calls']);
  expect(branchOf(succeeded(await library.open(branch)).scenario)?.document).toBe(id);
});

test('conflicts are all to be decided, on what was seen', async () => {
  const { branches, id, branch, retitle, merge, titles } = await branched();
  await retitle(id, 'n1', 'Goes today');
  await retitle(branch, 'n1', 'Goes tomorrow');
  const seen = succeeded(await branches.preview(branch, id, {}));
  expect(seen.conflicts).toEqual([
    {
      kind: 'changed',
      table: 'nodes',
      id: 'n1',
      path: 'title',
      base: 'Goes',
      mine: 'Goes today',
      theirs: 'Goes tomorrow',
    },
  ]);
  expect(codeOf(await merge(branch, id))).toBe('invalid');
  const decisions = { 'nodes/n1/title': 'theirs' as const };
  await retitle(branch, 'n3', 'Writes');
  const { base, fromRevision } = seen;
  const late = await branches.merge({ from: branch, into: id, decisions, base, fromRevision, client: 'a' });
  expect(codeOf(late)).toBe('conflict');
  succeeded(await merge(branch, id, decisions));
  expect(await titles(id)).toEqual(['Goes tomorrow', 'Stays', 'Writes']);
});

test('a second merge asks only about what changed since the first', async () => {
  const { branches, id, branch, retitle, merge, titles } = await branched();
  await retitle(id, 'n1', 'Goes today');
  await retitle(branch, 'n1', 'Goes tomorrow');
  succeeded(await merge(branch, id, { 'nodes/n1/title': 'mine' }));
  await retitle(branch, 'n2', 'Stays at home');
  const { conflicts } = succeeded(await branches.preview(branch, id, {}));
  expect(conflicts).toEqual([]);
  succeeded(await merge(branch, id));
  expect(await titles(id)).toEqual(['Goes today', 'Stays at home', 'Calls']);
});

test('either history is enough to merge; without both it is said', async () => {
  const { library, folder, id, branch, retitle, merge, branches } = await branched();
  await retitle(branch, 'n2', 'Stays at home');
  await library.history.settled();
  await rm(join(folder.history, id), { recursive: true });
  succeeded(await merge(branch, id));
  await retitle(branch, 'n3', 'Writes');
  await library.history.settled();
  await rm(join(folder.history, branch), { recursive: true });
  succeeded(await merge(branch, id));
  await library.history.settled();
  await rm(folder.history, { recursive: true });
  expect(codeOf(await branches.preview(branch, id, {}))).toBe('not-found');
});

test('documents that have nothing in common are not merged', async () => {
  const { library, branches, id } = await branched();
  const other = succeeded(await library.createFromScenario(scenarioOf('Other'))).id;
  expect(codeOf(await branches.preview(other, id, {}))).toBe('not-found');
});

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type HostEvent, OPERATIONS, type OperationName } from '#shared/host.ts';
import { createHost, type HostOptions } from '../../electron/host/create-host.ts';
import { memorySettingsStore } from '../../electron/settings/conf-settings-store.ts';
import { codeOf, scenarioOf, succeeded, temporaryFolder } from '../library/temporary-library.ts';

async function temporaryHost(options: Partial<HostOptions> = {}) {
  const host = await createHost({
    home: await temporaryFolder(),
    host: 'browser',
    version: '1.2.3',
    settings: memorySettingsStore(),
    templates: null,
    ...options,
  });
  onTestFinished(() => host.close());
  return host;
}

test('a document’s life through the contract', async () => {
  const { api } = await temporaryHost();
  const { id } = succeeded(await api.createDocument({ scenario: scenarioOf('Summit') as never }));
  const opened = succeeded(await api.openDocument({ id }));
  const scenario = { ...opened.scenario, title: 'Changed', 'x-kept': true };
  const saved = succeeded(await api.saveDocument({ id, base: opened.revision, scenario, client: 'a' }));
  expect(succeeded(await api.openDocument({ id }))).toEqual({ ...saved, id, scenario, repairs: [] });
  const copy = succeeded(await api.duplicateDocument({ id }));
  expect(
    succeeded(await api.listDocuments({}))
      .map((card) => card.id)
      .sort(),
  ).toEqual([id, copy.id].sort());
  succeeded(await api.trashDocument({ id }));
  const [trashed] = succeeded(await api.listTrash({}));
  expect(succeeded(await api.restoreDocument({ entry: trashed?.entry ?? '' }))).toEqual({ id });
  const raw = succeeded(await api.rawDocument({ id }));
  expect(succeeded(await api.importDocument({ name: raw.file, text: raw.text })).repairs).toEqual([]);
  expect(succeeded(await api.listDocuments({}))).toHaveLength(3);
});

test('a scenario may be given as its text, which is checked like any other', async () => {
  const { api } = await temporaryHost();
  const { id } = succeeded(await api.createDocument({ scenario: scenarioOf('Summit') as never }));
  const { scenario, revision } = succeeded(await api.openDocument({ id }));
  const save = (content: string) => api.saveDocument({ id, base: revision, scenario: content, client: 'a' });
  expect(codeOf(await save('{"title": '))).toBe('invalid');
  expect(codeOf(await save('{"title": "No scenario"}'))).toBe('invalid');
  expect(succeeded(await api.openDocument({ id })).revision).toBe(revision);
  const changed = { ...scenario, title: 'As text' };
  succeeded(await save(JSON.stringify(changed)));
  expect(succeeded(await api.openDocument({ id })).scenario).toEqual(changed);
});

test('a document is shown in its folder by its id alone; without a shell the answer is where it is', async () => {
  const shown: string[] = [];
  const { api } = await temporaryHost({ shell: { showFile: (path) => shown.push(path) } });
  const { id } = succeeded(await api.createDocument({ scenario: scenarioOf('Summit') as never }));
  const { folder } = succeeded(await api.info({}));
  const { path } = succeeded(await api.locateDocument({ id }));
  expect(shown).toEqual([path]);
  expect(dirname(path)).toBe(folder);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ title: 'Summit' });
  expect(codeOf(await api.locateDocument({ id: crypto.randomUUID() }))).toBe('not-found');
  expect(codeOf(await api.locateDocument({ id: '../../etc/passwd' as never }))).toBe('invalid');
  expect(shown).toHaveLength(1);

  const plain = await temporaryHost();
  const other = succeeded(await plain.api.createDocument({ scenario: scenarioOf('Other') as never }));
  expect(succeeded(await plain.api.locateDocument({ id: other.id }))).toMatchObject({ shown: false });
});

test('info says who hosts, which version and where', async () => {
  const { api } = await temporaryHost();
  expect(succeeded(await api.info({}))).toMatchObject({
    host: 'browser',
    version: '1.2.3',
    savesExports: false,
    folder: expect.stringContaining('documents'),
  });
});

test('whatever is not as agreed is invalid, never thrown', async () => {
  const host = await temporaryHost();
  const junk: unknown[] = [
    undefined,
    null,
    7,
    'x',
    [],
    { id: '../../etc/passwd' },
    { url: {} },
    { entry: 1 },
  ];
  const needing = (Object.keys(OPERATIONS) as OperationName[]).filter(
    (name) => !OPERATIONS[name].input.safeParse({}).success,
  );
  expect(needing.length).toBeGreaterThan(8);
  for (const name of needing)
    for (const input of junk) expect(codeOf(await host.call(name, input))).toBe('invalid');
  for (const name of ['subscribe', 'constructor', '__proto__', 'toString', ''])
    expect(codeOf(await host.call(name, {}))).toBe('invalid');
});

test('an invalid scenario is refused with its place', async () => {
  const { api } = await temporaryHost();
  const nodes = [{ id: 'n1', kind: 'guess', title: 'No' }];
  const result = await api.createDocument({ scenario: { ...scenarioOf('X'), nodes } as never });
  expect(codeOf(result)).toBe('invalid');
});

test('settings change in part', async () => {
  const { api } = await temporaryHost();
  expect(succeeded(await api.setSettings({ theme: 'dark' })).theme).toBe('dark');
  expect(succeeded(await api.getSettings({}))).toMatchObject({ theme: 'dark', language: 'system' });
  expect(codeOf(await api.setSettings({ theme: 'neon' } as never))).toBe('invalid');
});

test('only web addresses are opened outside, judged on the parsed address', async () => {
  const opened: string[] = [];
  const shell = { openExternal: async (url: string) => void opened.push(url) };
  const { api } = await temporaryHost({ shell });
  for (const url of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    'nonsense',
    '',
    ' data:text/html,x',
    'https://user:secret@example.org/',
  ])
    expect(codeOf(await api.openExternal({ url }))).toBe('invalid');
  succeeded(await api.openExternal({ url: 'HTTPS://Example.org/a b' }));
  expect(opened).toEqual(['https://example.org/a%20b']);
});

test('what a host cannot do is unavailable; a reason that it gives is passed on', async () => {
  const bare = await temporaryHost();
  expect(codeOf(await bare.api.openExternal({ url: 'https://example.org' }))).toBe('unavailable');
  const file = { name: 'a.txt', mediaType: 'text/plain', base64: btoa('hello') };
  expect(codeOf(await bare.api.saveExport(file))).toBe('unavailable');
  const saved: string[] = [];
  const shell = {
    saveExport: async ({ bytes }: { bytes: Uint8Array }) => {
      saved.push(new TextDecoder().decode(bytes));
      return '/x/a.txt';
    },
  };
  const able = await temporaryHost({ shell });
  expect(succeeded(await able.api.saveExport(file))).toEqual({ path: '/x/a.txt' });
  expect(saved).toEqual(['hello']);
});

test('events reach every subscriber, commands of the shell included', async () => {
  const host = await temporaryHost();
  const events: HostEvent[] = [];
  const stop = host.api.subscribe((event) => events.push(event));
  host.emit({ type: 'command', command: 'undo' });
  succeeded(await host.api.createDocument({ scenario: scenarioOf('New') as never }));
  succeeded(await host.api.listDocuments({}));
  const { id } = succeeded(await host.api.createDocument({ scenario: scenarioOf('Second') as never }));
  const { revision, scenario } = succeeded(await host.api.openDocument({ id }));
  await host.api.saveDocument({ id, base: revision, scenario: { ...scenario, title: 'T' }, client: 'me' });
  await vi.waitFor(() => expect(events.map(({ type }) => type)).toContain('document-changed'), 10_000);
  expect(events[0]).toEqual({ type: 'command', command: 'undo' });
  stop();
});

test('a foreign file is imported, with what could not be carried over', async () => {
  const { api } = await temporaryHost();
  const text = 'flowchart LR\n  A{Go?} -->|Yes| B[Gone]\n  A -->|No| C[Here]\n  style A fill:red\n';
  const { id, notes, guesses } = succeeded(await api.importDocument({ name: 'trip.mmd', text }));
  expect(guesses).toEqual([
    { node: 'A', kind: 'decision', because: 'shape' },
    { node: 'B', kind: 'outcome', because: 'ends' },
    { node: 'C', kind: 'outcome', because: 'ends' },
  ]);
  expect(notes.join('\n')).toContain('style A fill:red');
  const { scenario } = succeeded(await api.openDocument({ id }));
  expect([scenario.title, scenario.nodes.length, scenario.edges.length]).toEqual(['trip', 3, 2]);
  const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><graphml><graph/></graphml>';
  expect(codeOf(await api.importDocument({ name: 'x.graphml', text: bomb }))).toBe('refused');
});

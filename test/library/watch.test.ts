import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { HostEvent } from '#shared/host.ts';
import { writeScenario } from '#shared/model/index.ts';
import type { Library } from '../../electron/library/library.ts';
import { scenarioOf, succeeded, temporaryLibrary } from './temporary-library.ts';

function listen(library: Library): HostEvent[] {
  const events: HostEvent[] = [];
  onTestFinished(library.subscribe((event) => events.push(event)));
  return events;
}

/** Waits until the library has looked once, so that later events are about later changes. */
async function settled(library: Library, events: HostEvent[]) {
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Marker')));
  await vi.waitFor(() => expect(events).toContainEqual({ type: 'library-changed' }), 10_000);
  events.length = 0;
  return id;
}

test('a save is announced once, with who made it', async () => {
  const { library } = await temporaryLibrary();
  const events = listen(library);
  const id = await settled(library, events);
  let { revision, scenario } = succeeded(await library.open(id));
  const expected: HostEvent[] = [];
  for (let number = 0; number < 10; number++) {
    scenario = { ...scenario, title: `T${number}` };
    revision = succeeded(await library.save(id, revision, scenario, 'tab')).revision;
    expected.push({ type: 'document-changed', id, revision, client: 'tab' });
  }
  // A foreign change afterwards proves that no late event of the saves is still to come.
  succeeded(await library.createFromScenario(scenarioOf('End')));
  await vi.waitFor(() => expect(events.at(-1)).toEqual({ type: 'library-changed' }), 10_000);
  expect(events.filter(({ type }) => type === 'document-changed')).toEqual(expected);
});

test('a change by another program is announced without a client, the last one of a burst too', async () => {
  const { library, folder } = await temporaryLibrary();
  const events = listen(library);
  const id = await settled(library, events);
  const { file } = succeeded(await library.raw(id));
  for (let number = 0; number < 30; number++) await appendFile(join(folder.documents, file), '\n');
  const { revision } = succeeded(await library.open(id));
  const last = { type: 'document-changed', id, revision, client: null };
  await vi.waitFor(() => expect(events).toContainEqual(last), 10_000);
});

test('another library’s save is a foreign change here', async () => {
  const { library, folder } = await temporaryLibrary();
  const events = listen(library);
  const id = await settled(library, events);
  const other = (await temporaryLibrary({ home: folder.home })).library;
  const { revision, scenario } = succeeded(await other.open(id));
  const saved = succeeded(await other.save(id, revision, { ...scenario, title: 'Theirs' }, 'their tab'));
  const expected = { type: 'document-changed', id, revision: saved.revision, client: null };
  await vi.waitFor(() => expect(events).toContainEqual(expected), 10_000);
});

test('files that come and go change the library, foreign files do not', async () => {
  const { library, folder } = await temporaryLibrary();
  const events = listen(library);
  await settled(library, events);
  const path = join(folder.documents, 'new.scenario.json');
  await writeFile(join(folder.documents, 'notes.txt'), 'mine');
  await writeFile(path, writeScenario(scenarioOf('New')));
  await vi.waitFor(() => expect(events).toContainEqual({ type: 'library-changed' }), 10_000);
  expect(succeeded(await library.list()).map(({ title }) => title)).toContain('New');
  events.length = 0;
  await rm(path);
  await vi.waitFor(() => expect(events).toEqual([{ type: 'library-changed' }]), 10_000);
});

test('who has unsubscribed hears nothing more', async () => {
  const { library } = await temporaryLibrary();
  const heard: HostEvent[] = [];
  const stop = library.subscribe((event) => heard.push(event));
  const events = listen(library);
  stop();
  await settled(library, events);
  expect(heard).toEqual([]);
});

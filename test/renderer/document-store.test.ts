import { describe, expect, test } from 'vitest';
import { addNode, removeElements, type Scenario } from '#shared/model/index.ts';
import { createDocumentStore } from '../../renderer/state/document-store.ts';
import { retitle, scenario } from './documents.ts';
import { memoryHost } from './memory-host.ts';

async function opened() {
  const first = scenario('First');
  const disk = memoryHost(first);
  const store = createDocumentStore(disk.host, 'me');
  await store.getState().open(first.id);
  return { disk, store, id: first.id, get: store.getState };
}
const title = (get: Awaited<ReturnType<typeof opened>>['get']) => get().document?.fields.title;

describe('document store', () => {
  test('opens, edits, saves and closes', async () => {
    const { disk, get, id } = await opened();
    get().edit('Rename', retitle('Second'));
    expect(get().save.kind).toBe('dirty');
    await get().flush();
    expect(get().save.kind).toBe('saved');
    expect(disk.read(id)?.title).toBe('Second');
    get().edit('Rename', retitle('Third'));
    expect(await get().close()).toBe(true);
    expect(disk.read(id)?.title).toBe('Third');
    expect(get().status).toBe('none');
  });

  test('a document that is not there fails to open, and says why', async () => {
    const { get } = await opened();
    await get().open(crypto.randomUUID());
    expect(get()).toMatchObject({ status: 'failed', error: { code: 'not-found' }, document: null });
  });

  test('what is saved elsewhere while the file is being read is read, too', async () => {
    const first = scenario('First');
    const disk = memoryHost(first);
    let told = () => {};
    const store = createDocumentStore(
      {
        ...disk.host,
        // As where the answer is on its way while another program saves.
        openDocument: async (input) => {
          const answer = await disk.host.openDocument(input);
          told();
          told = () => {};
          return answer;
        },
      },
      'me',
    );
    told = () => void store.getState().reload(disk.saveElsewhere(first.id, 'Second'));
    await store.getState().open(first.id);
    expect(title(store.getState)).toBe('Second');
  });

  test('does not close, and does not open another, while the work cannot be saved', async () => {
    const { disk, get, id } = await opened();
    const other = await disk.host.createDocument({ scenario: scenario('Other') as never });
    disk.failing.save = true;
    get().edit('Rename', retitle('Mine'));
    expect(await get().close()).toBe(false);
    if (other.ok) await get().open(other.value.id);
    expect(get()).toMatchObject({ status: 'open', id, save: { kind: 'failed' } });
    expect(title(get)).toBe('Mine');
    disk.failing.save = false;
    expect(await get().close()).toBe(true);
    expect(disk.read(id)?.title).toBe('Mine');
  });

  test('undo brings back what was selected before, redo what was after, and never what is gone', async () => {
    const { get } = await opened();
    const node = { id: 'a', kind: 'event', title: 'A' } as const;
    get().edit('Add', addNode(node), { select: { nodes: ['a'], edges: [], plan: null } });
    get().edit('Delete', removeElements({ nodes: ['a'], edges: [] }));
    expect(get().selection.nodes).toEqual([]);
    get().undo();
    expect(get().selection.nodes).toEqual(['a']);
    get().undo();
    expect(get().selection.nodes).toEqual([]);
    expect(get().document?.nodes).toEqual({});
    get().redo();
    expect(get().selection.nodes).toEqual(['a']);
  });

  test('undo is saved like any edit', async () => {
    const { disk, get, id } = await opened();
    get().edit('Rename', retitle('Second'));
    await get().flush();
    get().undo();
    await get().flush();
    expect(disk.read(id)?.title).toBe('First');
  });

  test("another's save is shown at once when nothing of ours is unsaved", async () => {
    const { disk, get, id } = await opened();
    await get().reload(disk.saveElsewhere(id, 'Theirs'));
    expect(title(get)).toBe('Theirs');
    expect(get().notice).toBe('reloaded');
    get().edit('Rename', retitle('On top of theirs'));
    await get().flush();
    expect(disk.read(id)?.title).toBe('On top of theirs');
  });

  test("another's save never takes our unsaved edits: it becomes a conflict", async () => {
    const { disk, get, id } = await opened();
    get().edit('Rename', retitle('Mine'));
    await get().reload(disk.saveElsewhere(id, 'Theirs'));
    expect(title(get)).toBe('Mine');
    await get().flush();
    expect(get().save.kind).toBe('conflict');
    expect(disk.read(id)?.title).toBe('Theirs');
    expect(await get().close()).toBe(false);
  });

  test('a conflict ends by itself when the file is again what our edits stand on', async () => {
    const { disk, get, id } = await opened();
    const base = get().revision ?? '';
    get().edit('Rename', retitle('Mine'));
    disk.saveElsewhere(id, 'Half written');
    await get().flush();
    expect(get().save.kind).toBe('conflict');
    disk.putBack(id);
    await get().reload(base);
    await get().flush();
    expect(get().save.kind).toBe('saved');
    expect(disk.read(id)?.title).toBe('Mine');
  });

  test.each([
    ['open-theirs', 'Theirs', ['Copy', 'Theirs'], true],
    ['copy-mine', 'Copy', ['Copy', 'Theirs'], false],
    ['overwrite-theirs', 'Mine', ['Copy', 'Mine'], true],
  ] as const)('a conflict answered with %s loses neither version', async (choice, shown, kept, sameId) => {
    const { disk, get, id } = await opened();
    get().edit('Rename', retitle('Mine'));
    disk.saveElsewhere(id, 'Theirs');
    await get().flush();
    const outcome = await get().resolveConflict(choice, 'Copy');
    expect(outcome.ok && outcome.id === id).toBe(sameId);
    expect(title(get)).toBe(shown);
    expect(get().save.kind).toBe('saved');
    expect(disk.titles()).toEqual(kept);
    get().edit('Rename', retitle('And on'));
    await get().flush();
    expect(disk.read(get().id ?? '')?.title).toBe('And on');
  });

  test('edits that do not meet are merged, as a step that can be undone', async () => {
    const { disk, get, id } = await opened();
    get().edit('Summarise', (draft) => {
      draft.fields.summary = 'Mine';
    });
    disk.saveElsewhere(id, 'Theirs');
    await get().flush();
    expect(get().save.kind).toBe('conflict');
    expect(get().disagreement(disk.read(id) as Scenario)).toEqual([]);
    expect(await get().resolveConflict('merge-both', 'Merge')).toEqual({ ok: true, id });
    expect(get().save.kind).toBe('saved');
    expect(disk.read(id)).toMatchObject({ title: 'Theirs', summary: 'Mine' });
    expect(get().history?.past.map(({ label }) => label)).toEqual(['Merge']);
    get().undo();
    expect(get().document?.fields).toMatchObject({ title: 'Theirs' });
    expect(get().document?.fields.summary).not.toBe('Mine');
  });

  test('edits that do meet are not merged, and both are kept', async () => {
    const { disk, get, id } = await opened();
    get().edit('Rename', retitle('Mine'));
    disk.saveElsewhere(id, 'Theirs');
    await get().flush();
    expect(get().disagreement(disk.read(id) as Scenario)).toHaveLength(1);
    expect((await get().resolveConflict('merge-both', 'Merge')).ok).toBe(false);
    expect(title(get)).toBe('Mine');
    expect(get().save.kind).toBe('conflict');
    expect(disk.read(id)?.title).toBe('Theirs');
  });

  test('an answer that cannot be carried out changes nothing', async () => {
    const { disk, get, id } = await opened();
    get().edit('Rename', retitle('Mine'));
    disk.saveElsewhere(id, 'Theirs');
    await get().flush();
    disk.failing.save = true;
    const outcome = await get().resolveConflict('overwrite-theirs', 'Copy');
    expect(outcome.ok).toBe(false);
    expect(title(get)).toBe('Mine');
    expect(disk.read(id)?.title).toBe('Theirs');
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readScenario, toScenario } from '#shared/model/index.ts';
import { createDocumentStore } from '../../renderer/state/document-store.ts';
import { scenario as anyScenario } from '../model/edits/random-documents.ts';
import { randomEdit } from '../model/edits/random-edits.ts';
import { memoryHost } from './memory-host.ts';

const COUNT = 500;

test('500 random edits, 500 times undone and redone: exactly the start, exactly the end', async () => {
  const edits = fc.array(randomEdit, { minLength: COUNT, maxLength: COUNT });
  await fc.assert(
    fc.asyncProperty(anyScenario, edits, fc.boolean(), async (scenario, list, grouped) => {
      const read = readScenario(JSON.stringify(scenario));
      fc.pre(read.ok);
      if (!read.ok) return;
      const disk = memoryHost(read.scenario);
      // Every step a group of its own: groups that are close in time are one step.
      let now = 0;
      const store = createDocumentStore(disk.host, 'me', () => {
        now += 1;
        return now;
      });
      const { getState: get } = store;
      await get().open(read.scenario.id);
      const start = get().document;
      for (const [index, [name, edit]] of list.entries())
        get().edit(name, edit, grouped ? { group: `burst ${Math.floor(index / 3)}` } : {});
      const end = get().document;
      const steps = get().history?.past.length ?? 0;
      if (grouped) expect(steps).toBeLessThanOrEqual(Math.ceil(COUNT / 3) + 1);
      for (let times = 0; times < COUNT; times += 1) get().undo();
      expect(get().document).toStrictEqual(start);
      expect(get().history?.past).toEqual([]);
      expect(get().history?.future).toHaveLength(steps);
      for (let times = 0; times < COUNT; times += 1) get().redo();
      expect(get().document).toStrictEqual(end);
      await get().flush();
      expect(disk.read(read.scenario.id)).toEqual(end === null ? null : toScenario(end));
      await get().close();
    }),
    { numRuns: 5 },
  );
});

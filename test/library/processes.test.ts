import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { start } from './processes.ts';
import { scenarioOf, succeeded, temporaryLibrary } from './temporary-library.ts';

/** With SCENARIO_DESK_TORTURE set a minute. */
const SECONDS = process.env.SCENARIO_DESK_TORTURE ? 60 : 10;

test('two processes on one document lose no acknowledged save', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Shared')));
  const editors = ['a', 'b'].map((name) => start('editor.ts', folder.home, id, name, '40'));
  const said = await Promise.all(editors.map((editor) => text(editor.stdout)));
  const marks = said.flatMap((lines) => lines.trim().split('\n'));
  expect(marks).toHaveLength(80);
  const { scenario } = succeeded(await library.open(id));
  expect(scenario.sources?.map((source) => source.id).sort()).toEqual(marks.sort());
});

test(
  `two processes, and ones that are killed, on 100 documents for ${SECONDS} s lose no acknowledged edit`,
  async () => {
    const { library, folder } = await temporaryLibrary();
    for (let n = 0; n < 100; n++) succeeded(await library.createFromScenario(scenarioOf(`Document ${n}`)));
    const begun = performance.now();
    const lasting = ['a', 'b'].map((name) => start('random-editor.ts', folder.home, name, String(SECONDS)));
    const said = lasting.map((editor) => text(editor.stdout));
    const exits = lasting.map(async (editor) => ((await once(editor, 'exit')) as [number])[0]);
    for (let n = 0; performance.now() < begun + (SECONDS - 2) * 1000; n++) {
      const victim = start('random-editor.ts', folder.home, `k${n}x`, '600');
      const heard = text(victim.stdout);
      await delay(600 + Math.random() * 1_500);
      victim.kill('SIGKILL');
      said.push(heard);
    }
    // Nobody waits for a lock that a killed process held.
    expect(await Promise.all(exits)).toEqual([0, 0]);
    expect(performance.now() - begun).toBeLessThan((SECONDS + 10) * 1000);

    const acknowledged = (await Promise.all(said)).flatMap((lines) =>
      lines
        .slice(0, lines.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean),
    );
    expect(acknowledged.length).toBeGreaterThan(SECONDS * 5);
    const there = new Set<string>();
    for (const { id, broken } of succeeded(await library.list())) {
      expect(broken).toBe(null);
      for (const source of succeeded(await library.open(id)).scenario.sources ?? [])
        there.add(`${id} ${source.id}`);
    }
    expect(acknowledged.filter((mark) => !there.has(mark))).toEqual([]);
  },
  (SECONDS + 60) * 1000,
);

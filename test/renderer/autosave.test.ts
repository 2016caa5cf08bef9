import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HostError } from '#shared/host.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { Autosave, SAVE_PAUSE, type SaveState, type Write } from '../../renderer/state/autosave.ts';
import { document } from './documents.ts';

type Outcome = 'ok' | 'conflict' | 'write-failed' | 'throws';

/** A disk with one file that anybody may save, and answers that take a while. */
function disk(first: ScenarioDocument, outcomes: Outcome[] = [], takes = 50) {
  const state = { content: first, revision: 0, writes: [] as ScenarioDocument[], atOnce: 0, mostAtOnce: 0 };
  const error = (code: HostError['code']) => ({ ok: false, error: { code, message: code } }) as const;
  const write: Write = async (content, base) => {
    state.atOnce += 1;
    state.mostAtOnce = Math.max(state.mostAtOnce, state.atOnce);
    state.writes.push(content);
    await new Promise((resolve) => setTimeout(resolve, takes));
    state.atOnce -= 1;
    const outcome = outcomes.shift() ?? 'ok';
    if (outcome === 'throws') throw new Error('the connection broke');
    if (outcome === 'write-failed') return error('write-failed');
    if (outcome === 'conflict') state.revision += 1;
    if (base !== String(state.revision)) return error('conflict');
    state.content = content;
    state.revision += 1;
    return { ok: true, value: { revision: String(state.revision) } };
  };
  return { state, write };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  test('whatever fails and however edits fall, the last content gets to disk, one write at a time, and "saved" is never a lie', async () => {
    const steps = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 15 });
    const outcomes = fc.array(fc.constantFrom<Outcome>('ok', 'write-failed', 'throws'), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        steps,
        outcomes,
        fc.integer({ min: 0, max: 2_000 }),
        async (pauses, results, takes) => {
          const first = document('0');
          const { state, write } = disk(first, [...results], takes);
          let newest = first;
          let told: SaveState = { kind: 'saved' };
          const autosave = new Autosave(first, '0', write, (save) => {
            told = save;
            if (save.kind === 'saved') expect(state.content).toBe(newest);
          });
          for (const [index, pause] of pauses.entries()) {
            newest = document(String(index + 1));
            autosave.changed(newest);
            await vi.advanceTimersByTimeAsync(pause);
          }
          await vi.advanceTimersByTimeAsync(600_000);
          expect(state.content).toBe(newest);
          expect(told).toEqual({ kind: 'saved' });
          expect(autosave.clean).toBe(true);
          expect(state.mostAtOnce).toBe(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('waits for a pause in typing, so that a burst is one write', async () => {
    const first = document();
    const { state, write } = disk(first);
    const autosave = new Autosave(first, '0', write, () => {});
    for (let i = 0; i < 20; i += 1) {
      autosave.changed(document(String(i)));
      await vi.advanceTimersByTimeAsync(SAVE_PAUSE / 2);
    }
    expect(state.writes).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE + 100);
    expect(state.writes).toHaveLength(1);
    expect(state.content.fields.title).toBe('19');
  });

  test('an edit taken back before the pause ends writes nothing', async () => {
    const first = document();
    const { state, write } = disk(first);
    const told: string[] = [];
    const autosave = new Autosave(first, '0', write, ({ kind }) => told.push(kind));
    autosave.changed(document('other'));
    autosave.changed(first);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.writes).toHaveLength(0);
    expect(told).toEqual(['dirty', 'saved']);
  });

  test('shows why it failed until it succeeds, and tries again less and less often', async () => {
    const first = document();
    const { state, write } = disk(first, ['write-failed', 'write-failed', 'write-failed'], 0);
    const told: SaveState[] = [];
    const autosave = new Autosave(first, '0', write, (save) => told.push(save));
    const times: number[] = [];
    autosave.changed(document('mine'));
    for (let ms = 0; ms < 30_000; ms += 100) {
      const before = state.writes.length;
      await vi.advanceTimersByTimeAsync(100);
      if (state.writes.length > before) times.push(ms);
    }
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(waits).toHaveLength(3);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(told.map(({ kind }) => kind)).toEqual(['dirty', 'saving', 'failed', 'failed', 'failed', 'saved']);
    expect(told[2]).toMatchObject({ error: { code: 'write-failed' } });
  });

  test('after a conflict nothing is written, whatever is edited, until the user has decided', async () => {
    const first = document();
    const { state, write } = disk(first, ['conflict']);
    let told = '';
    const autosave = new Autosave(first, '0', write, ({ kind }) => {
      told = kind;
    });
    autosave.changed(document('mine'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toBe('conflict');
    autosave.changed(document('mine, edited on'));
    await autosave.flush();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(state.writes).toHaveLength(1);
    expect(state.content).toBe(first);
    expect(autosave.clean).toBe(false);
    autosave.rebase(String(state.revision), first);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.content.fields.title).toBe('mine, edited on');
    expect(told).toBe('saved');
  });

  test('a flush during a save also saves what was edited since that save began', async () => {
    const first = document();
    const { state, write } = disk(first, [], 1_000);
    const autosave = new Autosave(first, '0', write, () => {});
    autosave.changed(document('one'));
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE + 10);
    autosave.changed(document('two'));
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    await flushed;
    expect(state.writes.map(({ fields }) => fields.title)).toEqual(['one', 'two']);
    expect(autosave.clean).toBe(true);
  });

  test('what makes writing quick is done after the pause; an edit meanwhile, or a save that cannot wait, goes before', async () => {
    const first = document('0');
    const { state, write } = disk(first);
    const prepared: ScenarioDocument[] = [];
    const prepare = async (content: ScenarioDocument) => {
      prepared.push(content);
      await new Promise((resolve) => setTimeout(resolve, 200));
    };
    const saver = new Autosave(first, '0', write, () => undefined, prepare);
    const [one, two, three] = [document('1'), document('2'), document('3')];
    saver.changed(one);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE + 100);
    expect(prepared).toEqual([one]);
    saver.changed(two);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE - 10);
    expect(state.writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(10 + 200 + 50);
    expect(state.writes).toEqual([two]);
    saver.changed(three);
    const saved = saver.flush();
    expect(state.writes).toEqual([two, three]);
    await vi.advanceTimersByTimeAsync(50);
    await saved;
    expect(saver.clean).toBe(true);
    expect(prepared).toEqual([one, two]);
  });

  test('a document that cannot be prepared is saved all the same', async () => {
    const first = document('0');
    const { state, write } = disk(first);
    const saver = new Autosave(
      first,
      '0',
      write,
      () => undefined,
      () => Promise.reject(new Error('no')),
    );
    const one = document('1');
    saver.changed(one);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE + 50);
    expect(state.content).toBe(one);
  });
});

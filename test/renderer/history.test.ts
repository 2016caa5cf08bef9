import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addNode, type Edit, moveNodes, removeElements, type ScenarioDocument } from '#shared/model/index.ts';
import {
  emptyHistory,
  endGroup,
  GROUP_IDLE,
  type History,
  record,
  redo,
  undo,
} from '../../renderer/state/history.ts';
import { NOTHING_SELECTED } from '../../renderer/state/selection.ts';
import { document, retitle } from './documents.ts';

const IDS = ['a', 'b', 'c', 'd'];
const id = fc.constantFrom(...IDS);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  id.map((node) => addNode({ id: node, kind: 'event', title: node })),
  fc.tuple(id, fc.integer(), fc.integer()).map(([node, x, y]) => moveNodes({ [node]: { x, y } })),
  id.map((node) => removeElements({ nodes: [node], edges: [] })),
  fc.string({ minLength: 1, maxLength: 5 }).map(retitle),
);
type Action =
  | { readonly do: 'edit'; readonly edit: Edit; readonly group: string | undefined; readonly pause: number }
  | { readonly do: 'undo' | 'redo' | 'end' };
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      edit,
      group: fc.constantFrom(undefined, 'drag', 'type'),
      pause: fc.constantFrom(0, 10, GROUP_IDLE, GROUP_IDLE + 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'end' as const) }),
  },
);

describe('history', () => {
  test('follows a list of whole documents through any edits, groups, undos and redos', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let history: History = emptyHistory(document());
        // The oracle: one whole document per step, and where in them we stand.
        let states: ScenarioDocument[] = [history.document];
        let at = 0;
        let open: { group: string; time: number } | null = null;
        let now = 0;
        for (const each of actions) {
          if (each.do === 'edit') {
            now += each.pause;
            const before = history.document;
            const options = each.group === undefined ? {} : { group: each.group };
            history = record(history, 'step', each.edit, { ...options, selection: NOTHING_SELECTED, now });
            if (history.document === before) continue;
            const joins =
              open !== null &&
              each.group === open.group &&
              at === states.length - 1 &&
              now - open.time <= GROUP_IDLE;
            if (joins) states[at] = history.document;
            else {
              states = [...states.slice(0, at + 1), history.document];
              at += 1;
            }
            open = each.group === undefined ? null : { group: each.group, time: now };
          } else if (each.do === 'end') {
            history = endGroup(history);
            open = null;
          } else {
            const moved = each.do === 'undo' ? undo(history) : redo(history);
            const target = each.do === 'undo' ? at - 1 : at + 1;
            expect(moved === null).toBe(states[target] === undefined);
            if (moved === null) continue;
            history = moved.history;
            at = target;
            // A step that was taken back and forth is closed; an older one below it may still be open.
            const top = history.past.at(-1);
            open = top?.group == null ? null : { group: top.group, time: top.at };
          }
          expect(history.document).toEqual(states[at]);
        }
        for (; at > 0; at -= 1) {
          const moved = undo(history);
          if (moved === null) throw new Error('undo ended early');
          history = moved.history;
          expect(history.document).toEqual(states[at - 1]);
        }
        expect(undo(history)).toBeNull();
        for (; at < states.length - 1; at += 1) {
          const moved = redo(history);
          if (moved === null) throw new Error('redo ended early');
          history = moved.history;
          expect(history.document).toEqual(states[at + 1]);
        }
        expect(redo(history)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('an edit that changes nothing is no step, and does not end what can be redone', () => {
    const options = { selection: NOTHING_SELECTED, now: 0 };
    const edited = record(emptyHistory(document('one')), 'Rename', retitle('two'), options);
    const back = undo(edited)?.history ?? edited;
    expect(record(back, 'Rename', retitle('one'), options)).toBe(back);
    expect(redo(back)?.history.document.fields.title).toBe('two');
  });

  test('a drag of many moves is one step with one inverse', () => {
    let history = emptyHistory(
      document('x', [{ id: 'a', kind: 'event', title: 'A', position: { x: 0, y: 0 } }]),
    );
    for (let x = 1; x <= 60; x += 1) {
      const options = { group: 'drag', selection: NOTHING_SELECTED, now: x * 16 };
      history = record(history, 'Move', moveNodes({ a: { x, y: 0 } }), options);
    }
    expect(history.past).toHaveLength(1);
    expect(undo(history)?.history.document.nodes['a']?.value.position).toEqual({ x: 0, y: 0 });
  });

  test('a step is called as it began, unless what it came to says otherwise', () => {
    const options = { group: 'drag', selection: NOTHING_SELECTED, now: 0 };
    const moved = record(emptyHistory(document('one')), 'Move', retitle('two'), options);
    const plain = record(moved, 'Insert', retitle('three'), options);
    expect(plain.past.map(({ label }) => label)).toEqual(['Move']);
    const named = record(moved, 'Insert', retitle('three'), { ...options, names: true });
    expect(named.past.map(({ label }) => label)).toEqual(['Insert']);
    expect(undo(named)?.history.document.fields.title).toBe('one');
  });
});

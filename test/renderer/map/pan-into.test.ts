import { expect, it } from 'vitest';
import { panInto } from '../../../renderer/views/map/pan-into.ts';

const ROOM = { left: 32, top: 72, right: 968, bottom: 628 };
const at = (left: number, top: number) => ({ left, top, right: left + 208, bottom: top + 92 });
const OVERVIEW = { left: 800, top: 570, right: 1000, bottom: 700 };
const SEARCH = { left: 650, top: 12, right: 988, bottom: 96 };

it('what is in sight stays where it is', () => {
  expect(panInto(at(300, 300), ROOM, [OVERVIEW, SEARCH])).toEqual({ x: 0, y: 0 });
});

it('what is out of sight comes in by the shortest way', () => {
  expect(panInto(at(-400, 300), ROOM, [])).toEqual({ x: 432, y: 0 });
  expect(panInto(at(2000, 900), ROOM, [])).toEqual({ x: 968 - 2208, y: 628 - 992 });
});

it('nothing is left under the overview: it goes above it, or beside it, whichever is nearer', () => {
  expect(panInto(at(760, 500), ROOM, [OVERVIEW])).toEqual({ x: 0, y: 570 - 10 - 1 - 592 });
  expect(panInto(at(600, 530), ROOM, [OVERVIEW])).toEqual({ x: 800 - 10 - 1 - 808, y: 0 });
  // What comes from outside does not end there either.
  const { x, y } = panInto(at(2000, 2000), ROOM, [OVERVIEW]);
  const there = { right: 2208 + x, bottom: 2092 + y };
  expect(there.right < OVERVIEW.left || there.bottom < OVERVIEW.top).toBe(true);
});

it('nor under the search at the top', () => {
  expect(panInto(at(700, 80), ROOM, [OVERVIEW, SEARCH])).toEqual({ x: 0, y: 96 + 10 + 1 - 80 });
});

it('where nothing is clear, it is in the room at least; what is too wide begins there', () => {
  expect(panInto(at(-400, 300), ROOM, [ROOM])).toEqual({ x: 432, y: 0 });
  expect(panInto({ left: 100, top: 100, right: 1300, bottom: 192 }, ROOM, [])).toEqual({ x: -68, y: 0 });
});

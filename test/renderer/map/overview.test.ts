import { expect, test } from 'vitest';
import { fitting, onMap, sightIn } from '../../../renderer/views/map/overview/fitting.ts';

const SIZE = { width: 176, height: 104 };
const BOUNDS = { left: -400, top: 100, right: 7600, bottom: 2100 };
const fit = fitting(BOUNDS, SIZE, 6);
const inPicture = ({ x, y }: { x: number; y: number }) => ({
  x: x * fit.scale + fit.left,
  y: y * fit.scale + fit.top,
});

test('all of the map lies within the margin, in the middle, and as large as can be', () => {
  const [from, to] = [inPicture({ x: -400, y: 100 }), inPicture({ x: 7600, y: 2100 })];
  expect(from.x).toBeCloseTo(6);
  expect(to.x).toBeCloseTo(SIZE.width - 6);
  expect(from.y).toBeGreaterThanOrEqual(6);
  expect(from.y + to.y).toBeCloseTo(SIZE.height);
});

test('a point of the picture is found on the map', () => {
  for (const point of [
    { x: -400, y: 100 },
    { x: 3210, y: 1234 },
  ]) {
    const back = onMap(fit, inPicture(point));
    expect(back.x).toBeCloseTo(point.x);
    expect(back.y).toBeCloseTo(point.y);
  }
});

test('what is seen lies where it is on the map, and is not marked where it is nothing of it', () => {
  const sight = { x: 200, y: -300, zoom: 0.5, width: 1000, height: 800 };
  const seen = sightIn(fit, sight, SIZE);
  const [from, to] = [inPicture({ x: -400, y: 600 }), inPicture({ x: 1600, y: 2200 })];
  expect(seen?.left).toBeCloseTo(from.x);
  expect(seen?.top).toBeCloseTo(from.y);
  expect(seen?.right).toBeCloseTo(to.x);
  expect(seen?.bottom).toBeCloseTo(to.y);
  expect(sightIn(fit, { ...sight, x: 100_000 }, SIZE)).toBeNull();
});

import { expect, it } from 'vitest';
import { placeFor } from '../../electron/shell/window-place.ts';

const LAPTOP = { x: 0, y: 0, width: 1280, height: 800 };
const SECOND = { x: 1280, y: 0, width: 1920, height: 1080 };
const stored = { x: 1400, y: 100, width: 1000, height: 700, maximized: false };

it('opens where the last window was', () => {
  expect(placeFor(stored, [LAPTOP, SECOND])).toEqual(stored);
});

it('opens in sight when that display is gone, or the place is out of reach', () => {
  expect(placeFor(stored, [LAPTOP])).toEqual({ width: 1280, height: 800 });
  expect(placeFor({ ...stored, y: 1070 }, [LAPTOP, SECOND])).toEqual({ width: 1280, height: 800 });
  expect(placeFor({ ...stored, x: 3190 }, [LAPTOP, SECOND])).toEqual({ width: 1280, height: 800 });
  expect(placeFor({ ...stored, y: -300 }, [LAPTOP, SECOND])).toEqual({ width: 1280, height: 800 });
});

it('takes nothing that is no place', () => {
  for (const wrong of [
    undefined,
    null,
    7,
    [],
    {},
    { ...stored, width: -5 },
    { ...stored, x: 0.5 },
    { ...stored, y: 'a' },
  ])
    expect(placeFor(wrong, [SECOND])).toEqual({ width: 1440, height: 900 });
});

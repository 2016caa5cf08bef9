import { describe, expect, it } from 'vitest';
import { zoneOf } from '#shared/time/index.ts';

describe('zoneOf', () => {
  it('makes each zone once, in its usual capitals', () => {
    expect(zoneOf('Asia/Seoul')).toBe(zoneOf('Asia/Seoul'));
    expect(zoneOf('asia/seoul').id).toBe('Asia/Seoul');
    expect(() => zoneOf('Mars/Olympus')).toThrow(RangeError);
  });

  it('knows the offsets of every zone at and around every clock change', () => {
    const wrong: string[] = [];
    for (const id of Intl.supportedValuesOf('timeZone')) {
      const zone = zoneOf(id);
      let moment = Temporal.PlainDate.from('1899-01-01').toZonedDateTime(id);
      const until = Date.UTC(2045, 0, 1);
      while (moment.epochMilliseconds < until) {
        const next = moment.getTimeZoneTransition('next');
        if (next === null) break;
        for (const by of [-3_600_000, -1, 0, 1, 3_600_000]) {
          const at = next.add({ milliseconds: by });
          const instant = at.epochMilliseconds;
          if (zone.offsetAt(instant) !== at.offsetNanoseconds / 1e6) wrong.push(`${at} offset`);
          const wall = at.toPlainDateTime();
          const asIfUtc = wall.toZonedDateTime('UTC').epochMilliseconds;
          if (zone.instantAt(asIfUtc) !== wall.toZonedDateTime(id).epochMilliseconds)
            wrong.push(`${at} wall`);
        }
        moment = next;
      }
    }
    expect(wrong).toEqual([]);
  });
});

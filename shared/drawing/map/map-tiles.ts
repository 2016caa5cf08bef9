import type { Scenario } from '../../model/schema.ts';
import { type Box, mapBox } from './draw-map.ts';
import type { Point } from './edge-route.ts';
import { CARD_HEIGHT, CARD_WIDTH, placesOf } from './places.ts';

/** px above and below the cards of a part: groups and their names stand there. */
const MARGIN = 40;

export interface TileOptions {
  /** px that one tile shows at most at its most legible. */
  readonly width: number;
  readonly height: number;
  /** Where more would be needed, tiles show more of the map, and smaller. */
  readonly most: number;
}

/**
 * The map in parts that are legible on a page each, from left to right and from top to bottom; the map as a
 * whole where it fits one. Parts overlap by a card, so that every card is whole on one of them; they are no
 * higher than the cards on them, and parts without any are left out.
 */
export function mapTiles(scenario: Scenario, options: TileOptions): readonly Box[] {
  const whole = mapBox(scenario);
  const places = [...placesOf(scenario.nodes, scenario.edges).values()];
  let { width, height } = options;
  let tiles = tilesOf(whole, places, width, height);
  while (tiles.length > options.most) {
    width *= 1.25;
    height *= 1.25;
    tiles = tilesOf(whole, places, width, height);
  }
  return tiles;
}

function tilesOf(whole: Box, places: readonly Point[], width: number, height: number): readonly Box[] {
  const columns = steps(whole.width, width, CARD_WIDTH);
  const rows = steps(whole.height, height, CARD_HEIGHT);
  if (columns.starts.length === 1 && rows.starts.length === 1) return [whole];
  return rows.starts.flatMap((down) =>
    columns.starts.flatMap((across): Box[] => {
      const [x, y] = [whole.x + across, whole.y + down];
      const on = places.filter(
        (place) =>
          place.x + CARD_WIDTH > x &&
          place.x < x + columns.size &&
          place.y + CARD_HEIGHT > y &&
          place.y < y + rows.size,
      );
      if (on.length === 0) return [];
      const top = Math.max(y, Math.min(...on.map((place) => place.y)) - MARGIN);
      const bottom = Math.min(y + rows.size, Math.max(...on.map((place) => place.y)) + CARD_HEIGHT + MARGIN);
      return [{ x, y: top, width: columns.size, height: bottom - top }];
    }),
  );
}

/** Stretches of equal size that cover the length and overlap. */
function steps(length: number, most: number, overlap: number) {
  if (length <= most) return { size: length, starts: [0] };
  const count = Math.ceil((length - overlap) / Math.max(1, most - overlap));
  const size = (length - overlap) / count + overlap;
  return { size, starts: Array.from({ length: count }, (_, index) => index * (size - overlap)) };
}

import { type Content, shapes, themeColors } from './shapes.ts';
import { boundsOf, covers, type Rect, type Sight, seenRect, widened } from './window.ts';

/** Beyond what is seen, as a share of it, so that panning rarely needs a new picture. */
const MARGIN = 0.3;
/** A picture may be this much smaller or larger than it was drawn while the zoom changes. */
const SHRUNK = 0.6;
const GROWN = 1.7;
/** When nothing has moved for so long, a picture that is not of the present scale is drawn anew; ms. */
const STILL = 160;
/** Of a frame, ms. What is drawn takes about as long again when the browser brings it to the screen. */
const BUDGET = 5;
/** Shapes between two looks at the clock. */
const BATCH = 60;

interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly region: Rect;
  readonly scale: number;
}

/**
 * A picture of the whole map that follows the canvas: it is moved and scaled as one layer while one pans
 * and zooms, and drawn anew, behind the scenes and spread over frames, when that no longer does.
 */
export class FarPicture {
  readonly #host: HTMLElement;
  readonly #drawn: () => void;
  #sight: Sight | null = null;
  #content: Content | null = null;
  #bounds: Rect | null = null;
  #front: Picture | null = null;
  #stale = true;
  #job: { readonly picture: Picture; readonly work: Generator<void>; readonly content: Content } | null =
    null;
  #frame = 0;
  #still: ReturnType<typeof setTimeout> | undefined;

  /** @param drawn is called whenever a picture of the newest content is complete */
  constructor(host: HTMLElement, drawn: () => void) {
    this.#host = host;
    this.#drawn = drawn;
  }

  show(content: Content): void {
    if (content === this.#content) return;
    this.#content = content;
    this.#bounds = boundsOf(content.nodes);
    this.#stale = true;
    this.#consider();
  }

  look(sight: Sight): void {
    this.#sight = sight;
    this.#place(this.#front);
    if (this.#job !== null) this.#place(this.#job.picture);
    clearTimeout(this.#still);
    this.#still = setTimeout(() => this.#sharpen(), STILL);
    this.#consider();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#still);
    this.#job?.picture.canvas.remove();
    this.#front?.canvas.remove();
    this.#job = null;
    this.#front = null;
  }

  #place(picture: Picture | null): void {
    if (picture === null || this.#sight === null) return;
    const { x, y, zoom } = this.#sight;
    const { region, scale, canvas } = picture;
    const by = zoom / scale;
    canvas.style.transform = `translate(${x + region.left * zoom}px, ${y + region.top * zoom}px) scale(${by})`;
  }

  /** Starts a new picture if the present one no longer does; one that is under way is finished first. */
  #consider(): void {
    if (this.#job !== null || this.#sight === null || this.#content === null || this.#bounds === null) return;
    const { zoom } = this.#sight;
    if (!this.#stale && this.#front !== null) {
      const by = zoom / this.#front.scale;
      const needed = common(seenRect(this.#sight), this.#bounds);
      if (by > SHRUNK && by < GROWN && (needed === null || covers(this.#front.region, needed))) return;
    }
    this.#begin(this.#sight, this.#content, this.#bounds);
  }

  #sharpen(): void {
    const { zoom } = this.#sight ?? {};
    if (this.#front === null || zoom === undefined || this.#front.scale === zoom) return;
    this.#stale = true;
    this.#consider();
  }

  #begin(sight: Sight, content: Content, bounds: Rect): void {
    const region = common(widened(seenRect(sight), MARGIN), widened(bounds, 0.02));
    if (region === null || sight.width === 0) return;
    const picture = { canvas: newCanvas(region, sight.zoom), region, scale: sight.zoom };
    const context = picture.canvas.getContext('2d');
    if (context === null) return;
    const ratio = pixels() * sight.zoom;
    context.setTransform(ratio, 0, 0, ratio, -region.left * ratio, -region.top * ratio);
    this.#stale = false;
    this.#job = { picture, content, work: shapes(context, content, themeColors(), region, sight.zoom) };
    // The first one is seen growing; later ones replace the one before when they are complete.
    if (this.#front === null) this.#host.append(picture.canvas);
    this.#place(picture);
    this.#frame = requestAnimationFrame(this.#step);
  }

  readonly #step = (): void => {
    const job = this.#job;
    if (job === null) return;
    const end = performance.now() + BUDGET;
    do {
      for (let left = BATCH; left > 0; left -= 1) {
        if (job.work.next().done !== true) continue;
        this.#finish(job.picture, job.content);
        return;
      }
    } while (performance.now() < end);
    this.#frame = requestAnimationFrame(this.#step);
  };

  #finish(picture: Picture, content: Content): void {
    this.#job = null;
    this.#place(picture);
    if (this.#front === null) picture.canvas.dataset.complete = '';
    else {
      picture.canvas.dataset.complete = '';
      this.#host.append(picture.canvas);
      this.#front.canvas.remove();
    }
    this.#front = picture;
    if (content === this.#content) this.#drawn();
    this.#consider();
  }
}

const pixels = () => Math.min(2, window.devicePixelRatio);

function newCanvas(region: Rect, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const width = Math.ceil((region.right - region.left) * scale);
  const height = Math.ceil((region.bottom - region.top) * scale);
  canvas.width = width * pixels();
  canvas.height = height * pixels();
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  return canvas;
}

function common(a: Rect, b: Rect): Rect | null {
  const both = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return both.left < both.right && both.top < both.bottom ? both : null;
}

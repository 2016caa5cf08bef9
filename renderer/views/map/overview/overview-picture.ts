import { NODE_KINDS } from '#shared/model/index.ts';
import { themeColors } from '../far/shapes.ts';
import { boundsOf, type Sight } from '../far/window.ts';
import { NODE_HEIGHT, NODE_WIDTH, type Point } from '../geometry.ts';
import type { MapFlowNode } from '../map-elements.ts';
import { type Fitting, fitting, onMap, type Size, sightIn } from './fitting.ts';

const MARGIN = 6;
/** A node is never smaller; px. */
const LEAST = 1.5;
/** What changes faster than this is drawn once; ms. So no edit waits for it. */
const PAUSE = 150;

/** The nodes of a large document as spots, drawn anew only when one of them is elsewhere, and what is seen of them. */
export class OverviewPicture {
  readonly #canvas: HTMLCanvasElement;
  readonly #mark: HTMLElement;
  readonly #size: Size;
  #nodes: readonly MapFlowNode[] = [];
  #drawn: { readonly nodes: readonly MapFlowNode[]; readonly theme: string } | null = null;
  #fitting: Fitting | null = null;
  #sight: Sight | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param mark is laid over what is seen */
  constructor(canvas: HTMLCanvasElement, mark: HTMLElement, size: Size) {
    this.#canvas = canvas;
    this.#mark = mark;
    this.#size = size;
    const ratio = Math.min(2, window.devicePixelRatio);
    canvas.width = size.width * ratio;
    canvas.height = size.height * ratio;
  }

  show(nodes: readonly MapFlowNode[], theme: string): void {
    this.#nodes = nodes;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#drawn?.theme === theme && looksAlike(this.#drawn.nodes, nodes)) return;
      this.#draw();
      this.#drawn = { nodes, theme };
      this.#place();
    }, PAUSE);
  }

  look(sight: Sight): void {
    this.#sight = sight;
    this.#place();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Where on the map a point of the picture is; null while there is no picture. */
  placeOf(point: Point): Point | null {
    return this.#fitting === null ? null : onMap(this.#fitting, point);
  }

  #draw(): void {
    const context = this.#canvas.getContext('2d');
    const bounds = boundsOf(this.#nodes);
    if (context === null || bounds === null) return;
    const fit = fitting(bounds, this.#size, MARGIN);
    this.#fitting = fit;
    const ratio = this.#canvas.width / this.#size.width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.#size.width, this.#size.height);
    const colors = themeColors();
    const [width, height] = [NODE_WIDTH, NODE_HEIGHT].map((each) => Math.max(LEAST, each * fit.scale));
    if (width === undefined || height === undefined) return;
    for (const kind of NODE_KINDS) {
      for (const off of [true, false]) {
        context.beginPath();
        for (const { type, data, position } of this.#nodes)
          if (type === kind && data.off === off)
            context.rect(position.x * fit.scale + fit.left, position.y * fit.scale + fit.top, width, height);
        context.globalAlpha = off ? 0.35 : 1;
        context.fillStyle = colors[kind];
        context.fill();
      }
    }
  }

  #place(): void {
    if (this.#fitting === null || this.#sight === null) return;
    const { style } = this.#mark;
    const rect = sightIn(this.#fitting, this.#sight, this.#size);
    style.visibility = rect === null ? 'hidden' : 'visible';
    if (rect === null) return;
    style.transform = `translate(${rect.left}px, ${rect.top}px)`;
    style.width = `${rect.right - rect.left}px`;
    style.height = `${rect.bottom - rect.top}px`;
  }
}

function looksAlike(a: readonly MapFlowNode[], b: readonly MapFlowNode[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return (
        one === other ||
        (other !== undefined &&
          one.type === other.type &&
          one.data.off === other.data.off &&
          one.position.x === other.position.x &&
          one.position.y === other.position.y)
      );
    })
  );
}

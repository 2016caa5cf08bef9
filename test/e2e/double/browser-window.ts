import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { Dialog, Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import { answerOwn, openContext, toOwn, toSeen } from './chromium.ts';
import { handlers } from './modules.ts';
import { pageSide } from './page-side.ts';
import { preventable } from './preventable.ts';
import { strict } from './strict.ts';

type OpenHandler = (details: { url: string }) => { action: string };

class Contents extends EventEmitter {
  readonly #page: Promise<Page>;
  readonly #frames = new WeakMap<Frame, { readonly url: string }>();
  #main: Frame | null = null;
  openHandler: OpenHandler | null = null;
  address = '';

  constructor(page: Promise<Page>) {
    super();
    this.#page = page;
    void page.then((opened) => {
      this.#main = opened.mainFrame();
    });
  }
  get mainFrame() {
    return this.#main === null ? null : this.frame(this.#main);
  }
  /** One object per frame, as Electron has it, with the address that it shows now. */
  frame(frame: Frame) {
    let known = this.#frames.get(frame);
    if (known === undefined) {
      known = {
        get url() {
          return toOwn(frame.url());
        },
      };
      this.#frames.set(frame, known);
    }
    return known;
  }
  getURL = () => this.address;
  setWindowOpenHandler(handler: OpenHandler) {
    this.openHandler = handler;
  }
  send(channel: string, ...values: unknown[]) {
    void this.#page
      .then((page) =>
        page.evaluate(([to, what]) => window.electronDouble.receive(to, what), [channel, values] as const),
      )
      // A page that is just going away hears nothing, as in Electron.
      .catch(() => undefined);
  }
}

const open: DoubleWindow[] = [];

class DoubleWindow extends EventEmitter {
  static readonly hooks = {
    created: (_contents: unknown): void => undefined,
    allClosed: (): void => undefined,
  };
  static getAllWindows = () => [...open];
  static getFocusedWindow = () => open.at(-1) ?? null;

  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: Contents;
  readonly page: Promise<Page>;
  visible = false;
  destroyed = false;
  #maximized = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.page = this.#openPage();
    this.webContents = strict('webContents', new Contents(this.page));
    open.push(this);
    DoubleWindow.hooks.created(this.webContents);
  }

  async #openPage(): Promise<Page> {
    const preload = this.options.webPreferences?.preload;
    if (preload === undefined || !existsSync(preload))
      throw new Error(`There is no preload script at ${preload}.`);
    const page = await openContext().newPage();
    await page.exposeBinding('electronInvoke', ({ frame }, channel: string, values: unknown[]) =>
      this.#invoke(frame, channel, values),
    );
    await page.addInitScript(pageSide, readFileSync(preload, 'utf8'));
    await page.route('**/*', (route, request) => this.#answer(route, request));
    page.on('dialog', (dialog) => void this.#onDialog(dialog));
    page.on('close', () => this.#onClosed());
    page.once('domcontentloaded', () => this.emit('ready-to-show'));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.webContents.address = toOwn(frame.url());
    });
    return page;
  }

  async #invoke(frame: Frame, channel: string, values: unknown[]): Promise<unknown> {
    if (channel === 'double:close') return await this.close();
    if (channel === 'double:open') return this.#openWindow(String(values[0]));
    const handler = handlers.invoke.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { sender: this.webContents, senderFrame: this.webContents.frame(frame) };
    return await handler(event, ...values);
  }

  #openWindow(url: string): void {
    const decision = this.webContents.openHandler?.({ url });
    if (decision?.action !== 'deny') throw new Error(`The shell would have opened a window on ${url}.`);
  }

  async #answer(route: Route, request: PageRequest): Promise<void> {
    const url = toOwn(request.url());
    if (request.isNavigationRequest() && toOwn(request.frame().url()) !== 'about:blank') {
      const event = preventable({ url });
      if (request.frame().parentFrame() === null) this.webContents.emit('will-navigate', event);
      else this.webContents.emit('will-frame-navigate', event);
      // No content: the page stays as it is.
      if (event.defaultPrevented) return await route.fulfill({ status: 204 });
    }
    if (!url.startsWith('app:')) return await route.abort();
    const response = await answerOwn(request.url(), request.method());
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  async #onDialog(dialog: Dialog): Promise<void> {
    if (dialog.type() !== 'beforeunload') return await dialog.dismiss();
    const event = preventable();
    this.webContents.emit('will-prevent-unload', event);
    if (event.defaultPrevented) await dialog.accept();
    else await dialog.dismiss();
    this.emit('double-close-decided');
  }

  #onClosed() {
    this.destroyed = true;
    const at = open.indexOf(this);
    if (at >= 0) open.splice(at, 1);
    this.emit('closed');
    this.emit('double-close-decided');
    if (open.length === 0) DoubleWindow.hooks.allClosed();
  }

  async loadURL(url: string): Promise<void> {
    await (await this.page).goto(toSeen(url));
  }
  /** As the user closes it, or the page itself: resolves when it is closed, or it is decided that it stays. */
  async close(): Promise<void> {
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented || this.destroyed) return;
    const decided = new Promise((resolve) => this.once('double-close-decided', resolve));
    await (await this.page).close({ runBeforeUnload: true });
    await decided;
  }
  destroy() {
    void this.page.then((page) => page.close());
  }
  isDestroyed = () => this.destroyed;
  show() {
    this.visible = true;
  }
  maximize() {
    this.#maximized = true;
  }
  isMaximized = () => this.#maximized;
  getNormalBounds() {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }
}

export const BrowserWindow = DoubleWindow;

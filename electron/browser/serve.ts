import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import application from '../../package.json' with { type: 'json' };
import { createHost } from '../host/create-host.ts';
import { dataHome } from '../library/data-folder.ts';
import { confSettingsStore } from '../settings/conf-settings-store.ts';
import { EventStreams } from './event-stream.ts';
import { hasDisplay, openInBrowser, writeHandover } from './hand-to-browser.ts';
import { handleRequest } from './request-handler.ts';

/** How long requests under way may take to finish on closing, in milliseconds. */
const GRACE = 5_000;
/** How long the file that leads the browser here may stay if no browser comes, in milliseconds. */
const HANDOVER_LIFE = 60_000;

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Opens the default browser, if there is a display. Default true. */
  readonly open?: boolean;
  /** The data folder; the user's by default. */
  readonly home?: string;
  /** The folder of the built application; `out/renderer` of the repository by default. */
  readonly renderer?: string;
  /** The folder of built-in scenarios, null for none; the repository's by default. */
  readonly templates?: string | null;
  /** Shown in the application; the package's by default. */
  readonly version?: string;
}

export interface Serving {
  /** With the token: who knows it can read and change every document. */
  readonly url: string;
  /** Whether a browser was opened; if not, the address is to be printed. */
  readonly browser: 'opened' | 'not-asked' | 'no-display' | 'failed';
  /** Ends streams, waits for saves under way, frees the port. */
  close(): Promise<void>;
}

/**
 * Serves the application on 127.0.0.1 alone, below an address that holds a fresh random token.
 * Rejects with the system's error if the port cannot be had (`EADDRINUSE`, `EACCES`).
 */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const home = options.home ?? dataHome();
  // 256 bits: beyond guessing, even at the speed of a loopback connection.
  const token = randomBytes(32).toString('base64url');
  const host = await createHost({
    home,
    host: 'browser',
    version: options.version ?? application.version,
    settings: confSettingsStore(home),
    shell: hasDisplay() ? { openExternal: openInBrowser } : {},
    ...(options.templates === undefined ? {} : { templates: options.templates }),
  });
  const events = new EventStreams(host.api.subscribe);
  const handovers = new Set<() => Promise<void>>();
  const removeHandovers = async () => {
    for (const remove of handovers) await remove().catch(() => {});
    handovers.clear();
  };

  let port = 0;
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 60_000, maxHeaderSize: 16_384 });
  server.maxConnections = 256;
  const served = {
    host,
    events,
    token,
    port: () => port,
    renderer: options.renderer ?? resolve(import.meta.dirname, '../../out/renderer'),
    onPage: () => void removeHandovers(),
  };
  server.on('request', (request, response) => {
    handleRequest(served, request, response).catch((error: unknown) => {
      // A connection that the browser gave up is everyday; anything else is ours to see.
      if (!request.destroyed && !response.destroyed) console.error('A request failed:', error);
      response.destroy();
    });
  });
  try {
    port = await listen(server, options.port ?? 0);
  } catch (error) {
    await host.close();
    throw error;
  }
  const url = `http://127.0.0.1:${port}/${token}/`;

  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= (async () => {
      events.close();
      await removeHandovers();
      await stopServer(server);
      await host.close();
    })();
    return closing;
  };
  const browser = options.open === false ? 'not-asked' : await openPage(url, handovers, removeHandovers);
  return { url, browser, close };
}

async function openPage(
  url: string,
  handovers: Set<() => Promise<void>>,
  removeHandovers: () => Promise<void>,
): Promise<Serving['browser']> {
  if (!hasDisplay()) return 'no-display';
  try {
    const handover = await writeHandover(url);
    handovers.add(handover.remove);
    setTimeout(removeHandovers, HANDOVER_LIFE).unref();
    await openInBrowser(handover.path);
    return 'opened';
  } catch (error) {
    console.error(`The browser could not be opened: ${error instanceof Error ? error.message : error}`);
    await removeHandovers();
    return 'failed';
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', failed);
      done((server.address() as AddressInfo).port);
    });
  });
}

function stopServer(server: Server): Promise<void> {
  return new Promise((done) => {
    const impatience = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(impatience);
      done();
    });
    server.closeIdleConnections();
  });
}

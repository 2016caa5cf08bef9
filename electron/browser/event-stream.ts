import type { ServerResponse } from 'node:http';
import type { HostApi, HostEvent } from '#shared/host.ts';
import { COMMON_HEADERS } from './response-headers.ts';

/** Keeps proxies of security software from closing a quiet stream, and shows us dead ones; in milliseconds. */
const HEARTBEAT = 20_000;
/** A page has one; this bounds what a page gone wild can hold. */
const LIMIT = 64;
/** Bytes that a page which does not read may make us keep; it opens a new stream after being cut off. */
const BACKLOG = 1024 * 1024;

/** The open streams of events (Server-Sent Events, HTML standard section 9.2). */
export class EventStreams {
  readonly #open = new Map<ServerResponse, () => void>();
  readonly #subscribe: HostApi['subscribe'];

  constructor(subscribe: HostApi['subscribe']) {
    this.#subscribe = subscribe;
  }

  start(response: ServerResponse): void {
    if (this.#open.size >= LIMIT) {
      response.writeHead(503, COMMON_HEADERS).end();
      return;
    }
    response.writeHead(200, { ...COMMON_HEADERS, 'Content-Type': 'text/event-stream' });
    const send = (text: string) => {
      response.write(text);
      if (response.writableLength > BACKLOG) response.destroy();
    };
    // The first bytes tell the page that it is subscribed from here on.
    send('retry: 1000\n: connected\n\n');
    const unsubscribe = this.#subscribe((event: HostEvent) => send(`data: ${JSON.stringify(event)}\n\n`));
    const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT).unref();
    const stop = () => {
      clearInterval(heartbeat);
      unsubscribe();
      this.#open.delete(response);
    };
    this.#open.set(response, stop);
    response.on('close', stop);
    response.on('error', stop);
  }

  close(): void {
    for (const [response, stop] of [...this.#open]) {
      stop();
      response.end();
    }
  }
}

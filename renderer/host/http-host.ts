import type {
  HostApi,
  HostError,
  HostEvent,
  HostResult,
  Input,
  OperationName,
  Output,
} from '#shared/host.ts';
import { OPERATION_NAMES } from './operation-names.ts';

/**
 * The contract with its validators, and the texts: they come while the first question is already on its way,
 * with the code that shows its answer.
 */
const contract = () => import('#shared/host.ts');
const texts = async () => (await import('../i18n/i18n.ts')).t;

/** Browsers let go of at most 64 KiB of such bodies while a page goes away; ours are ASCII or counted below. */
const KEEPALIVE_LIMIT = 60_000;
const LARGE = 200_000;

/**
 * The browser host over HTTP: `POST base/api/OPERATION` with JSON, and events from `base/api/events`.
 * Never rejects: what goes wrong on the way is an `unavailable` error. Nothing is asked before the events
 * have begun to come (or cannot): what changes after an answer is always told.
 *
 * @param base address of the page with a slash at its end
 */
export function createHttpHost(base: string): HostApi {
  const events = eventsOf(new URL('api/events', base));
  const call =
    <N extends OperationName>(name: N) =>
    async (input: Input<N>): Promise<HostResult<Output<N>>> => {
      const waiting = events.begin();
      // Without a wait where there is none: a save while the page goes away has to be sent at once.
      if (waiting !== null) await waiting;
      return await post(new URL(`api/${name}`, base), name, input);
    };
  const api = Object.fromEntries(OPERATION_NAMES.map((name) => [name, call(name)])) as Omit<
    HostApi,
    'subscribe'
  >;
  return { ...api, subscribe: events.subscribe } as HostApi;
}

async function post<N extends OperationName>(
  url: URL,
  name: N,
  input: Input<N>,
): Promise<HostResult<Output<N>>> {
  const body = bodyOf(input);
  const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
  try {
    const response = await send(url, request, name === 'saveDocument' && mayOutlive(body));
    // Each start has an address of its own: to the page of another one the host says no more than a number.
    if (response.status === 403 || response.status === 404)
      return unavailable((await texts())('app.otherStart'));
    if (!response.ok) return unavailable((await texts())('app.hostFails', { status: response.status }));
    return (await response.json()) as HostResult<Output<N>>;
  } catch {
    return unavailable((await texts())('app.hostSilent'));
  }
}

/** A scenario that is a text already is put in as it is. */
function bodyOf(input: object): string {
  if (!('scenario' in input) || typeof input.scenario !== 'string') return JSON.stringify(input);
  const { scenario, ...rest } = input;
  return `${JSON.stringify(rest).slice(0, -1)}${Object.keys(rest).length === 0 ? '' : ','}"scenario":${scenario}}`;
}

/** A save is sent so that it survives the closing of the page; a browser that has no room for that sends it plainly. */
async function send(
  url: URL,
  request: RequestInit & { body: string },
  keepalive: boolean,
): Promise<Response> {
  if (request.body.length >= LARGE) return await sendLarge(url, request);
  if (!keepalive) return await fetch(url, request);
  try {
    return await fetch(url, { ...request, keepalive: true });
  } catch {
    return await fetch(url, request);
  }
}

/**
 * A large text costs the page several times as long when it is sent as one as when it is sent as a blob; and
 * while somebody may be typing, the blob is made and sent one after the other, with room for keys between.
 */
async function sendLarge(url: URL, request: RequestInit & { body: string }): Promise<Response> {
  const body = new Blob([request.body]);
  if (globalThis.document?.visibilityState === 'visible') await new Promise((next) => setTimeout(next, 0));
  return await fetch(url, { ...request, body });
}

function mayOutlive(body: string): boolean {
  return body.length <= KEEPALIVE_LIMIT && new TextEncoder().encode(body).length <= KEEPALIVE_LIMIT;
}

function unavailable(message: string): { ok: false; error: HostError } {
  return { ok: false, error: { code: 'unavailable', message } };
}

interface Events {
  readonly subscribe: HostApi['subscribe'];
  /** Opens the stream if it is not open; null once it has been, otherwise the wait for its first sign, good or bad. */
  begin(): Promise<void> | null;
}

/** One stream for all listeners. After a gap in it anything may have changed unseen. */
function eventsOf(url: URL): Events {
  const listeners = new Set<(event: HostEvent) => void>();
  let source: EventSource | null = null;
  let waiting: Promise<void> | null = null;
  let begun = () => {};
  const tell = (event: HostEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  /** One after the other, in the order in which they came. */
  let told = Promise.resolve();
  const receive = (data: string) => {
    told = told
      .then(async () => {
        const event = (await contract()).HostEvent.safeParse(JSON.parse(data));
        if (event.success) tell(event.data);
      })
      .catch((error: unknown) => console.error(error));
  };
  const open = () => {
    const stream = new EventSource(url);
    source = stream;
    let interrupted = false;
    stream.onmessage = (message: MessageEvent<string>) => receive(message.data);
    waiting = new Promise((resolve) => {
      begun = () => {
        waiting = null;
        resolve();
      };
    });
    stream.onerror = () => {
      interrupted = true;
      begun();
    };
    stream.onopen = () => {
      if (interrupted) tell({ type: 'events-missed' });
      interrupted = false;
      begun();
    };
  };
  return {
    begin() {
      if (source === null) open();
      return waiting;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (source === null) open();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        source?.close();
        source = null;
        begun();
      };
    },
  };
}

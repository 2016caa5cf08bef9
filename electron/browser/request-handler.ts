import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Host, isOperation } from '../host/create-host.ts';
import type { EventStreams } from './event-stream.ts';
import { readJsonBody } from './read-body.ts';
import { admit } from './request-guard.ts';
import { COMMON_HEADERS } from './response-headers.ts';
import { serveFile } from './static-files.ts';

/** A document of 64 MiB with what JSON adds around it. */
const BODY_LIMIT = 70 * 1024 * 1024;

export interface Served {
  readonly host: Host;
  readonly events: EventStreams;
  readonly token: string;
  /** The port is known only once the server listens. */
  readonly port: () => number;
  /** The folder of the built application. */
  readonly renderer: string;
  /** The page was asked for. */
  readonly onPage: () => void;
}

/**
 * Answers one request: `GET /TOKEN/…` files, `POST /TOKEN/api/OPERATION` with JSON in and a `HostResult`
 * out, `GET /TOKEN/api/events`. Whatever is not admitted gets a status and nothing else.
 */
export async function handleRequest(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const admission = admit(request, served.port(), served.token);
  if (!admission.admitted) return refuse(response, admission.status);
  const { path } = admission;
  const { method } = request;
  if (path === 'api/events' && method === 'GET') return served.events.start(response);
  if (path.startsWith('api/') && method === 'POST')
    return await answer(served.host, path.slice('api/'.length), request, response);
  if (path.startsWith('api/') || (method !== 'GET' && method !== 'HEAD')) return refuse(response, 404);
  if (path === '') served.onPage();
  await serveFile(served.renderer, path, method, response);
}

async function answer(
  host: Host,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOperation(name)) return refuse(response, 404);
  const body = await readJsonBody(request, BODY_LIMIT);
  if (!body.ok) return refuse(response, body.status);
  const result = await host.call(name, body.value);
  const bytes = Buffer.from(JSON.stringify(result));
  response.writeHead(200, {
    ...COMMON_HEADERS,
    'Content-Type': 'application/json',
    'Content-Length': bytes.length,
  });
  response.end(bytes);
}

/** No body and no hint; the connection ends, because the rest of the request is not read. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...COMMON_HEADERS, 'Content-Length': 0, Connection: 'close' }).end();
}

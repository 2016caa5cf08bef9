/** The application's worker of exports as a thread of Node's. */
import { parentPort } from 'node:worker_threads';

const port = parentPort;
if (port === null) throw new Error('this runs as a worker');
const scope = {
  onmessage: null as ((event: { data: unknown }) => void) | null,
  postMessage: (message: unknown) => port.postMessage(message),
};
Object.assign(globalThis, { self: scope });
await import(new URL('../../renderer/workers/export-worker.ts', import.meta.url).href);
port.on('message', (data: unknown) => scope.onmessage?.({ data }));

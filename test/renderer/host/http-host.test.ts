import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHttpHost } from '../../../renderer/host/http-host.ts';

/** A stream of events that opens, fails and speaks when the test says so. */
class Stream {
  static all: Stream[] = [];
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  closed = false;
  constructor() {
    Stream.all.push(this);
  }
  close() {
    this.closed = true;
  }
}

const asked: string[] = [];
beforeEach(() => {
  Stream.all = [];
  asked.length = 0;
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.pathname);
    return Response.json({ ok: true, value: [] });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Lets everything run that waits for nothing but promises. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const newHost = () => createHttpHost('http://127.0.0.1:1/token/');

test('nothing is asked before events come: a change after the answer is always told', async () => {
  const host = newHost();
  const heard: string[] = [];
  const answer = host.listDocuments({});
  host.subscribe((event) => heard.push(event.type));
  await settle();
  expect(asked).toEqual([]);
  expect(Stream.all).toHaveLength(1);
  Stream.all[0]?.onopen?.();
  expect(await answer).toEqual({ ok: true, value: [] });
  expect(asked).toEqual(['/token/api/listDocuments']);
  Stream.all[0]?.onmessage?.({ data: '{"type":"library-changed"}' });
  Stream.all[0]?.onmessage?.({ data: '{"type":"nothing that is agreed"}' });
  Stream.all[0]?.onmessage?.({ data: '{"type":"events-missed"}' });
  await vi.waitFor(() => expect(heard).toEqual(['library-changed', 'events-missed']));
});

test('where events cannot come, questions are asked all the same; a gap is told when it ends', async () => {
  const host = newHost();
  const heard: string[] = [];
  host.subscribe((event) => heard.push(event.type));
  Stream.all[0]?.onerror?.();
  expect(await host.listDocuments({})).toMatchObject({ ok: true });
  Stream.all[0]?.onopen?.();
  expect(heard).toEqual(['events-missed']);
});

test('once events come, a question is sent without any wait', () => {
  const host = newHost();
  host.subscribe(() => undefined);
  Stream.all[0]?.onopen?.();
  void host.listDocuments({});
  expect(asked).toEqual(['/token/api/listDocuments']);
});

test('a scenario that is a text already goes into the request as it is', async () => {
  const bodies: string[] = [];
  vi.stubGlobal('fetch', async (_: URL, request: RequestInit) => {
    bodies.push(String(request.body));
    return Response.json({ ok: true, value: { revision: '2' } });
  });
  const host = newHost();
  const save = host.saveDocument({ id: 'a', base: '1', scenario: '{"title":"\\"Wi\\""}', client: 'me' });
  await settle();
  Stream.all[0]?.onopen?.();
  await save;
  expect(bodies.map((body) => JSON.parse(body))).toEqual([
    { id: 'a', base: '1', client: 'me', scenario: { title: '"Wi"' } },
  ]);
});

test('a large document is sent whole, whatever its letters', async () => {
  const bodies: string[] = [];
  vi.stubGlobal('fetch', async (url: URL, request: RequestInit) => {
    bodies.push(await new Request(url, request).text());
    return Response.json({ ok: true, value: { revision: '2' } });
  });
  const host = newHost();
  host.subscribe(() => undefined);
  Stream.all[0]?.onopen?.();
  const title = '한국어 “text” '.repeat(30_000);
  const scenario = JSON.stringify({ title });
  expect(await host.saveDocument({ id: 'a', base: '1', scenario, client: 'me' })).toMatchObject({ ok: true });
  expect(JSON.parse(bodies[0] ?? '')).toEqual({ id: 'a', base: '1', client: 'me', scenario: { title } });
});

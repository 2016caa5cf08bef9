import { readdir, symlink } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { serve } from '../../electron/browser/serve.ts';
import { scenarioOf } from '../library/temporary-library.ts';
import { type TestServer, temporaryServer } from './temporary-server.ts';

/** Everything of a refusal: no body, nothing of the application's. */
function expectRefused(answer: { status: number; body: string }, ...statuses: number[]) {
  expect(statuses).toContain(answer.status);
  expect(answer.body).toBe('');
}

function apiCall(server: TestServer, headers: Record<string, string> = {}) {
  return {
    method: 'POST',
    target: `${server.base}/api/listDocuments`,
    headers: { Origin: `http://127.0.0.1:${server.port}`, 'Content-Type': 'application/json', ...headers },
    body: '{}',
  };
}

test('the page is served below the token, with its protections', async () => {
  const server = await temporaryServer();
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[A-Za-z0-9_-]{43}\/$/);
  const page = await server.ask({ target: `${server.base}/` });
  expect(page.status).toBe(200);
  expect(page.body).toContain('<title>Desk</title>');
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  const policy = String(page.headers['content-security-policy']);
  for (const rule of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ])
    expect(policy.split('; ')).toContain(rule);
  expect(policy).not.toContain("'unsafe-eval'");
  expect(page.headers['set-cookie']).toBeUndefined();
});

test('hashed files may be kept for ever, and have their type', async () => {
  const server = await temporaryServer();
  const script = await server.ask({ target: `${server.base}/assets/index-B3k9_aZq.js` });
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.headers['cache-control']).toContain('immutable');
  const head = await server.ask({ method: 'HEAD', target: `${server.base}/` });
  expect([head.status, head.body]).toEqual([200, '']);
});

test('an operation answers over HTTP, by both names of the loopback', async () => {
  const server = await temporaryServer();
  expect(await server.call('info', {})).toMatchObject({ ok: true, value: { host: 'browser' } });
  const local = { Host: `localhost:${server.port}`, Origin: `http://localhost:${server.port}` };
  const answer = await server.ask(apiCall(server, local));
  expect(JSON.parse(answer.body)).toEqual({ ok: true, value: [] });
});

test('a foreign Host gets nothing, whatever else is right', async () => {
  const server = await temporaryServer();
  for (const host of [
    'evil.example',
    `evil.example:${server.port}`,
    '127.0.0.1',
    'localhost',
    `127.0.0.1:${server.port + 1}`,
    `127.0.0.1.evil.example:${server.port}`,
    `[::1]:${server.port}`,
    `0.0.0.0:${server.port}`,
  ]) {
    expectRefused(await server.ask({ target: `${server.base}/`, headers: { Host: host } }), 403);
    expectRefused(await server.ask(apiCall(server, { Host: host, Origin: `http://${host}` })), 403);
  }
});

test('another origin gets nothing, nor does a POST without one', async () => {
  const server = await temporaryServer();
  for (const origin of [
    'https://evil.example',
    'null',
    `http://127.0.0.1:${server.port + 1}`,
    `https://127.0.0.1:${server.port}`,
    `http://localhost:${server.port}`,
    '',
  ]) {
    expectRefused(await server.ask(apiCall(server, { Origin: origin })), 403);
    expectRefused(await server.ask({ target: `${server.base}/`, headers: { Origin: origin } }), 403);
    const stream = { target: `${server.base}/api/events`, headers: { Origin: origin } };
    expectRefused(await server.ask(stream), 403);
  }
  const { Origin: _, ...without } = apiCall(server).headers;
  expectRefused(await server.ask({ ...apiCall(server), headers: without }), 403);
});

test('a preflight of another origin is not answered with permission', async () => {
  const server = await temporaryServer();
  const answer = await server.ask({
    method: 'OPTIONS',
    target: `${server.base}/api/listDocuments`,
    headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
  });
  expectRefused(answer, 403);
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('a wrong token gets nothing, not even what exists', async () => {
  const server = await temporaryServer();
  const token = server.base.slice(1);
  const almost = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  for (const wrong of [
    '',
    'x',
    almost,
    `${token}x`,
    token.slice(0, -1),
    token.toLowerCase(),
    `%00${token}`,
  ]) {
    expectRefused(await server.ask({ target: `/${wrong}/` }), 404);
    expectRefused(await server.ask({ target: `/${wrong}/assets/index-B3k9_aZq.js` }), 404);
    expectRefused(await server.ask({ ...apiCall(server), target: `/${wrong}/api/listDocuments` }), 404);
    expectRefused(await server.ask({ target: `/${wrong}/api/events` }), 404);
  }
  for (const target of [
    '/',
    '/index.html',
    '/favicon.ico',
    '*',
    `http://127.0.0.1:${server.port}${server.base}/`,
  ])
    expectRefused(await server.ask({ target }), 403, 404);
  const another = await temporaryServer();
  expectRefused(await another.ask({ target: `${server.base}/` }), 404);
});

test('what a browser says comes from another site is refused, but for opening the page itself', async () => {
  const server = await temporaryServer();
  const navigation = { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
  const from = async (target: string, headers: Record<string, string>) =>
    (await server.ask({ target: `${server.base}${target}`, headers })).status;
  for (const site of ['cross-site', 'same-site']) {
    expect(await from('/', { 'Sec-Fetch-Site': site })).toBe(403);
    expect(await from('/', { 'Sec-Fetch-Site': site, ...navigation, 'Sec-Fetch-Dest': 'iframe' })).toBe(403);
    expect(await from('/api/events', { 'Sec-Fetch-Site': site, ...navigation })).toBe(403);
    expect(await from('/assets/index-B3k9_aZq.js', { 'Sec-Fetch-Site': site })).toBe(403);
    expectRefused(await server.ask(apiCall(server, { 'Sec-Fetch-Site': site })), 403);
    expect(await from('/', { 'Sec-Fetch-Site': site, ...navigation })).toBe(200);
  }
  expect(await from('/', { 'Sec-Fetch-Site': 'none', ...navigation })).toBe(200);
  expect(await from('/assets/index-B3k9_aZq.js', { 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
  expectRefused(await server.ask(apiCall(server, { 'Sec-Fetch-Site': 'none' })), 403);
});

test('nothing outside the application’s folder is served', async () => {
  const server = await temporaryServer();
  await symlink(join(server.home, '..', 'secret.txt'), join(server.home, '..', 'renderer', 'link.txt'));
  for (const path of [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/C:%5cWindows%5cwin.ini',
    '/.env',
    '/link.txt',
    '/assets',
    '/assets/',
    '/index.html%00.js',
    '/%ff',
    '/%',
    '/absent.js',
    '/api/',
    '/api/listDocuments',
  ])
    expectRefused(await server.ask({ target: `${server.base}${path}` }), 404);
});

test('only agreed operations with JSON of bearable size are run', async () => {
  const server = await temporaryServer();
  const call = apiCall(server);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
    expectRefused(await server.ask(apiCall(server, { 'Content-Type': type })), 415);
  for (const name of ['absent', '__proto__', 'constructor', 'subscribe', 'listDocuments/x', ''])
    expectRefused(await server.ask({ ...call, target: `${server.base}/api/${name}` }), 404);
  for (const body of ['', '{', Buffer.from([0x22, 0xff, 0x22])])
    expectRefused(await server.ask({ ...call, body }), 400);
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    expectRefused(await server.ask({ ...call, method }), 403, 404);
  const typed = await server.ask(apiCall(server, { 'Content-Type': 'application/json; charset=utf-8' }));
  expect(typed.status).toBe(200);
  const invalid = await server.ask({ ...call, target: `${server.base}/api/openDocument` });
  expect(JSON.parse(invalid.body)).toMatchObject({ ok: false, error: { code: 'invalid' } });
});

test('a body that announces too much is refused before it is read', async () => {
  const server = await temporaryServer();
  const socket = connect(server.port, '127.0.0.1');
  socket.write(
    [
      `POST ${server.base}/api/listDocuments HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      `Origin: http://127.0.0.1:${server.port}`,
      'Content-Type: application/json',
      `Content-Length: ${71 * 1024 * 1024}`,
      '',
      '',
    ].join('\r\n'),
  );
  expect(await everything(socket)).toMatch(/^HTTP\/1\.1 413 /);
});

test('a body that grows beyond the limit unannounced is cut off', async () => {
  const server = await temporaryServer();
  const socket = connect(server.port, '127.0.0.1');
  const answer = everything(socket);
  socket.write(
    [
      `POST ${server.base}/api/importDocument HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      `Origin: http://127.0.0.1:${server.port}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
      '',
      '',
    ].join('\r\n'),
  );
  const part = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000, 0x20), Buffer.from('\r\n')]);
  for (let sent = 0; sent < 80 && !socket.destroyed && socket.writable; sent++)
    await new Promise<void>((done) => socket.write(part, () => done()));
  // Refused in words, or cut off while still sending: in both cases nothing was imported.
  expect(await answer).toMatch(/^(HTTP\/1\.1 413 .*|)/);
  expect(await server.call('listDocuments', {})).toEqual({ ok: true, value: [] });
});

test('it listens on the loopback address alone', async (context) => {
  const server = await temporaryServer();
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
  if (outside === undefined) return context.skip('this machine has no other address');
  await expect(connected(outside, server.port)).rejects.toThrow(/ECONNREFUSED|EHOSTUNREACH/);
});

test('saves of one tab are told to the other, over HTTP', async () => {
  const server = await temporaryServer();
  const events: unknown[] = [];
  const stream = await fetch(`${server.url}api/events`);
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  const reading = (async () => {
    const decoder = new TextDecoder();
    let buffered = '';
    for await (const chunk of stream.body ?? []) {
      buffered += decoder.decode(chunk, { stream: true });
      const messages = buffered.split('\n\n');
      buffered = messages.pop() ?? '';
      for (const message of messages)
        if (message.startsWith('data: ')) events.push(JSON.parse(message.slice('data: '.length)));
    }
  })();
  const created = await server.call('createDocument', { scenario: scenarioOf('Summit') });
  const { id } = (created as { value: { id: string } }).value;
  const opened = (await server.call('openDocument', { id })) as {
    value: { revision: string; scenario: object };
  };
  const { revision, scenario } = opened.value;
  const changed = { ...scenario, title: 'Changed' };
  const saved = await server.call('saveDocument', { id, base: revision, scenario: changed, client: 'tab 1' });
  expect(saved).toMatchObject({ ok: true });
  const told = { type: 'document-changed', id, client: 'tab 1' };
  await vi.waitFor(() => expect(events).toContainEqual(expect.objectContaining(told)), 10_000);
  const late = await server.call('saveDocument', { id, base: revision, scenario, client: 'tab 2' });
  expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
  // Closing ends the stream, which would otherwise keep the page and the port busy.
  await server.close();
  await reading;
  await expect(connected('127.0.0.1', server.port)).rejects.toThrow('ECONNREFUSED');
  expect(await readdir(join(server.home, 'documents'))).toHaveLength(1);
});

test('a port that is taken is an error that names it', async () => {
  const server = await temporaryServer();
  const second = serve({ port: server.port, open: false, home: server.home, templates: null });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('each start has a token of its own', async () => {
  const [first, second] = [await temporaryServer(), await temporaryServer()];
  expect(first.base).not.toBe(second.base);
});

function everything(socket: Socket): Promise<string> {
  return new Promise((done) => {
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part.toString('latin1');
    });
    socket.on('error', () => done(text));
    socket.on('close', () => done(text));
    socket.on('end', () => socket.end());
  });
}

function connected(host: string, port: number): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect({ host, port, timeout: 5_000 });
    socket.on('connect', () => {
      socket.destroy();
      done();
    });
    socket.on('error', failed);
  });
}

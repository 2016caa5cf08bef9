import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { EvaluationJson, PathsJson } from '#shared/engine/evaluation-json.ts';
import { PATH_ORDERS } from '#shared/engine/results.ts';
import { cli, fileWith, nato, small } from './run-cli.ts';

/** An RFC 9557 instant in Seoul. */
const SEOUL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+09:00\[Asia\/Seoul\]$/;

test('evaluate tells an analyst what to choose, what it is worth, when, and what conflicts', async () => {
  const { code, out, err } = await cli(['evaluate', nato]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('NATO 2025: how Seoul meets Trump');
  expect(out).toMatch(/^Score for South Korean government: -?\d+(\.\d+)? \(-?[\d.]+ … -?[\d.]+\)$/m);
  expect(out).toMatch(/^Criteria, expected\n {2}Alliance credibility \(points\) +-?\d/m);
  expect(out).toMatch(/^ {2}Who goes to The Hague\?\n {4}> .+\n {6}.+\n {6}.+\n {6}.*decide by/m);
  expect(out).toMatch(/decided by Trump administration/);
  expect(out).toMatch(/IP4 session opens +25 Jun 2025 14:30 Europe\/Amsterdam +Wed 25 Jun 2025/);
  expect(out).toMatch(/^ {6}by what happened before, best is: .+ in \d+%, .+ in \d+%/m);
  expect(out).not.toContain('\u001B');
  const held = await cli(['evaluate', nato, '--plan', 'wi-apec']);
  expect(held.out).toMatch(/^ {2}Who goes to The Hague\?\n {4}> .*Send Wi .*\n.*held by the plan/m);
});

test('evaluate --json has every field of the specification and nothing else', async () => {
  for (const plan of [[], ['--plan', 'skip-unga']]) {
    const { code, out } = await cli(['evaluate', nato, '--json', ...plan]);
    expect(code).toBe(0);
    const document = z.strictObject(EvaluationJson.shape).parse(JSON.parse(out));
    expect(document.plan).toBe(plan[1] ?? null);
    expect(document.nodes.suspension?.arrive?.likely).toMatch(SEOUL);
    expect(Object.keys(document.expected ?? {})).toEqual([
      'alliance',
      'tariff',
      'approval',
      'opposition',
      'washington',
    ]);
    const ends = document.outcomes.reduce((sum, { probability }) => sum + (probability ?? Number.NaN), 0);
    expect(ends).toBeCloseTo(1, 9);
  }
});

test('paths: the table and --json in every order', async () => {
  for (const by of PATH_ORDERS) {
    const { code, out } = await cli(['paths', nato, '--top', '7', '--by', by, '--json']);
    expect(code).toBe(0);
    const { paths, count } = z.strictObject(PathsJson.shape).parse(JSON.parse(out));
    expect(paths).toHaveLength(7);
    expect(BigInt(count)).toBeGreaterThan(7n);
    const keys = paths.map(({ probability, score, end }) =>
      by === 'probability'
        ? -probability
        : by === 'end'
          ? Date.parse(end?.likely.replace(/\[.*/, '') ?? '')
          : (score ?? Number.NaN) * (by === 'score' ? -1 : 1),
    );
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  }
  const { out } = await cli(['paths', nato, '--top', '3']);
  expect(out).toMatch(/^3 of [\d,]+ ways.*\n.*odds.*score.*ends.*way\n(1 .*\n)(2 .*\n)(3 .*\n)$/);
});

test('standard input stands for a file', async () => {
  const input = await readFile(nato);
  const [fromFile, fromInput] = await Promise.all([
    cli(['evaluate', nato]),
    cli(['evaluate', '-'], { input }),
  ]);
  expect(fromInput).toEqual(fromFile);
  const refused = await cli(['validate', '-'], { input: '[]' });
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('standard input: error')]);
});

test('validate prints one problem per line, and the same in --json', async () => {
  const file = await fileWith(
    small({ nodes: [...JSON.parse(small()).nodes, { id: 'island', kind: 'outcome', title: 'Two\nlines' }] }),
  );
  const { code, out } = await cli(['validate', file]);
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  for (const line of lines) expect(line.startsWith(`${file}: `)).toBe(true);
  expect(out).toMatch(/: warning unreachable: .*Two lines.*\(node island\)$/m);
  const { files } = JSON.parse((await cli(['validate', file, '--json'])).out);
  expect(files).toHaveLength(1);
  expect(files[0].problems).toHaveLength(lines.length);
});

test('a plan’s own problems are named with the plan', async () => {
  const { out, code } = await cli(['validate', nato, '--json']);
  expect(code).toBe(0);
  for (const problem of JSON.parse(out).files[0].problems) expect(problem.severity).not.toBe('error');
});

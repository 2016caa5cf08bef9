import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../electron/cli/commands.ts';
import { cli, fileWith, main, nato, small } from './run-cli.ts';

test('the help lists every command, on standard output when asked for', async () => {
  const { code, out, err } = await cli(['--help']);
  expect([code, err]).toEqual([0, '']);
  for (const { name } of COMMANDS) expect(out).toContain(`  ${name} `);
  const without = await cli([]);
  expect([without.code, without.out]).toEqual([2, '']);
  expect(without.err).toBe(out);
});

test('every command has its help, even among other words', async () => {
  const pages = await Promise.all(COMMANDS.map(({ name }) => cli([name, 'x', '--help'])));
  for (const [index, { code, out, err }] of pages.entries()) {
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: scenario-desk ${COMMANDS[index]?.name}`));
    expect(out).toContain('--help');
  }
});

test.concurrent.each([
  [['evalute', nato], 'There is no command "evalute"'],
  [['evaluate'], 'missing: scenario-desk evaluate FILE'],
  [['evaluate', nato, nato], 'not expected'],
  [['evaluate', nato, '--plans', 'x'], "'--plans'"],
  [['evaluate', nato, '--plan', 'nobody'], 'skip-unga'],
  [['evaluate', nato, '--plan'], 'plan'],
  [['paths', nato, '--by', 'luck'], 'probability, score, worst, end'],
  [['paths', nato, '--top', '0'], '"0"'],
  [['paths', nato, '--top', '1e3'], '"1e3"'],
  [['paths', nato, '--top', '-3'], '"-3"'],
  [['simulate', nato, '--seed', '-1'], '"-1"'],
  [['evaluate', nato, '--bogus'], "There is no option '--bogus' here. There are: --plan, --json, --help."],
  [['export', nato], '--to'],
  [['export', nato, '--to', 'gif'], 'mermaid'],
  [['export', nato, '--to', 'csv', '--json'], '--out'],
  [['new', '../package'], 'nato-2025'],
  [['serve', '--port', '70000'], '65535'],
])('%j is wrong usage', async (words, said) => {
  const { code, out, err } = await cli(words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
  expect(err).toContain('--help');
  expect(err).not.toMatch(/^\s+at /m);
});

test('a bug of ours ends with 3 and the way to report it, its trace only when asked for', async () => {
  const sabotage = `data:text/javascript,JSON.stringify=()=>{throw new Error('sabotage')}`;
  const { code, err } = await cli(['schema'], { node: ['--import', sabotage] });
  expect(code).toBe(3);
  expect(err).toContain('An internal failure');
  expect(err).toContain('SCENARIO_DESK_TRACE=1');
  expect(err).not.toMatch(/^\s+at /m);
});

test('a reader that goes away is no failure', async () => {
  const { stderr, stdout } = spawnSync('sh', [
    '-c',
    '"$0" "$1" paths "$2" --top 5000 | head -1',
    process.execPath,
    main,
    nato,
  ]);
  expect([stdout.toString(), stderr.toString()]).toEqual([
    expect.stringMatching(/^[\d,]+ of [\d,]+ ways.*\n$/),
    '',
  ]);
});

const full = existsSync('/dev/full');
test.skipIf(!full)('a full disk behind standard output is told, without a trace of ours', () => {
  const command = '"$0" "$1" evaluate "$2" > /dev/full';
  const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, main, nato]);
  expect([status, stderr.toString()]).toEqual([1, expect.stringContaining('The disk is full.')]);
  expect(stderr.toString()).not.toMatch(/^\s+at /m);
});

const terminal = spawnSync('script', ['--version']).status === 0;
test.skipIf(!terminal)('colours on a terminal, unless NO_COLOR is set', async () => {
  const file = await fileWith(small());
  const shown = (environment: Record<string, string>) =>
    spawnSync('script', ['-qec', `"${process.execPath}" "${main}" evaluate "${file}"`, '/dev/null'], {
      env: { PATH: process.env.PATH, TERM: 'xterm', ...environment },
    }).stdout.toString();
  expect(shown({})).toContain('\u001B[');
  expect(shown({ NO_COLOR: '1' })).not.toContain('\u001B[');
});

test.skipIf(!terminal)('bytes that are no text are not shown on a terminal', async () => {
  const file = await fileWith(small());
  const command = `"${process.execPath}" "${main}" export "${file}" --to xlsx`;
  const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null']);
  expect([status, stdout.toString()]).toEqual([2, expect.stringContaining('--out PATH')]);
});

// `npm test`: set up what is missing, then every check there is, then one line that counts them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../electron/setup/build.mjs';
import { ensureChromium } from '../electron/setup/chromium.mjs';
import { ensureDependencies } from '../electron/setup/dependencies.mjs';
import { electronBinary } from '../electron/setup/electron-binary.mjs';
import { modules, ownNode, root, runSetup } from '../electron/setup/paths.mjs';
import { ensureTools } from '../electron/setup/tools.mjs';

/**
 * What only the browser host has, what starts a shell of its own, and what no host can change about a page
 * is not run again in other hosts.
 */
const again = ['--grep-invert', '@browser|@shell|@page'];
/** The tests start hosts and commands hundreds of times: what was compiled once need not be again. */
const compiled = join(modules, '.cache', 'scenario-desk', 'compiled');
const count = { passed: 0, failed: 0, skipped: 0 };

await runSetup(async () => {
  ensureDependencies();
  const chromium = await ensureChromium();
  ensureTools();
  const scratch = mkdtempSync(join(tmpdir(), 'scenario-desk-test-'));
  try {
    check('Format, lint and layers', ['@biomejs/biome/bin/biome', 'check', '.']);
    check('Types', ['typescript/bin/tsc', '-b']);
    ensureBuilt();
    countVitest(chromium, join(scratch, 'vitest.json'));
    countPlaywright(chromium, join(scratch, 'playwright.json'), 'browser');
    // The shell's own tests run above; here, whether the application works in its windows.
    countPlaywright(chromium, join(scratch, 'double.json'), 'double', ['map.spec', 'library.spec', ...again]);
    if (electronBinary()) {
      countPlaywright(chromium, join(scratch, 'electron.json'), 'electron', again);
    } else {
      console.log("Electron's binary is not on this machine: nothing was run in the real Electron.");
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
  return count.failed === 0 && count.passed > 0 ? 0 : 1;
});

/** Runs a tool of the project under the project's own Node. */
function run([tool, ...args], environment = {}) {
  return spawnSync(ownNode(), [join(modules, ...tool.split('/')), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...environment },
  }).status;
}

function check(name, command) {
  const status = run(command);
  count[status === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}`);
}

function countVitest(chromium, file) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = run(['vitest/vitest.mjs', 'run', ...reporters], { CHROMIUM_PATH: chromium });
  const report = readReport(file);
  const failed = report?.numFailedTests ?? 0;
  count.passed += report?.numPassedTests ?? 0;
  count.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  // A file that does not even load has no failed test, but fails the run.
  count.failed += status === 0 ? failed : Math.max(failed, 1);
}

function countPlaywright(chromium, file, host, choice = []) {
  console.log(`End to end, host: ${host}`);
  const status = run(['@playwright/test/cli.js', 'test', '--reporter=list,json', ...choice], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    E2E_HOST: host,
  });
  const report = readReport(file);
  const stats = report?.stats;
  for (const title of flakyIn(report?.suites ?? [])) console.log(`Passed at the second try only: ${title}`);
  const failed = stats?.unexpected ?? 0;
  count.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  count.skipped += stats?.skipped ?? 0;
  count.failed += status === 0 ? failed : Math.max(failed, 1);
}

function flakyIn(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
    ...flakyIn(inner),
  ]);
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

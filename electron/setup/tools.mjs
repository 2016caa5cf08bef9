import { spawnSync } from 'node:child_process';

/** Programs of others that tests open exports with: what each is found by, and Debian's packages of it. */
const tools = {
  poppler: { probe: ['pdftotext', '-v'], packages: ['poppler-utils'] },
  // Started once, it takes seconds: it is enough that it is there.
  LibreOffice: {
    probe: ['sh', '-c', 'command -v soffice'],
    packages: ['writer', 'calc', 'impress'].map((part) => `libreoffice-${part}-nogui`),
  },
};

/**
 * Gets the programs that tests open exports with: the system's, else Debian's packages as root. What cannot
 * be had is no error: a line says so, and its tests are skipped (`test/exchange/tools.ts` looks again).
 */
export function ensureTools() {
  let missing = absent();
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    const packages = missing.flatMap((name) => tools[name].packages);
    console.error(`For tests that open exports with other programs: installing ${packages.join(', ')} …`);
    const options = {
      stdio: 'ignore',
      timeout: 900_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
    missing = absent();
  }
  if (missing.length > 0)
    console.log(
      `Not on this machine, so what would be opened with it was not tested: ${missing.join(', ')}.`,
    );
}

function absent() {
  return Object.keys(tools).filter((name) => !isThere(name));
}

function isThere(name) {
  const [program, ...options] = tools[name].probe;
  return spawnSync(program, options, { stdio: 'ignore' }).status === 0;
}

// `npm start`: install what is missing, build what is stale, then open the application, in Electron
// where its binary is there or can be had, otherwise in the browser, and say which and why.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { obtainElectron } from './electron-binary.mjs';
import { ownNode, root, runSetup } from './paths.mjs';

const help = `npm start -- [--browser | --electron] [--no-open] [--port N]

  --browser    use the browser even where Electron is there
  --electron   try to download Electron again, and fail if it cannot be had
  --no-open    print the address instead of opening a browser (implies --browser)
  --port N     the port on 127.0.0.1 (default: any free one)`;

await runSetup(async () => {
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) {
    console.log(help);
    return 0;
  }
  ensureDependencies();
  ensureBuilt();
  const host = chooseHost(words);
  console.error(host.says);
  if (host.electron === undefined) {
    const rest = words.filter((word) => word !== '--browser');
    return run(ownNode(), [join(root, 'electron', 'cli', 'main.ts'), 'serve', ...rest]);
  }
  if (host.electron === null) return 1;
  return run(host.electron, [root, ...words.filter((word) => word !== '--electron')]);
});

function chooseHost(words) {
  const insist = words.includes('--electron');
  if (words.includes('--no-open')) return { says: 'Using the browser host, because of --no-open.' };
  if (words.includes('--port')) return { says: 'Using the browser host, because of --port.' };
  if (words.includes('--browser')) return { says: 'Using the browser, because of --browser.' };
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY && !insist) {
    return { says: 'Using the browser host: there is no display for Electron to open a window on.' };
  }
  const { path, why } = obtainElectron({ insist });
  if (path) return { electron: path, says: 'Using Electron.' };
  if (insist) return { electron: null, says: `Electron cannot be used: ${why}.` };
  return { says: `Using the browser: Electron is not available, ${why}.` };
}

function run(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  // The child hears Ctrl+C itself; here it must only not end the wait before the child has ended.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
    );
  });
}

/** The application and the plain page, built from the present sources, each served on 127.0.0.1. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';
import { serve } from '../../../electron/browser/serve.ts';
import { rendererConfig } from '../../../renderer.config.ts';
import { chainDocument } from './chain.ts';
import { gridDocument } from './grid.ts';

const root = resolve(import.meta.dirname, '../../..');
export const SIZES = [0, 500, 1000, 2000, 5000] as const;
const idOf = (size: number) => `00000000-0000-4000-8000-${String(size).padStart(12, '0')}`;

export const CHAIN = 300;
const CHAIN_ID = '00000000-0000-4000-8000-000000c4a100';
/** Documents of the large library, and nodes of each. */
export const CARDS = 1000;
const NODES = 40;

export interface Pages {
  app(size: number): string;
  /** Of a library of `CARDS` documents. */
  readonly library: string;
  plain(size: number): string;
  /** The timeline of a chain of so many nodes, of `CHAIN`. */
  timeline(): string;
  close(): Promise<void>;
}

export async function startPages(): Promise<Pages> {
  const home = await mkdtemp(join(tmpdir(), 'scenario-desk-bench-'));
  const quiet: InlineConfig = { configFile: false, logLevel: 'error' };
  const outOf = (name: string) => ({ outDir: join(home, name), emptyOutDir: true, minify: true });
  await build({
    ...quiet,
    ...rendererConfig,
    build: { ...rendererConfig.build, ...outOf('app') },
  });
  const common: InlineConfig = { ...quiet, base: './', plugins: [react()] };
  const plainRoot = join(root, 'test/bench/ui/plain');
  await build({ ...common, root: plainRoot, build: outOf('plain') });
  const fill = async (name: string, documents: readonly (readonly [id: string, nodes: number])[]) => {
    const folder = join(home, name, 'documents');
    await mkdir(folder, { recursive: true });
    for (const [id, nodes] of documents)
      await writeFile(join(folder, `grid-${id}.scenario.json`), JSON.stringify(gridDocument(id, nodes)));
    return await serve({ open: false, home: join(home, name), renderer: join(home, 'app') });
  };
  const app = await fill(
    'data',
    SIZES.map((size) => [idOf(size), size]),
  );
  const library = await fill(
    'library',
    Array.from({ length: CARDS }, (_, n) => [idOf(n), NODES]),
  );
  await writeFile(
    join(home, 'data', 'documents', 'chain.scenario.json'),
    JSON.stringify(chainDocument(CHAIN_ID, CHAIN)),
  );
  const plain = await preview({
    ...common,
    root: plainRoot,
    build: outOf('plain'),
    preview: { host: '127.0.0.1', port: 0 },
  });
  const plainUrl = plain.resolvedUrls?.local[0] ?? '';
  return {
    app: (size) => `${app.url}#/document/${idOf(size)}/map`,
    timeline: () => `${app.url}#/document/${CHAIN_ID}/timeline`,
    library: library.url,
    plain: (size) => `${plainUrl}?nodes=${size}`,
    close: async () => {
      await app.close();
      await library.close();
      await plain.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

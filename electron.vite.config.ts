import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import { rendererConfig } from './renderer.config.ts';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: { rolldownOptions: { input: { main: resolve(root, 'electron/main.ts') } } },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file with nothing but `electron` outside it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererConfig,
});

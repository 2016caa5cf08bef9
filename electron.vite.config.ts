import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

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
  renderer: {
    root: resolve(root, 'renderer'),
    // Relative addresses: the browser host serves the application below a path that holds its token.
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      minify: true,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});

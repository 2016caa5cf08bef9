/** How the interface is built: for the application, and alike for what measures it. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { thirdPartyNotices } from './electron/setup/notices/plugin.ts';

const root = resolve(import.meta.dirname, 'renderer');
const notices = thirdPartyNotices(import.meta.dirname);

export const rendererConfig = {
  root,
  // Relative addresses: the browser host serves the application below a path that holds its token.
  base: './',
  plugins: [react(), notices.page],
  worker: { format: 'es', plugins: () => [notices.worker] },
  build: {
    minify: true,
    // One style sheet, in the order of the modules: what stands later may overrule what stands before,
    // whichever part of the code comes first.
    cssCodeSplit: false,
    rolldownOptions: {
      input: resolve(root, 'index.html'),
      treeshake: {
        // Lists of exports do nothing of their own: what is loaded through one is that alone.
        moduleSideEffects: [{ test: /[\\/](components|shared[\\/].*)[\\/]index\.ts$/, sideEffects: false }],
      },
      output: {
        // Few files for what is seen first: each one is a question to the host, a few at a time.
        codeSplitting: {
          groups: [
            { name: 'main', test: /renderer[\\/]main\.ts$/, priority: 3 },
            { name: 'application', test: /renderer[\\/]app[\\/]start\.tsx$/, priority: 2 },
            { name: 'document', test: /views[\\/]document[\\/]document-page\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
} satisfies UserConfig;

import type { Plugin } from 'vite';
import { partsOf } from './parts.ts';
import { noticesText } from './text.ts';

/** Beside the page: what the application shows under “Licences”. */
export const NOTICES_FILE = 'third-party-notices.txt';

/**
 * Writes the licences of everything by others that is truly in the bundle, workers included. `page` goes
 * among the plugins, `worker` among those of workers, which are bundled before the page is.
 */
export function thirdPartyNotices(root: string): { readonly page: Plugin; readonly worker: Plugin } {
  const files = new Set<string>();
  const collect: Plugin['generateBundle'] = (_options, bundle) => {
    for (const output of Object.values(bundle)) {
      if (output.type === 'chunk') for (const id of output.moduleIds) files.add(fileOf(id));
    }
  };
  return {
    worker: { name: 'third-party-notices:worker', generateBundle: collect },
    page: {
      name: 'third-party-notices',
      generateBundle(options, bundle, isWrite) {
        collect.call(this, options, bundle, isWrite);
        const source = noticesText(partsOf([...files], root));
        this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source });
      },
    },
  };
}

/** Of a module, which may be asked for in a special manner: `…/font.ttf?url`. */
const fileOf = (id: string) => id.replace(/\?.*$/, '').replaceAll('\\', '/');

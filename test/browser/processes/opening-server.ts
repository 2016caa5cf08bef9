/** Serves with opening the browser and prints the address and what became of the browser. Arguments: home. */
import { serve } from '../../../electron/browser/serve.ts';

const [home = ''] = process.argv.slice(2);
const serving = await serve({ home, templates: null });
console.log(JSON.stringify({ url: serving.url, browser: serving.browser }));
process.once('SIGTERM', () => void serving.close());

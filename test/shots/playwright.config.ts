/** `npm run shots`: pictures of every view, in both themes and two sizes, in `shots/`; and the README's. */
import base from '../../playwright.config.ts';

export default { ...base, testDir: '.', outputDir: '../../test-results/shots' };

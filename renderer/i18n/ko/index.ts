import type { en } from '../en/index.ts';
import { across } from './across.ts';
import { agenda } from './agenda.ts';
import { app } from './app.ts';
import { cards } from './cards.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { difference } from './difference.ts';
import { document } from './document.ts';
import { happened } from './happened.ts';
import { history } from './history.ts';
import { importing } from './importing.ts';
import { input } from './input.ts';
import { inspector } from './inspector.ts';
import type { Korean } from './korean.ts';
import { library } from './library.ts';
import { licences } from './licences.ts';
import { map } from './map.ts';
import { outline } from './outline.ts';
import { report } from './report.ts';
import { setAside } from './set-aside.ts';
import { sharing } from './sharing.ts';
import { thresholds } from './thresholds.ts';
import { timeline } from './timeline.ts';
import { turns } from './turns.ts';
import { weights } from './weights.ts';

/**
 * The Korean catalogue: 합니다체 in sentences, nouns in labels; terms as in TERMS.md. `{을/를}` behind a
 * text stands for the form of the particle that the text before it asks for.
 */
export const ko: Korean<typeof en> = {
  common,
  app,
  library,
  cards,
  document,
  outline,
  commands,
  map,
  happened,
  inspector,
  timeline,
  report,
  compare,
  across,
  weights,
  thresholds,
  turns,
  agenda,
  input,
  history,
  difference,
  importing,
  sharing,
  setAside,
  licences,
};

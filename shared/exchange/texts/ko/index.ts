import type { Texts } from '../texts.ts';
import { expressionReason } from './expression-reasons.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { findings } from './findings.ts';
import { pictures } from './pictures.ts';
import { problem } from './problem.ts';
import { report } from './report.ts';
import { tables } from './tables.ts';
import { words } from './words.ts';

/** Plain written Korean: 합니다체 in sentences, nouns in labels. Terms: `renderer/i18n/ko/TERMS.md`. */
export const ko: Texts = {
  expressionReason: (english) => expressionReason(english) ?? english,
  figures,
  files,
  findings,
  pictures,
  problem,
  report,
  tables,
  words,
};

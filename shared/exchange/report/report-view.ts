import type { Picture } from '../../drawing/svg.ts';
import type { ThemeName } from '../../drawing/theme.ts';
import { compile, evaluate, topPaths } from '../../engine/index.ts';
import type { Language } from '../../language/language.ts';
import type { Scenario } from '../../model/schema.ts';
import type { ExportInput, ExportView } from '../format.ts';
import type { Briefing } from './briefing.ts';
import { PATHS } from './each-plan.ts';
import { type PagePicture, pagePictures } from './page-pictures.ts';
import { drawView } from './pictures.ts';
import { wholeBriefing } from './whole-briefing.ts';

/** A briefing with its pictures drawn: plain data, to be shown as it is. */
export interface DrawnBriefing {
  readonly briefing: Briefing;
  /** Of the views that the briefing's blocks name. */
  readonly pictures: Readonly<Partial<Record<ExportView, Picture>>>;
  /** The same for paper. */
  readonly printed: Readonly<Partial<Record<ExportView, readonly PagePicture[]>>>;
}

/** px of the inside of an A4 or Letter page that lies on its side, whichever is less, at 2/3 of their size. */
const PAGE = { width: 1420, height: 900 };

/**
 * The briefing with every section, whether it is switched on or off, so that switching needs nothing anew.
 * `plan` null: the policy without a plan.
 */
export function drawnBriefing(
  scenario: Scenario,
  plan: string | null,
  theme: ThemeName,
  language: Language,
): DrawnBriefing {
  const { report: _, ...all } = scenario;
  const model = compile(all);
  const evaluated = evaluate(model, { plan });
  const paths = topPaths(model, { top: PATHS, by: 'probability', plan, evaluated });
  const input: ExportInput = {
    scenario: all,
    evaluation: evaluated.evaluation,
    paths,
    plan,
    theme,
    language,
    transparent: true,
  };
  const { briefing, analyses } = wholeBriefing(input);
  const views = briefing.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [block.view] : [])),
  );
  return {
    briefing,
    pictures: Object.fromEntries(views.map((view) => [view, drawView(input, view, analyses)])),
    printed: Object.fromEntries(views.map((view) => [view, pagePictures(view, input, analyses, PAGE)])),
  };
}

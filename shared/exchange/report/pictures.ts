import { drawProfile } from '../../drawing/charts/draw-profile.ts';
import { drawRanges } from '../../drawing/charts/draw-ranges.ts';
import { drawTornado } from '../../drawing/charts/draw-tornado.ts';
import type { Picture } from '../../drawing/svg.ts';
import { PLAN_COLOURS, type Theme } from '../../drawing/theme.ts';
import type { ExportInput, ExportView } from '../format.ts';
import { inputNames } from '../input-names.ts';
import { namesOf } from '../names.ts';
import { pictureOf, themeOf } from '../picture-of.ts';
import type { Analyses } from './analyses.ts';
import { changesChoice } from './changes.ts';

/** As many inputs as a tornado shows: the greatest. */
const INPUTS = 15;

/** Views that the evaluation alone is not enough for. */
export type ChartView = Exclude<ExportView, 'map' | 'timeline'>;

export const isChart = (view: ExportView): view is ChartView => view !== 'map' && view !== 'timeline';

/** One of the pictures of a briefing, named in words for those who cannot see it. */
export function drawView(input: ExportInput, view: ExportView, analyses: Analyses): Picture {
  return isChart(view) ? drawChartView(input, view, analyses) : pictureOf({ ...input, view });
}

function drawChartView(input: ExportInput, view: ChartView, { comparison, sensitivity }: Analyses): Picture {
  const { scenario } = input;
  const theme = themeOf(input);
  const names = namesOf(scenario, input.language);
  const { texts } = names;
  const say = texts.pictures;
  const plans = comparison.plans.map((figures) => ({
    ...figures,
    name: names.plan(figures.plan),
    color: colorOf(input, figures.plan, theme),
  }));
  if (view === 'comparison') return drawRanges(say.ranges, plans, theme, texts);
  if (view === 'profile') return drawProfile(say.profile, plans, theme, texts);
  const inputs = inputNames(scenario, names);
  const shown = (sensitivity?.swings ?? []).filter(({ swing }) => swing === null || swing > 1e-12);
  const rows = shown.slice(0, INPUTS).map((swing) => ({
    name: `${inputs.name(swing)}: ${inputs.value(swing, swing.low.value)} … ${inputs.value(swing, swing.high.value)}`,
    low: swing.low.score,
    high: swing.high.score,
    changes: changesChoice(swing),
  }));
  const title =
    sensitivity === null ? say.tornadoTooMuch : rows.length === 0 ? say.tornadoNothing : say.tornado;
  return drawTornado(title, sensitivity?.score ?? 0, rows, theme, texts);
}

function colorOf({ scenario }: ExportInput, plan: string | null, theme: Theme): string {
  const plans = scenario.plans ?? [];
  const index = plans.findIndex(({ id }) => id === plan);
  return plans[index]?.color ?? PLAN_COLOURS[index] ?? theme.mute;
}

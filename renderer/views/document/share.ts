import { EXPORTS, type ExportInput, type Rendered } from '#shared/exchange/index.ts';
import { png } from '#shared/exchange/png.ts';
import { svg } from '#shared/exchange/svg.ts';
import { toScenario, writeScenario } from '#shared/model/index.ts';
import { toast, toastError } from '../../components/index.ts';
import { t } from '../../i18n/i18n.ts';
import { loadResource } from '../../resources/load-resource.ts';
import type { EvaluationState } from '../../state/evaluation-store.ts';
import { documentStore, evaluationStore } from '../../state/stores.ts';
import { type ExportFile, fileName, saveFile } from './download.ts';

/** The document as it is in memory, in the native format. Needs neither the host's library nor the engine. */
export async function exportScenario(): Promise<void> {
  const { document } = documentStore.getState();
  if (document === null) return;
  const name = fileName(document.fields.title, 'scenario.json');
  await give({ name, mediaType: 'application/json', text: writeScenario(toScenario(document)) });
}

/** Pictures besides those of the map, which are formats of `EXPORTS`. */
export const PICTURES = [
  { id: 'timelineSvg', view: 'timeline', extension: 'timeline.svg' },
  { id: 'timelinePng', view: 'timeline', extension: 'timeline.png' },
] as const;
export type PictureExport = (typeof PICTURES)[number];

/** Exports by one of the formats of `EXPORTS`, with what is computed for the chosen plan. */
export async function exportAs(id: string): Promise<void> {
  const format = EXPORTS.find((each) => each.id === id);
  if (format === undefined) return;
  if (format.id === 'json') return await exportScenario();
  await exportComputed(format, (input) => format.render(input, loadResource));
}

export async function exportPicture({ view, extension }: PictureExport): Promise<void> {
  const format = extension.endsWith('svg') ? svg : png;
  const { mediaType } = format;
  await exportComputed({ extension, mediaType }, (input) => format.render({ ...input, view }, loadResource));
}

async function exportComputed(
  { extension, mediaType }: { readonly extension: string; readonly mediaType: string },
  render: (input: ExportInput) => Rendered | Promise<Rendered>,
): Promise<void> {
  const { evaluation, document, paths, failure } = await computed();
  if (failure !== null || evaluation === null || document === null || paths === null)
    return toastError(t('document.share.notComputed'));
  try {
    const scenario = toScenario(document);
    const text = await render({ scenario, evaluation, paths, plan: evaluation.plan });
    await give({ name: fileName(scenario.title, extension), mediaType, text });
  } catch (error) {
    toastError(
      t('document.share.failed', { message: error instanceof Error ? error.message : String(error) }),
    );
  }
}

/** The evaluation once nothing newer is under way, so that an export's parts are all of one content. */
function computed(): Promise<EvaluationState> {
  return new Promise((resolve) => {
    const look = (state: EvaluationState) => {
      if (!state.complete && state.failure === null && documentStore.getState().document !== null) return;
      stop();
      resolve(state);
    };
    const stop = evaluationStore.subscribe(look);
    look(evaluationStore.getState());
  });
}

export async function give(file: ExportFile): Promise<void> {
  const result = await saveFile(file);
  if (!result.ok) toastError(t('document.share.failed', { message: result.message }));
  else if (result.path !== null) toast(t('document.share.saved', { path: result.path }));
}

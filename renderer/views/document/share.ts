import { EXPORTS } from '#shared/exchange/index.ts';
import { toScenario, writeScenario } from '#shared/model/index.ts';
import { toast, toastError } from '../../components/index.ts';
import { t } from '../../i18n/i18n.ts';
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

/** Exports by one of the formats of `EXPORTS`, with what is computed for the chosen plan. */
export async function exportAs(id: string): Promise<void> {
  const format = EXPORTS.find((each) => each.id === id);
  if (format === undefined) return;
  if (format.id === 'json') return await exportScenario();
  const { evaluation, document, paths, failure } = await computed();
  if (failure !== null || evaluation === null || document === null || paths === null)
    return toastError(t('document.share.notComputed'));
  try {
    const scenario = toScenario(document);
    const text = await format.render({ scenario, evaluation, paths, plan: evaluation.plan });
    await give({ name: fileName(scenario.title, format.extension), mediaType: format.mediaType, text });
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

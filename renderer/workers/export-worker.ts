/** Files for others, made in a thread of their own. It is ended to cancel what it does. */
import { EXPORTS } from '#shared/exchange/index.ts';
import { makeExport } from '#shared/exchange/make-export.ts';
import { previewOf } from '#shared/exchange/preview/preview.ts';
import { loadResource } from '../resources/load-resource.ts';
import type { ExportAnswer, ExportMessage, ExportRequest } from './export-messages.ts';

self.onmessage = ({ data }: MessageEvent<ExportRequest>) => void answer(data);

async function answer({ id, scenario, format: wanted, choices }: ExportRequest): Promise<void> {
  const tell = (message: ExportAnswer) => self.postMessage({ ...message, id } satisfies ExportMessage);
  try {
    const format = EXPORTS.find((each) => each.id === wanted);
    if (format === undefined) throw new Error(`no format ${wanted}`);
    const made = await makeExport(scenario, format, choices, loadResource, (step) => tell({ step }));
    if (!made.ok) return tell({ refused: made });
    const { file, kind, input } = made;
    tell({ step: 'preview' });
    const preview = await previewOf(file, format, input, loadResource);
    tell({ made: { file, kind, title: input.scenario.title, preview } });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
}

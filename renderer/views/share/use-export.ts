import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ExportAnswer, ExportMessage, ExportTask, MadeFile } from '../../workers/export-messages.ts';
import { Exporter, type ExportThread } from '../../workers/exporter.ts';

function spawn(): ExportThread {
  const worker = new Worker(new URL('../../workers/export-worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (request) => worker.postMessage(request),
    listen(receive, broken) {
      worker.onmessage = ({ data }: MessageEvent<ExportMessage>) => receive(data);
      worker.onerror = ({ message }) => broken(message);
    },
    terminate: () => worker.terminate(),
  };
}

export type Step = Extract<ExportAnswer, { readonly step: unknown }>['step'];
export type Making =
  | { readonly state: 'working'; readonly step: Step | null }
  | { readonly state: 'stopped' }
  | { readonly state: 'made'; readonly made: MadeFile }
  | { readonly state: 'refused'; readonly refused: Extract<ExportAnswer, { refused: unknown }>['refused'] }
  | { readonly state: 'failed'; readonly message: string };

/** The file that was asked for, made beside the page, anew whenever what is asked for changes. */
export function useExport(task: ExportTask): {
  readonly making: Making;
  readonly stop: () => void;
  readonly again: () => void;
} {
  const exporter = useMemo(() => new Exporter(spawn), []);
  const [making, setMaking] = useState<Making>({ state: 'working', step: null });
  const again = useCallback(() => {
    setMaking({ state: 'working', step: null });
    exporter.start(task, (answer) => setMaking(makingOf(answer)));
  }, [exporter, task]);
  useEffect(again, [again]);
  useEffect(() => () => exporter.close(), [exporter]);
  const stop = useCallback(() => {
    exporter.cancel();
    setMaking({ state: 'stopped' });
  }, [exporter]);
  return { making, stop, again };
}

function makingOf(answer: ExportAnswer): Making {
  if ('step' in answer) return { state: 'working', step: answer.step };
  if ('made' in answer) return { state: 'made', made: answer.made };
  if ('refused' in answer) return { state: 'refused', refused: answer.refused };
  return { state: 'failed', message: answer.failure };
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { type Scenario, type ScenarioDocument, toScenario } from '#shared/model/index.ts';
import { readsAlike, UNREAD_BY_BRIEFING, UNREAD_BY_ENGINE, type Unread } from '../../state/reads-alike.ts';
import { useDocument } from '../../state/stores.ts';
import type {
  AnalysisAnswers,
  AnalysisKind,
  AnalysisMessage,
  AnalysisQuestion,
} from '../../workers/analysis-messages.ts';
import { type AnalysisTask, type AnalysisThread, Analyst } from '../../workers/analyst.ts';

/** A worker for analyses. */
export function spawnAnalysis(): AnalysisThread {
  const worker = new Worker(new URL('../../workers/analysis-worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (request) => worker.postMessage(request),
    listen(receive, broken) {
      worker.onmessage = ({ data }: MessageEvent<AnalysisMessage>) => receive(data);
      worker.onerror = ({ message }) => broken(message);
    },
    terminate: () => worker.terminate(),
  };
}

/** Edits that come faster than this are computed together; in ms. */
const TOGETHER = 60;

export interface Analysis<K extends AnalysisKind> {
  /** The newest answer there is; of an older content or question while `stale`. */
  readonly found: { readonly answer: AnalysisAnswers[K]; readonly scenario: Scenario } | null;
  readonly stale: boolean;
  /** Share of the work done, while under way. */
  readonly progress: number | null;
  readonly failure: string | null;
  /** How long the newest answer took, ms. */
  readonly took: number | null;
  /** How long what is under way still takes if it goes on as it has, ms; null before that can be said. */
  readonly left: number | null;
}

/** Whether what is shown is of an older content or question, as `data-older` says it. */
export const isOlder = ({
  found,
  stale,
}: Pick<Analysis<AnalysisKind>, 'found' | 'stale'>): true | undefined =>
  (found !== null && stale) || undefined;

/** Before so much is done, nothing can be said of the rest. */
const TELLING = 0.02;
const NOTHING = { found: null, stale: true, progress: null, failure: null, took: null, left: null } as const;
type Question<K extends AnalysisKind> = Extract<AnalysisQuestion, { readonly kind: K }>;

/**
 * The answer to a question about the open document, or about another (`supposed`: the open one with
 * something in it that is only tried out), computed beside the page, anew whenever the document or the
 * question changes. Without a question (null) what is under way is ended.
 */
export function useAnalysis<K extends AnalysisKind>(
  question: Question<K> | null,
  supposed?: ScenarioDocument,
  /** Answers keep coming while the document changes, of a drag say. */
  live = false,
): Analysis<K> {
  const open = useDocument((state) => state.document);
  const unread = question?.kind === 'report' ? UNREAD_BY_BRIEFING : UNREAD_BY_ENGINE;
  const document = useKept(supposed ?? open, unread);
  const asked = question === null ? null : JSON.stringify(question);
  const analyst = useMemo(() => new Analyst(spawnAnalysis), []);
  const [state, setState] = useState<Analysis<K>>(NOTHING);
  useEffect(() => () => analyst.close(), [analyst]);
  useEffect(() => {
    if (document === null || asked === null) {
      analyst.cancel();
      setState((before) => ({ ...before, progress: null }));
      return undefined;
    }
    setState((before) => ({ ...before, stale: true, progress: 0, failure: null, left: null }));
    if (live) {
      ask(analyst, document, JSON.parse(asked), setState, live);
      return undefined;
    }
    const timer = setTimeout(() => ask(analyst, document, JSON.parse(asked), setState, live), TOGETHER);
    return () => clearTimeout(timer);
  }, [analyst, document, asked, live]);
  return state;
}

/** The content, or one from before that is the same but for parts that are not read: nothing is computed anew for those. */
function useKept(document: ScenarioDocument | null, unread: Unread): ScenarioDocument | null {
  const kept = useRef(document);
  const before = kept.current;
  if (before === null || document === null || !readsAlike(before, document, unread)) kept.current = document;
  return kept.current;
}

function ask<K extends AnalysisKind>(
  analyst: Analyst,
  document: ScenarioDocument,
  question: Question<K>,
  setState: (change: (before: Analysis<K>) => Analysis<K>) => void,
  live: boolean,
): void {
  const scenario = toScenario(document);
  const begun = performance.now();
  const task: AnalysisTask = {
    scenario,
    question,
    receive(message) {
      if ('progress' in message) {
        const { progress } = message;
        const left = progress < TELLING ? null : ((performance.now() - begun) * (1 - progress)) / progress;
        setState((before) => ({ ...before, progress, left }));
      } else if ('failure' in message) {
        setState((before) => ({ ...before, stale: false, progress: null, failure: message.failure }));
      } else {
        const answer = message.answer as AnalysisAnswers[K];
        const took = performance.now() - begun;
        setState(() => ({ ...NOTHING, found: { answer, scenario }, stale: false, took }));
      }
    },
  };
  if (live) analyst.startSoon(task);
  else analyst.start(task);
}

/** One answer about a document, computed beside the page; rejects with what the engine said when it broke down. */
export function askOnce<K extends AnalysisKind>(
  document: ScenarioDocument,
  question: Question<K>,
): Promise<AnalysisAnswers[K]> {
  const analyst = new Analyst(spawnAnalysis);
  return new Promise<AnalysisAnswers[K]>((resolve, reject) => {
    analyst.start({
      scenario: toScenario(document),
      question,
      receive(message) {
        if ('progress' in message) return;
        analyst.close();
        if ('failure' in message) reject(new Error(message.failure));
        else resolve(message.answer as AnalysisAnswers[K]);
      },
    });
  });
}

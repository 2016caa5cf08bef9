import { useEffect, useRef, useState } from 'react';
import type { Comparison } from '#shared/engine/comparison/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { host } from '../../../host/host.ts';
import { useLibrary } from '../../../state/stores.ts';
import { Analyst } from '../../../workers/analyst.ts';
import { spawnAnalysis } from '../../analysis/use-analysis.ts';
import { type BranchColumn, planIn } from './branch-column.ts';

export interface BranchFigures {
  readonly state: 'done';
  readonly scenario: Scenario;
  /** Of the column's plan alone. */
  readonly comparison: Comparison;
}
/** What is known of a branch's column: its figures, or why there are none. */
export type BranchAnswer =
  | BranchFigures
  | { readonly state: 'computing' }
  | { readonly state: 'failed'; readonly message: string };

const COMPUTING: BranchAnswer = { state: 'computing' };

/**
 * The figures of other documents, by id, each evaluated as it stands in the library; anew when it is saved
 * there. What is shown stays until there is something newer.
 */
export function useBranches(columns: readonly BranchColumn[]): ReadonlyMap<string, BranchAnswer> {
  const documents = useLibrary((state) => state.documents);
  const [answers, setAnswers] = useState<ReadonlyMap<string, BranchAnswer>>(new Map());
  const tasks = useRef(new Map<string, { readonly key: string; readonly stop: () => void }>());
  const revisions = columns.map(
    ({ document }) => documents.find(({ id }) => id === document)?.revision ?? '',
  );
  const wanted = JSON.stringify(columns.map(({ document, plan }, i) => [document, plan, revisions[i]]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` says what of the columns matters
  useEffect(() => {
    const keys = new Map(columns.map((column, i) => [column.document, `${column.plan} ${revisions[i]}`]));
    for (const [document, { key, stop }] of tasks.current) {
      if (keys.get(document) === key) continue;
      stop();
      tasks.current.delete(document);
    }
    for (const column of columns) {
      if (tasks.current.has(column.document)) continue;
      const tell = (answer: BranchAnswer) =>
        setAnswers((before) => new Map(before).set(column.document, answer));
      const stop = evaluateBranch(column, tell);
      tasks.current.set(column.document, { key: keys.get(column.document) ?? '', stop });
    }
  }, [wanted]);
  useEffect(() => {
    const running = tasks.current;
    return () => {
      for (const { stop } of running.values()) stop();
      running.clear();
    };
  }, []);
  return new Map(columns.map(({ document }) => [document, answers.get(document) ?? COMPUTING]));
}

/** Opens the document and has it evaluated beside the page; the function that is returned ends that. */
function evaluateBranch(column: BranchColumn, tell: (answer: BranchAnswer) => void): () => void {
  const analyst = new Analyst(spawnAnalysis);
  let current = true;
  void host.openDocument({ id: column.document }).then((opened) => {
    if (!current) return;
    if (!opened.ok) {
      tell({ state: 'failed', message: opened.error.message });
      return;
    }
    const scenario = opened.value.scenario as Scenario;
    analyst.start({
      scenario,
      question: { kind: 'compare', plans: [planIn(column, scenario)] },
      receive(message) {
        if ('progress' in message) return;
        analyst.close();
        if ('failure' in message) tell({ state: 'failed', message: message.failure });
        else tell({ state: 'done', scenario, comparison: message.answer as Comparison });
      },
    });
  });
  return () => {
    current = false;
    analyst.close();
  };
}

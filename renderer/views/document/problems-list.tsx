import { memo, useMemo } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Problem, Severity } from '#shared/engine/results.ts';
import { Button, Chip, Disclosure } from '../../components/index.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { documentStore, useDocument, useEvaluation, viewStore } from '../../state/stores.ts';
import { fixesFor } from './problem-fixes.ts';
import { type ProblemRow, problemRows } from './problem-rows.ts';
import styles from './rows.module.css';

const SIGNS: Record<Severity, string> = { error: '✕', warning: '!', info: 'i' };
const TONES = { error: 'error', warning: 'warning', info: 'plain' } as const;
/** More than this many nobody reads; the rest is counted. */
const MOST = 200;
/** A longer list scrolls by itself, and only what is in sight of it is made. */
const MANY = 24;
const LAYOUT = { estimatedRowHeight: 45 };

/** What is wrong or worth knowing, the worst first; choosing one selects and reveals what it is about. */
export function ProblemsList() {
  const { t } = useTranslation();
  const problems = useEvaluation((state) => state.problems);
  const computed = useEvaluation((state) => state.evaluation !== null);
  const shown = useMemo(() => problemRows(problems, MOST), [problems]);
  const extra =
    problems.length === 0 ? null : (
      <Chip tone={problems.some(({ severity }) => severity === 'error') ? 'error' : 'plain'}>
        {problems.length}
      </Chip>
    );
  return (
    <Disclosure title={t('document.problems.title')} extra={extra}>
      {shown.length === 0 ? (
        <p className={styles.note}>{t(computed ? 'document.problems.none' : 'document.problems.pending')}</p>
      ) : shown.length > MANY ? (
        <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
          <Rows rows={shown} />
        </Virtualizer>
      ) : (
        <Rows rows={shown} />
      )}
      {problems.length > shown.length ? (
        <p className={styles.note}>
          {t('document.problems.more', { count: problems.length - shown.length })}
        </p>
      ) : null}
    </Disclosure>
  );
}

const Rows = memo(function Rows({ rows }: { readonly rows: readonly ProblemRow[] }) {
  const { t } = useTranslation();
  return (
    <GridList
      aria-label={t('document.problems.title')}
      className={`${styles.list} ${rows.length > MANY ? styles.long : ''}`}
      items={rows}
    >
      {({ key, problem }) => {
        const text = problemText(problem, documentStore.getState().document);
        return (
          <GridListItem
            id={key}
            textValue={text}
            className={styles.row ?? ''}
            onAction={() => goToProblem(problem)}
          >
            <Chip tone={TONES[problem.severity]}>
              <span aria-hidden="true">{SIGNS[problem.severity]}</span>
              <span className="visually-hidden">{t(`common.severity.${problem.severity}`)}</span>
            </Chip>
            <div className={styles.problem}>
              <span className={styles.wrap} title={text}>
                {text}
              </span>
              <Fixes problem={problem} />
            </div>
          </GridListItem>
        );
      }}
    </GridList>
  );
});

/** Reads the document by itself, so that no list is made anew with each edit. */
function Fixes({ problem }: { readonly problem: Problem }) {
  const document = useDocument((state) => state.document);
  if (document === null) return null;
  return fixesFor(problem, document).map((fix) => (
    <Button
      key={fix.id}
      variant="link"
      size="small"
      onPress={() => documentStore.getState().edit(fix.label, fix.edit)}
    >
      {fix.label}
    </Button>
  ));
}

/** Selects what a problem is about and asks the view to bring it into sight. */
export function goToProblem({ at }: Problem): void {
  const { document, select } = documentStore.getState();
  if (document === null) return;
  const edge = at.edge === undefined ? undefined : document.edges[at.edge]?.value;
  const nodes = at.node === undefined ? (at.nodes ?? []) : [at.node];
  const known = nodes.filter((id) => Object.hasOwn(document.nodes, id));
  if (edge !== undefined) select({ edges: [edge.id] });
  else if (known.length > 0) select({ nodes: known });
  else if (at.plan !== undefined) select({ plan: at.plan });
  else select({});
  viewStore.getState().setPanel('right', true);
  const target = edge?.from ?? known[0];
  if (target !== undefined) viewStore.getState().revealNode(target);
}

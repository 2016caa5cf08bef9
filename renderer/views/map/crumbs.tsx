import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Menu } from '../../components/index.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import styles from './crumbs.module.css';
import { goToNode } from './go-to-node.ts';
import { graphOf, into } from './graph.ts';
import { wayTo } from './marks.ts';

/** The last steps say where one is; the first ones are left out. */
const MOST = 5;
const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The way from the start to the selected node: the most likely one where there are several, until another
 * one is chosen at a step to which several lead.
 */
export function Crumbs() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const node = useDocument(({ selection: { nodes, edges } }) =>
    nodes.length === 1 && edges.length === 0 ? (nodes[0] ?? null) : null,
  );
  const evaluation = useEvaluation((state) => state.evaluation);
  const [preferred, setPreferred] = useState(NONE);
  if (document === null || node === null || !Object.hasOwn(document.nodes, node)) return null;
  const graph = graphOf(document.edges);
  const way = wayTo(graph, node, evaluation, preferred);
  if (way.length < 2) return null;
  const shown = way.slice(-MOST);
  const titleOf = (id: string) => document.nodes[id]?.value.title || t('common.untitledNode');
  /** Between a step and the one before it: what else leads to it. */
  const between = (id: string, before: string | undefined) => {
    const others = [...new Set(into(graph, id).map(({ from }) => from))].filter((from) => from !== before);
    if (before === undefined || others.length === 0)
      return (
        <span className={styles.then} aria-hidden="true">
          ›
        </span>
      );
    const entries = others.map((from) => ({
      id: from,
      label: titleOf(from),
      run: () => setPreferred(new Map([...preferred, [id, from]])),
    }));
    const label = t('map.crumbsWays', { title: titleOf(id) });
    return (
      <Menu label={label} parts={[{ id: 'ways', entries }]}>
        <Button variant="quiet" size="small" aria-label={label}>
          <span className={styles.ways}>+{others.length} ›</span>
        </Button>
      </Menu>
    );
  };
  return (
    <nav className={styles.crumbs} aria-label={t('map.crumbs')}>
      <ol>
        {shown.length < way.length ? <li className={styles.more}>…</li> : null}
        {shown.map((id, index) => (
          <li key={id}>
            {index === 0 && shown.length === way.length ? null : between(id, way.at(way.indexOf(id) - 1))}
            <button
              type="button"
              className={styles.crumb}
              title={titleOf(id)}
              aria-current={id === node ? 'location' : undefined}
              onClick={() => goToNode(id)}
            >
              {titleOf(id)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

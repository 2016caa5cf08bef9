import { useTranslation } from 'react-i18next';
import { documentStore, useDocument, useEvaluation, viewStore } from '../../state/stores.ts';
import styles from './crumbs.module.css';
import { focusNode } from './focus.ts';
import { graphOf } from './graph.ts';
import { wayTo } from './marks.ts';

/** The last steps say where one is; the first ones are left out. */
const MOST = 5;

/** The way from the start to the selected node, the most likely one where there are several. */
export function Crumbs() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const node = useDocument(({ selection: { nodes, edges } }) =>
    nodes.length === 1 && edges.length === 0 ? (nodes[0] ?? null) : null,
  );
  const evaluation = useEvaluation((state) => state.evaluation);
  if (document === null || node === null || !Object.hasOwn(document.nodes, node)) return null;
  const way = wayTo(graphOf(document.edges), node, evaluation);
  if (way.length < 2) return null;
  const shown = way.slice(-MOST);
  const go = (id: string) => {
    documentStore.getState().select({ nodes: [id] });
    viewStore.getState().revealNode(id);
    focusNode(id);
  };
  return (
    <nav className={styles.crumbs} aria-label={t('map.crumbs')}>
      <ol>
        {shown.length < way.length ? <li className={styles.more}>…</li> : null}
        {shown.map((id) => {
          const title = document.nodes[id]?.value.title || t('common.untitledNode');
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.crumb}
                title={title}
                aria-current={id === node ? 'location' : undefined}
                onClick={() => go(id)}
              >
                {title}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

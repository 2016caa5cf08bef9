import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH } from '#shared/cards/thumbnail.ts';
import type { DocumentDetails } from '#shared/host.ts';
import { NODE_KINDS, type NodeKind } from '#shared/model/schema.ts';
import styles from './thumbnail.module.css';

/** Each kind's sign around a node's middle, as a part of a path. */
const SIGNS: Readonly<Record<NodeKind, string>> = {
  decision: 'm-2.5-2.5h5v5h-5z',
  chance: 'm-2.7 0a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0z',
  event: 'm-3-2h6v4h-6z',
  deadline: 'm-2 3.5v-7h5l-1.4 2 1.4 2h-5z',
  outcome: 'm-2.3-3l5 3-5 3z',
};

/** The map in small; it says nothing that the card does not. One path for all branches and one for each kind. */
export function Thumbnail({ thumbnail }: { readonly thumbnail: DocumentDetails['thumbnail'] | undefined }) {
  const lines = thumbnail?.edges.map(([x1, y1, x2, y2]) => {
    const middle = (x1 + x2) / 2;
    return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
  });
  return (
    <svg
      className={styles.thumbnail}
      viewBox={`0 0 ${THUMBNAIL_WIDTH} ${THUMBNAIL_HEIGHT}`}
      aria-hidden="true"
      data-thumbnail={thumbnail !== undefined || undefined}
    >
      {thumbnail === undefined ? null : (
        <>
          <path className={styles.lines} d={lines?.join('')} />
          {NODE_KINDS.map((kind) => {
            const signs = thumbnail.nodes.flatMap(([x, y, of]) =>
              of === kind ? [`M${x} ${y}${SIGNS[kind]}`] : [],
            );
            return signs.length === 0 ? null : (
              <path key={kind} className={styles.sign} data-kind={kind} d={signs.join('')} />
            );
          })}
        </>
      )}
    </svg>
  );
}

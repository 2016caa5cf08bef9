import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from '#shared/drawing/svg.ts';
import type { Block } from '#shared/exchange/report/briefing.ts';
import type { PagePicture } from '#shared/exchange/report/page-pictures.ts';
import type { DrawnBriefing } from '#shared/exchange/report/report-view.ts';
import { isShown } from '#shared/exchange/report/sections.ts';
import type { Table } from '#shared/exchange/report/tables.ts';
import type { Report } from '#shared/model/index.ts';
import { ScrollRegion } from '../../components/index.ts';
import { formatFileTime } from '../../i18n/format.ts';
import styles from './report-view.module.css';
import { usePrintTime } from './use-printing.ts';

interface PaperProps {
  readonly drawn: DrawnBriefing;
  /** The document's newest: words and sections show at once, whatever is still being computed. */
  readonly report: Report | undefined;
}

/** The briefing itself. Its sentences, tables and pictures are those of the exports. */
export function ReportPaper({ drawn, report }: PaperProps) {
  const { t } = useTranslation();
  const { briefing } = drawn;
  const { title, plan, basis, sections } = briefing;
  const headline = report?.headline?.trim() ?? '';
  const remarks = (report?.remarks ?? '').split(/\n\s*\n/).filter((text) => text.trim() !== '');
  const shown = sections.filter(({ id }) => isShown({ ...(report && { report }) }, id));
  return (
    <article className={styles.paper} aria-label={t('report.paper')} data-paper>
      <Printed />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.basis}>
        {plan}. {basis}
      </p>
      {headline === '' ? null : <p className={styles.headline}>{headline}</p>}
      {keyed(remarks).map(([key, text]) => (
        <p key={key}>{text}</p>
      ))}
      {shown.map((section) => (
        <section key={section.id} data-section={section.id}>
          <h3>{section.title}</h3>
          {section.blocks.map((block) => (
            <BlockOf key={keyOf(block)} block={block} section={section.title} drawn={drawn} />
          ))}
        </section>
      ))}
    </article>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly section: string;
  readonly drawn: DrawnBriefing;
}

function BlockOf({ block, section, drawn }: BlockProps) {
  switch (block.kind) {
    case 'list':
      return (
        <ul className={styles.list}>
          {keyed(block.texts).map(([key, text]) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      );
    case 'paragraphs':
      return keyed(block.texts).map(([key, text]) => <p key={key}>{text}</p>);
    case 'table':
      return <TableOf table={block.table} isTitled={block.table.title !== section} />;
    case 'picture': {
      const picture = drawn.pictures[block.view];
      return (
        <>
          {picture === undefined ? null : <PictureOf picture={picture} caption={block.caption} />}
          <PrintedPictures pictures={drawn.printed[block.view] ?? []} caption={block.caption} />
        </>
      );
    }
  }
}

/** px; wider pictures scroll, since their texts would be too small to read, and are shown somewhat smaller. */
const WIDEST = 1100;
const SMALLER = 0.75;
/** A map's smallest text, 11 px, is 5.5 pt there. */
const ON_PAPER = 2 / 3;
/** Columns of a table that have room for their words. */
const MANY = 10;

function PictureOf({ picture, caption }: { readonly picture: Picture; readonly caption: string }) {
  const { t } = useTranslation();
  const { svg, width, height } = picture;
  const source = useMemo(() => addressOf(svg), [svg]);
  const isWide = width > WIDEST;
  const scale = isWide ? SMALLER : 1;
  const image = <img src={source} alt={caption} width={width * scale} height={height * scale} />;
  if (!isWide) return <div className={styles.picture}>{image}</div>;
  return (
    <ScrollRegion label={t('report.scroll', { caption })} className={styles.wide}>
      {image}
    </ScrollRegion>
  );
}

const addressOf = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

interface PrintedPicturesProps {
  readonly pictures: readonly PagePicture[];
  readonly caption: string;
}

/** What stands on paper instead of a picture: light, and in parts that can be read. */
function PrintedPictures({ pictures, caption }: PrintedPicturesProps) {
  const sources = useMemo(() => pictures.map(({ picture }) => addressOf(picture.svg)), [pictures]);
  return (
    <div className={styles.onPaper}>
      {pictures.map(({ picture, part, overview }, index) => (
        <figure key={part || (overview ? 'overview' : `${index}`)} data-overview={overview || undefined}>
          {part === '' ? null : <figcaption>{part}</figcaption>}
          <img
            src={sources[index]}
            alt={part === '' ? caption : `${caption}, ${part}`}
            width={picture.width * ON_PAPER}
            height={picture.height * ON_PAPER}
          />
        </figure>
      ))}
    </div>
  );
}

/** When it was printed: the head of the first page. */
function Printed() {
  const { t } = useTranslation();
  const at = usePrintTime();
  return <p className={styles.printed}>{t('report.printed', { at: formatFileTime(at) })}</p>;
}

function TableOf({ table, isTitled }: { readonly table: Table; readonly isTitled: boolean }) {
  const { title, head, rows } = table;
  return (
    <table className={styles.table} data-many={head.length > MANY || undefined}>
      <caption className={isTitled ? styles.caption : 'visually-hidden'}>{title}</caption>
      <thead>
        <tr>
          {keyed(head).map(([key, cell]) => (
            <th key={key} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows.map((row) => row.join('\n'))).map(([rowKey], index) => (
          <tr key={rowKey}>
            {keyed(head).map(([key], column) => (
              <td key={key}>{rows[index]?.[column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function keyOf(block: Block): string {
  if (block.kind === 'table') return `table/${block.table.title}`;
  return block.kind === 'picture' ? `picture/${block.view}` : block.kind;
}

/** Texts with keys of their own: the same text may stand there several times. */
function keyed(texts: readonly string[]): readonly (readonly [key: string, text: string])[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return [`${count}/${text}`, text] as const;
  });
}

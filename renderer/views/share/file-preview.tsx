import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportId } from '#shared/exchange/format.ts';
import type { PreviewPart, PreviewTable } from '#shared/exchange/preview/preview.ts';
import type { MadeFile } from '../../workers/export-messages.ts';
import { formatOf } from './formats.ts';
import styles from './share.module.css';

interface FilePreviewProps {
  readonly made: MadeFile;
  readonly format: ExportId;
}

/** What will be saved, as far as it can be shown here; nothing of it runs. */
export function FilePreview({ made, format }: FilePreviewProps) {
  const { t } = useTranslation();
  const { preview } = made;
  switch (preview.kind) {
    case 'text':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long texts scroll, and the keyboard must reach that.
        <div className={styles.scroll} tabIndex={0}>
          <pre className={styles.text}>{preview.text}</pre>
          {preview.more > 0 ? (
            <p className={styles.note}>{t('sharing.preview.more', { count: preview.more })}</p>
          ) : null}
        </div>
      );
    case 'tables':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long tables scroll, and the keyboard must reach that.
        <div className={styles.scroll} tabIndex={0}>
          {preview.tables.map((table) => (
            <TablePreview key={table.name} table={table} />
          ))}
        </div>
      );
    case 'page':
      return <Page html={preview.html} note={t('sharing.preview.scripts')} />;
    case 'picture':
      return <Picture made={made} format={format} />;
    case 'parts':
      return (
        <div className={styles.both}>
          <Parts parts={preview.parts} />
          {preview.html === null ? null : <Page html={preview.html} note={t('sharing.preview.sameAsPage')} />}
        </div>
      );
  }
}

function TablePreview({ table: { name, rows, all } }: { readonly table: PreviewTable }) {
  const { t } = useTranslation();
  const [head = [], ...body] = rows;
  return (
    <>
      {name === '' ? null : <h3 className={styles.heading}>{name}</h3>}
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have nothing but their place.
              <th key={column}>{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place.
            <tr key={line}>
              {head.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have nothing but their place.
                <td key={column}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {body.length < all ? (
        <p className={styles.note}>{t('sharing.preview.rows', { shown: body.length, all })}</p>
      ) : null}
    </>
  );
}

/** Left out of the preview: in the sandbox they cannot run, and the browser tells of each as an error. */
const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>/gi;

/** An empty `sandbox` lets no script run, no form be sent and nothing be opened. */
function Page({ html, note }: { readonly html: string; readonly note: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <p className={styles.caption}>{note}</p>
      <iframe
        className={styles.frame}
        title={t('sharing.preview.page')}
        sandbox=""
        srcDoc={html.replace(SCRIPTS, '')}
      />
    </div>
  );
}

function Picture({ made, format }: FilePreviewProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([made.file], { type: formatOf(format)?.mediaType ?? '' }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [made, format]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a large picture scrolls, and the keyboard must reach that.
    <div className={styles.picture} tabIndex={0}>
      {address === undefined ? null : <img src={address} alt={t('sharing.preview.picture')} />}
    </div>
  );
}

function Parts({ parts }: { readonly parts: readonly PreviewPart[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, and the keyboard must reach that.
    <div className={styles.scroll} tabIndex={0}>
      <p className={styles.note}>{t('sharing.preview.contents')}</p>
      <ol className={styles.slides}>
        {parts.map(({ title, lines }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: slides may be alike; they have nothing but their place.
          <li key={index}>
            <strong>{title}</strong>
            <span>{lines.join(' · ')}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

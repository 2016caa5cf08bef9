import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  discardSetAside,
  listOf,
  type Observation,
  type PutBackAt,
  putBack,
  type Quarantined,
  wholePart,
} from '#shared/model/index.ts';
import { Button, Disclosure, Icon, IconButton, Select } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { run } from '../edit.ts';
import styles from '../inspector.module.css';

const NONE: readonly Quarantined[] = [];
/** A file that is broken throughout has thousands; the next ones come up as these are dealt with. */
const MOST_PARTS = 50;

/**
 * What reading has set aside because it names what is not there: shown until it is put back or given
 * up. Nothing at all while there is nothing.
 */
export function SetAsideList() {
  const { t } = useTranslation();
  const parts = useDocument((state) => state.document?.fields.quarantine) ?? NONE;
  if (parts.length === 0) return null;
  return (
    <section data-set-aside tabIndex={-1} aria-label={t('setAside.title')}>
      <Disclosure title={t('setAside.title')} extra={<span className={styles.note}>{parts.length}</span>}>
        <div className={styles.body}>
          <p className={styles.note}>{t('setAside.intro')}</p>
          <ul className={styles.items}>
            {keyed(parts.slice(0, MOST_PARTS)).map(([key, part], index) => (
              <li key={key} className={styles.item}>
                <SetAsidePart part={part} index={index} />
              </li>
            ))}
          </ul>
          {parts.length > MOST_PARTS ? (
            <p className={styles.note}>{t('setAside.more', { count: parts.length - MOST_PARTS })}</p>
          ) : null}
        </div>
      </Disclosure>
    </section>
  );
}

/** Parts have no id, and after two openings two may come from the same place. */
function keyed(parts: readonly Quarantined[]): (readonly [string, Quarantined])[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const times = seen.get(part.path) ?? 0;
    seen.set(part.path, times + 1);
    return [`${part.path} ${times}`, part];
  });
}

function SetAsidePart({ part, index }: { readonly part: Quarantined; readonly index: number }) {
  const { t } = useTranslation();
  const whole = wholePart(part);
  const name = whole?.kind === 'edge' ? whole.edge.label || whole.edge.id : part.reason;
  const put = (at: PutBackAt) => run(t('setAside.step.putBack'), putBack(index, at));
  const discard = (
    <IconButton
      size="small"
      label={t('setAside.discard', { name })}
      onPress={() => run(t('setAside.step.discard'), discardSetAside(index))}
    >
      <Icon name="trash" />
    </IconButton>
  );
  return (
    <>
      <p>{part.reason}</p>
      <p className={`${styles.note} ${styles.raw}`}>
        <code>{part.path}</code>
        {': '}
        <code>{shortened(JSON.stringify(part.value) ?? '')}</code>
      </p>
      {whole === null ? (
        <div className={styles.buttons}>{discard}</div>
      ) : (
        <PutBack
          wanted={whole.kind === 'edge' ? [whole.edge.from, whole.edge.to] : [whole.observation.node]}
          name={name}
          onPut={put}
        >
          {discard}
        </PutBack>
      )}
    </>
  );
}

interface PutBackProps {
  /** The nodes that it named: both ends of a branch, or the one that was observed. */
  readonly wanted: readonly string[];
  readonly name: string;
  readonly onPut: (at: PutBackAt) => void;
  /** What else can be done with it. */
  readonly children: ReactNode;
}

/** The nodes that the part is to name instead, and the button that puts it there. */
function PutBack({ wanted, name, onPut, children }: PutBackProps) {
  const { t } = useTranslation();
  const table = useDocument((state) => state.document?.nodes);
  const observations = useDocument((state) => state.document?.observations);
  const [chosen, setChosen] = useState<readonly (string | null)[]>(wanted.map(() => null));
  if (table === undefined || observations === undefined) return null;
  const isBranch = wanted.length === 2;
  const observed = new Set(listOf<Observation>(observations).map(({ node }) => node));
  const choices = listOf(table)
    .filter(({ id }) => isBranch || !observed.has(id))
    .map(({ id, title }) => ({ id, label: title || t('common.untitledNode') }));
  const nodes = wanted.map((id, end) => chosen[end] ?? (Object.hasOwn(table, id) ? id : null));
  const [from, to] = nodes;
  const complete = nodes.every((id) => id !== null);
  const labels = isBranch ? [t('setAside.from'), t('setAside.to')] : [t('setAside.observed')];
  return (
    <>
      {nodes.map((value, end) => (
        <Select<string>
          key={labels[end]}
          label={labels[end] ?? ''}
          placeholder={t('setAside.choose')}
          choices={choices}
          value={value}
          onChange={(id) => setChosen(chosen.map((each, at) => (at === end ? id : each)))}
        />
      ))}
      <div className={styles.buttons}>
        <Button
          size="small"
          isDisabled={!complete}
          aria-label={t('setAside.putBack', { name })}
          onPress={() => onPut({ from: from ?? '', ...(to != null && { to }) })}
        >
          {t('setAside.putBackShort')}
        </Button>
        {children}
      </div>
    </>
  );
}

const MOST = 300;
const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)} …` : text);

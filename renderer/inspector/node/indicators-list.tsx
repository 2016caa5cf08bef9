import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { freshId, type Indicator, type Node } from '#shared/model/index.ts';
import { Button, Disclosure, Icon, IconButton } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { editNode } from '../edit.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { readDay, showMoment } from '../fields/describe.ts';
import { PlainText } from '../fields/plain-text.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { withProperty } from '../fields/with-entry.ts';
import styles from '../inspector.module.css';
import { branchName } from '../problems-at.ts';
import { useBranches, useYear } from '../use-scenario.ts';

const STATUSES = ['seen', 'not-seen'] as const;

/** Signposts to watch: what would be seen, which branch it speaks for, whether it was. */
export function IndicatorsList({ node }: { readonly node: Node }) {
  const { t } = useTranslation();
  const nodes = useDocument((state) => state.document?.nodes);
  const branches = useBranches(node.id);
  const year = useYear();
  const indicators = node.indicators ?? [];
  const added = useRef<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // What is typed after adding is the signpost: on a button, letters would be the map's keys.
  useEffect(() => {
    if (added.current === null || !indicators.some(({ id }) => id === added.current)) return;
    list.current?.querySelector<HTMLElement>(`[data-indicator="${added.current}"] textarea`)?.focus();
    added.current = null;
  }, [indicators]);
  const titleOf = (id: string) => nodes?.[id]?.value.title || t('common.untitledNode');
  const write = (next: readonly Indicator[], group?: string) =>
    editNode(
      node.id,
      t('inspector.indicators.title'),
      { indicators: next.length === 0 ? undefined : [...next] },
      group,
    );
  const change = <K extends keyof Indicator>(
    indicator: Indicator,
    key: K,
    value: Indicator[K] | undefined,
    group?: string,
  ) =>
    write(
      indicators.map((each) => (each.id === indicator.id ? withProperty(each, key, value) : each)),
      group,
    );
  const add = () => {
    const id = freshId('i', (taken) => indicators.some((each) => each.id === taken));
    write([...indicators, { id, text: '' }]);
    added.current = id;
  };
  return (
    <Disclosure title={t('inspector.indicators.title')} defaultExpanded={indicators.length > 0}>
      <div ref={list} className={styles.body}>
        {indicators.map((indicator) => (
          <div key={indicator.id} className={styles.item} data-indicator={indicator.id}>
            <div className={styles.line}>
              <PlainText
                bare
                multiline
                rows={2}
                label={t('inspector.indicators.text')}
                placeholder={t('inspector.indicators.example')}
                value={indicator.text}
                onChange={(text) => change(indicator, 'text', text, `${node.id}/${indicator.id}`)}
              />
              <IconButton
                size="small"
                label={t('inspector.indicators.remove')}
                onPress={() => write(indicators.filter((each) => each !== indicator))}
              >
                <Icon name="trash" />
              </IconButton>
            </div>
            {branches.length === 0 ? null : (
              <ChoiceField
                label={t('inspector.indicators.edge')}
                none={t('inspector.indicators.noEdge')}
                choices={branches.map((edge) => ({ id: edge.id, label: branchName(edge, titleOf) }))}
                value={indicator.edge}
                onChange={(edge) => change(indicator, 'edge', edge)}
              />
            )}
            <div className={styles.two}>
              <ChoiceField
                label={t('inspector.indicators.status')}
                none={t('inspector.indicators.unknown')}
                choices={STATUSES.map((id) => ({ id, label: t(`inspector.indicators.${id}`) }))}
                value={indicator.status === 'unknown' ? undefined : indicator.status}
                onChange={(status) => change(indicator, 'status', status)}
              />
              <TypedField<string>
                field={`${node.id}/${indicator.id}/date`}
                label={t('inspector.indicators.date')}
                value={indicator.date}
                show={showMoment}
                read={(text) => readDay(text, year)}
                onTake={(date) => change(indicator, 'date', date)}
              />
            </div>
          </div>
        ))}
        <div>
          <Button variant="link" size="small" onPress={add}>
            + {t('inspector.indicators.add')}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '../../components/index.ts';
import { describeMoment, readMoment, showMoment } from '../../inspector/fields/describe.ts';
import { TypedField } from '../../inspector/fields/typed-field.tsx';
import { dateHappened, unmark } from './agenda-actions.ts';
import { type AgendaParts, Card, Empty, NodeLink } from './agenda-parts.tsx';
import styles from './agenda-view.module.css';

/** What has been marked as happened: which way, when; it can be dated and taken back. */
export function ObservedList({ agenda, scenario, names }: AgendaParts) {
  const { t } = useTranslation();
  return (
    <Card name="observed">
      {agenda.observed.length === 0 ? <Empty name="observed" /> : null}
      <ul className={styles.list}>
        {agenda.observed.map(({ node, edge }) => {
          const title = names.node(node);
          const written = scenario.observations?.find((each) => each.node === node)?.at;
          return (
            <li key={node} className={styles.row} data-observed={node} data-list-row>
              <NodeLink node={node} names={names} />
              {edge === null ? null : (
                <span className={styles.mute}>{t('agenda.went', { way: names.edge(edge) })}</span>
              )}
              <span className={styles.date}>
                <TypedField<string>
                  field={`${node}/agenda-observed`}
                  label={t('agenda.happenedOn', { title })}
                  bare
                  value={written}
                  show={showMoment}
                  read={(text) => readMoment(text, Number(scenario.start.slice(0, 4)))}
                  describe={(at) => describeMoment(at, scenario.timeZone)}
                  placeholder={t('agenda.noDate')}
                  onTake={(at) => dateHappened(node, title, at)}
                />
              </span>
              <Button
                size="small"
                aria-label={t('agenda.unmarkAt', { title })}
                onPress={() => unmark(node, title)}
              >
                {t('agenda.unmark')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { listOf, type Plan, type ScenarioDocument } from '#shared/model/index.ts';
import { Button, Icon, Menu } from '../../components/index.ts';
import { formatProbability } from '../../i18n/format.ts';
import { useEvaluation } from '../../state/stores.ts';
import type { BranchColumn } from './branches/branch-column.ts';
import { BranchMenu } from './branches/branch-menu.tsx';
import { columnOf, isOf, type OfferedPath, offeredPaths } from './columns.ts';
import { choose, compareUi } from './compare-ui-store.ts';
import styles from './compare-view.module.css';
import { MOST_PLANS, type PlanId, type PlanNames } from './plans.ts';

interface ChooserProps {
  readonly id: string;
  readonly document: ScenarioDocument;
  readonly names: PlanNames;
  readonly chosen: readonly PlanId[];
  /** Those of the paths that can be compared. */
  readonly paths: readonly Plan[];
  readonly branches: readonly BranchColumn[];
}

/** Which plans, paths and branches stand side by side. */
export function Chooser({ id, document, names, chosen, paths, branches }: ChooserProps) {
  const { t } = useTranslation();
  const differencesOnly = useStore(compareUi, (state) => state.differencesOnly);
  const known = useEvaluation((state) => state.paths);
  const order: readonly PlanId[] = [
    ...listOf(document.plans).map((plan) => plan.id),
    null,
    ...paths.map((plan) => plan.id),
  ];
  const full = chosen.length + branches.length >= MOST_PLANS;
  const set = (on: (plan: PlanId) => boolean) => choose(id, { plans: order.filter(on) });
  const toggle = (plan: PlanId) => set((each) => (each === plan) !== chosen.includes(each));
  const takePath = (offered: OfferedPath) => {
    const own = paths.find((plan) => isOf(plan, offered.path));
    if (own !== undefined) return toggle(own.id);
    const column = columnOf(offered, document, paths);
    choose(id, { paths: [...paths, column], plans: [...chosen, column.id] });
  };
  const offered = offeredPaths(document, known);
  const isOn = ({ path }: OfferedPath) => paths.some((plan) => isOf(plan, path) && chosen.includes(plan.id));
  return (
    <Toolbar className={styles.toolbar ?? ''} aria-label={t('compare.toolbar')}>
      {order.map((plan) => {
        const on = chosen.includes(plan);
        return (
          <Button
            key={plan ?? ':best'}
            variant="quiet"
            size="small"
            aria-pressed={on}
            isDisabled={!on && full}
            onPress={() => toggle(plan)}
          >
            <span
              className={styles.mark}
              style={{ borderColor: names.colour(plan), background: on ? names.colour(plan) : 'none' }}
              aria-hidden="true"
            />
            <span className={styles.name}>{names.plan(plan)}</span>
          </Button>
        );
      })}
      {branches.map(({ document: other, title }) => (
        <Button
          key={other}
          variant="quiet"
          size="small"
          aria-pressed
          onPress={() => choose(id, { branches: branches.filter((each) => each.document !== other) })}
        >
          <Icon name="file" />
          <span className={styles.name}>{title}</span>
        </Button>
      ))}
      <Menu
        label={t('compare.add.pathsLabel')}
        parts={[
          {
            id: 'paths',
            title: t(offered.length === 0 ? 'compare.add.none' : 'compare.add.likeliest'),
            entries: offered.map((each, i) => ({
              id: String(i),
              label: `${isOn(each) ? '✓ ' : ''}${each.name}`,
              hint: formatProbability(each.path.probability),
              disabled: full && !isOn(each),
              run: () => takePath(each),
            })),
          },
        ]}
      >
        <Button size="small" variant="quiet">
          + {t('compare.add.paths')}
        </Button>
      </Menu>
      <BranchMenu id={id} branches={branches} full={full} />
      <span className={styles.space} />
      <Button
        variant="quiet"
        size="small"
        aria-pressed={differencesOnly}
        onPress={() => compareUi.setState({ differencesOnly: !differencesOnly })}
      >
        <span className={styles.check} data-on={differencesOnly || undefined} aria-hidden="true" />
        {t('compare.differencesOnly')}
      </Button>
    </Toolbar>
  );
}

import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { listOf, type Observation, type Plan } from '#shared/model/index.ts';
import { Button, Dialog, Disclosure, Icon, IconButton, Menu, TextField } from '../../components/index.ts';
import { formatScore } from '../../i18n/format.ts';
import { useDocument, useEvaluation, useView } from '../../state/stores.ts';
import { MenuAt } from '../map/menu-at.tsx';
import { addPlan, choosePlan, colourOf, deletePlan, renamePlan } from './plan-actions.ts';
import { PlanName } from './plan-name.tsx';
import styles from './rows.module.css';

const BEST = ':best';
const NO_PLANS: readonly Plan[] = [];
const NOTHING: readonly Observation[] = [];

/** The best policy and the document's plans with their scores; choosing one evaluates it. */
export function PlansList() {
  const { t } = useTranslation();
  const plans = useDocument((state) => (state.document === null ? NO_PLANS : listOf(state.document.plans)));
  const observations = useDocument((state) =>
    state.document === null ? NOTHING : listOf(state.document.observations),
  );
  const chosen = useView((state) => state.plan);
  const scores = useEvaluation((state) => state.planScores);
  const best = useEvaluation((state) => state.bestScore);
  const [renamed, setRenamed] = useState<Plan | null>(null);
  const [menu, setMenu] = useState<{ readonly plan: Plan; readonly x: number; readonly y: number } | null>(
    null,
  );
  const nameOf = ({ name }: Plan) => name.trim() || t('document.plans.unnamed');
  const actionsOf = (plan: Plan) => [
    {
      id: 'plan',
      entries: [
        { id: 'rename', label: t('common.rename'), run: () => setRenamed(plan) },
        { id: 'delete', label: t('common.delete'), danger: true, run: () => deletePlan(plan) },
      ],
    },
  ];
  const openMenu = (event: MouseEvent) => {
    const plan = planAt(event.target, plans);
    if (plan === undefined) return;
    event.preventDefault();
    setMenu({ plan, x: event.clientX, y: event.clientY });
  };
  return (
    <Disclosure title={t('document.plans.title')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the list's rows, which it has none of its own for. */}
      <div onKeyDown={(event) => rowKey(event, plans, setRenamed)} onContextMenu={openMenu}>
        <GridList
          aria-label={t('document.plans.title')}
          className={styles.list ?? ''}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[chosen ?? BEST]}
          onSelectionChange={(keys) => {
            const key = keys === 'all' ? undefined : [...keys][0];
            if (key !== undefined) choosePlan(key === BEST ? null : String(key));
          }}
        >
          <GridListItem id={BEST} textValue={t('document.plans.best')} className={styles.row ?? ''}>
            <span className={`${styles.swatch} ${styles.best}`} aria-hidden="true" />
            <span className={styles.text}>{t('document.plans.best')}</span>
            <span className={styles.figure}>{best === null ? '' : formatScore(best.score)}</span>
          </GridListItem>
          {plans.map((plan) => (
            <GridListItem key={plan.id} id={plan.id} textValue={nameOf(plan)} className={styles.row ?? ''}>
              <span
                className={styles.swatch}
                style={{ background: colourOf(plans, plan.id) }}
                aria-hidden="true"
              />
              <PlanName plan={plan} name={nameOf(plan)} observations={observations} />
              <span className={styles.more}>
                <Menu label={t('document.plans.actions', { name: nameOf(plan) })} parts={actionsOf(plan)}>
                  <IconButton size="small" label={t('document.plans.actions', { name: nameOf(plan) })}>
                    <Icon name="more" />
                  </IconButton>
                </Menu>
              </span>
              <span className={styles.figure}>
                {Object.hasOwn(scores, plan.id) ? formatScore(scores[plan.id]?.score ?? null) : ''}
              </span>
            </GridListItem>
          ))}
        </GridList>
      </div>
      <div className={styles.add}>
        <Button variant="link" size="small" onPress={addPlan}>
          + {t('document.plans.new')}
        </Button>
      </div>
      {menu === null ? null : (
        <MenuAt
          at={menu}
          label={t('document.plans.actions', { name: nameOf(menu.plan) })}
          parts={actionsOf(menu.plan)}
          onClose={() => setMenu(null)}
        />
      )}
      {renamed === null ? null : <RenameDialog plan={renamed} onClose={() => setRenamed(null)} />}
    </Disclosure>
  );
}

/** Del deletes the plan whose row has the focus, which the list then puts on the row beside it; F2 renames it. */
function rowKey(event: KeyboardEvent, plans: readonly Plan[], rename: (plan: Plan) => void): void {
  const { key, target } = event;
  if (!['Delete', 'Backspace', 'F2'].includes(key) || !(target instanceof Element)) return;
  if (target.getAttribute('role') !== 'row') return;
  const plan = planAt(target, plans);
  if (plan === undefined) return;
  event.preventDefault();
  if (key === 'F2') rename(plan);
  else deletePlan(plan);
}

/** The plan in whose row something is. */
function planAt(target: EventTarget, plans: readonly Plan[]): Plan | undefined {
  const row = target instanceof Element ? target.closest('[role=row]') : null;
  return plans.find(({ id }) => id === row?.getAttribute('data-key'));
}

function RenameDialog({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(plan.name);
  const take = () => {
    renamePlan(plan, name);
    onClose();
  };
  return (
    <Dialog
      title={t('document.plans.rename')}
      open
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={take}>
            {t('common.rename')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('document.plans.name')}
        value={name}
        onChange={setName}
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && name.trim() !== '' && take()}
      />
    </Dialog>
  );
}

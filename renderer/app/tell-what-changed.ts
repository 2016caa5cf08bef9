import { toast } from '../components/index.ts';
import { t } from '../i18n/i18n.ts';
import { documentStore, evaluationStore, viewStore } from '../state/stores.ts';
import { goTo } from './router.ts';
import { type Seen, whatChanged } from './what-changed.ts';

/**
 * Says what an observation, made or taken back, changed: the score, and best choices that are still ahead.
 * Not on the agenda, which says it itself. Returns a stop.
 */
export function tellWhatChanged(): () => void {
  let last: Seen | null = null;
  return evaluationStore.subscribe(({ evaluation, document, stale }) => {
    if (evaluation === null || document === null) {
      last = null;
      return;
    }
    if (stale || document === last?.document) return;
    const before = last;
    last = { document, evaluation };
    if (before === null || before.document.observations === document.observations) return;
    if (before.evaluation.plan !== evaluation.plan) return;
    const { route } = viewStore.getState();
    if (route.page !== 'document' || route.view === 'agenda') return;
    const changes = whatChanged(before, last);
    const { id } = documentStore.getState();
    if (changes.length === 0 || id === null) return;
    toast(changes.join(' '), {
      label: t('commands.label.view.agenda'),
      run: () => goTo({ page: 'document', id, view: 'agenda' }),
    });
  });
}

import type { HostResult, MergeDecisions, Output } from '#shared/host.ts';
import { bringBack, type Scenario, type ScenarioDocument } from '#shared/model/index.ts';
import { goTo } from '../../app/router.ts';
import { toast, toastError } from '../../components/index.ts';
import { client, host } from '../../host/host.ts';
import { formatFileTime } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { documentStore, viewStore } from '../../state/stores.ts';

export type MergePreview = Output<'previewMerge'>;

/** Shows why, unless it went well. Says whether it did. */
function wentWell<T>(result: HostResult<T>): result is { ok: true; value: T } {
  if (!result.ok) toastError(t('history.failed', { message: result.error.message }));
  return result.ok;
}

/** Everything is on disk before a version or a branch is made of it. Null, and said why, if that fails. */
async function saved(): Promise<{ id: string; revision: string } | null> {
  await documentStore.getState().flush();
  const { id, revision, save } = documentStore.getState();
  if (id !== null && revision !== null && save.kind === 'saved') return { id, revision };
  const message = save.kind === 'failed' ? save.error.message : t('document.save.saving');
  toastError(t('history.failed', { message }));
  return null;
}

/** The document as it is on disk now, which was changed there by our own wish. */
async function show(revision: string): Promise<void> {
  await documentStore.getState().reload(revision);
  documentStore.getState().dismissNotice();
}

export async function restoreVersion(version: string, at: string): Promise<boolean> {
  const present = await saved();
  if (present === null) return false;
  const { id, revision: base } = present;
  const result = await host.restoreVersion({ id, version, base, client });
  if (!wentWell(result)) return false;
  await show(result.value.revision);
  toast(t('history.restored', { when: formatFileTime(at) }));
  return true;
}

/** Makes one node or plan what it was in a version: an edit like any other, to be undone like any other. */
export function bringItemBack(then: Scenario, table: 'nodes' | 'plans', id: string): void {
  const item = table === 'nodes' ? then.nodes.find((node) => node.id === id) : undefined;
  const plan = table === 'plans' ? then.plans?.find((each) => each.id === id) : undefined;
  const title = item?.title || plan?.name || id;
  const before = documentStore.getState().document;
  documentStore.getState().edit(t('difference.bringBackOf', { title }), bringBack(then, table, id));
  const after = documentStore.getState().document;
  const others = table === 'nodes' && before !== null && after !== null ? alongWith(before, after) : '';
  toast([t('difference.broughtBack', { title }), others].filter(Boolean).join(' '), {
    label: t('common.undo'),
    run: () => documentStore.getState().undo(),
  });
}

/** What has come back with a node beside its branches, in words. */
function alongWith(before: ScenarioDocument, after: ScenarioDocument): string {
  const count = (table: 'observations' | 'plans' | 'assumptions') =>
    Object.entries(after[table]).filter(([key, { value }]) => before[table][key]?.value !== value).length;
  const parts = (['observations', 'plans', 'assumptions'] as const).flatMap((table) => {
    const many = count(table);
    return many === 0 ? [] : [t(`difference.along.${table}`, { count: many })];
  });
  return parts.length === 0 ? '' : t('difference.alongWithIt', { list: parts.join(', ') });
}

export async function nameVersion(version: string, name: string | null): Promise<boolean> {
  const { id } = documentStore.getState();
  return id !== null && wentWell(await host.nameVersion({ id, version, name }));
}

/** Branches off a version, or what is there now, and offers to go there. */
export async function branchOff(version?: string): Promise<boolean> {
  const present = await saved();
  if (present === null) return false;
  const input = version === undefined ? { id: present.id } : { id: present.id, version };
  const result = await host.branchDocument(input);
  if (!wentWell(result)) return false;
  const { id } = result.value;
  const title = documentStore.getState().document?.fields.title ?? '';
  toast(t('history.branched', { title }), { label: t('common.open'), run: () => openBranch(id) });
  return true;
}

export function openBranch(id: string): void {
  viewStore.getState().show(null);
  goTo({ page: 'document', id, view: 'map' });
}

export async function previewMerge(from: string, decisions: MergeDecisions): Promise<MergePreview | null> {
  const present = await saved();
  if (present === null) return null;
  const result = await host.previewMerge({ from, into: present.id, decisions });
  return wentWell(result) ? result.value : null;
}

export async function mergeBranch(
  from: string,
  title: string,
  decisions: MergeDecisions,
  { base, fromRevision }: MergePreview,
): Promise<boolean> {
  const { id } = documentStore.getState();
  if (id === null) return false;
  const result = await host.mergeBranch({ from, into: id, decisions, base, fromRevision, client });
  if (!wentWell(result)) return false;
  await show(result.value.revision);
  toast(t('history.merged', { title }));
  return true;
}

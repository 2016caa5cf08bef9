import { toast } from '../../components/index.ts';
import { t } from '../../i18n/i18n.ts';
import { documentStore, libraryStore, settingsStore } from '../../state/stores.ts';

/** Makes a document a favourite, or no favourite any more. Kept in the settings, not in the document. */
export async function turnFavourite(id: string | null): Promise<void> {
  if (id === null) return;
  // Another window may have made others.
  await settingsStore.getState().load();
  const { settings, change } = settingsStore.getState();
  const is = settings.favourites.includes(id);
  await change({
    favourites: is ? settings.favourites.filter((other) => other !== id) : [...settings.favourites, id],
  });
  const open = documentStore.getState();
  const title =
    open.id === id
      ? open.document?.fields.title
      : libraryStore.getState().documents.find((card) => card.id === id)?.title;
  toast(t(is ? 'cards.favouriteOff' : 'cards.favouriteOn', { title: title ?? '' }));
}

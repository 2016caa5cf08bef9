import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { handleKey } from '../commands/keys.ts';
import { ErrorBoundary, Toasts } from '../components/index.ts';
import { DATE_WORDS } from '../i18n/dates.ts';
import { libraryStore, settingsStore, useLibrary, useSettings, useView, viewStore } from '../state/stores.ts';
import { applyTheme } from '../theme/apply-theme.ts';
import { drawHangulAnew } from '../theme/draw-hangul-anew.ts';
import { answerDroppedFiles } from './dropped-files.ts';
import { evaluateDocument } from './evaluate-document.ts';
import { FailurePage } from './failure-page.tsx';
import { firstPicture } from './first-picture.ts';
import { followHost } from './follow-host.ts';
import { guardWork } from './guard-work.ts';
import { later, loadParts, useEver } from './later.tsx';
import { followAddress } from './navigation.ts';
import { rememberPanels } from './remember-panels.ts';
import { tellWhatChanged } from './tell-what-changed.ts';
import { useSpokenLanguage } from './use-spoken-language.ts';

const LibraryPage = later(async () => (await import('../views/library/library-page.tsx')).LibraryPage);
const DocumentPage = later(async () => (await import('../views/document/document-page.tsx')).DocumentPage);
const CommandBox = later(async () => (await import('../command-box/command-box.tsx')).CommandBox);
const ShortcutsSheet = later(async () => (await import('../command-box/shortcuts-sheet.tsx')).ShortcutsSheet);
const SettingsDialog = later(async () => (await import('./settings-dialog.tsx')).SettingsDialog);
const LicencesDialog = later(async () => (await import('./licences-dialog.tsx')).LicencesDialog);
const ImportNotesDialog = later(
  async () => (await import('../views/library/import-notes-dialog.tsx')).ImportNotesDialog,
);

/** Everything that runs beside the interface, from start to end. */
function startServices(): () => void {
  const stops = [
    rememberPanels(),
    followHost(),
    evaluateDocument(),
    guardWork(),
    followAddress(),
    tellWhatChanged(),
    answerDroppedFiles(),
  ];
  void settingsStore.getState().load();
  if (viewStore.getState().route.page === 'library') void libraryStore.getState().load();
  void firstPicture().then(() => {
    if (libraryStore.getState().status === 'loading') void libraryStore.getState().load();
    void loadParts();
  });
  window.addEventListener('keydown', handleKey);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('keydown', handleKey);
  };
}

export function App() {
  const theme = useSettings((state) => state.settings.theme);
  const page = useView((state) => state.route.page);
  useEffect(startServices, []);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(drawHangulAnew, []);
  const language = useSpokenLanguage();
  return (
    <I18nProvider key={language} locale={DATE_WORDS[language].locale}>
      <ErrorBoundary fallback={(error, retry) => <FailurePage error={error} retry={retry} />}>
        {page === 'library' ? <LibraryPage /> : <DocumentPage />}
        <Overlays />
      </ErrorBoundary>
      <Toasts />
    </I18nProvider>
  );
}

/** Each is made when it is first wanted. */
function Overlays() {
  const overlay = useView((state) => state.overlay);
  const notes = useLibrary((state) => state.importNotes.length > 0);
  return (
    <>
      {useEver(overlay === 'command-box') ? <CommandBox /> : null}
      {useEver(overlay === 'shortcuts') ? <ShortcutsSheet /> : null}
      {useEver(overlay === 'settings') ? <SettingsDialog /> : null}
      {useEver(overlay === 'licences') ? <LicencesDialog /> : null}
      {useEver(notes) ? <ImportNotesDialog /> : null}
    </>
  );
}

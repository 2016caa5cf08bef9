import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { CommandBox } from '../command-box/command-box.tsx';
import { ShortcutsSheet } from '../command-box/shortcuts-sheet.tsx';
import { handleKey } from '../commands/keys.ts';
import { ErrorBoundary, Toasts } from '../components/index.ts';
import { DATE_WORDS } from '../i18n/dates.ts';
import { libraryStore, settingsStore, useSettings, useView } from '../state/stores.ts';
import { applyTheme } from '../theme/apply-theme.ts';
import { drawHangulAnew } from '../theme/draw-hangul-anew.ts';
import { DocumentPage } from '../views/document/document-page.tsx';
import { ImportNotesDialog } from '../views/library/import-notes-dialog.tsx';
import { LibraryPage } from '../views/library/library-page.tsx';
import { evaluateDocument } from './evaluate-document.ts';
import { FailurePage } from './failure-page.tsx';
import { followHost } from './follow-host.ts';
import { guardWork } from './guard-work.ts';
import { followAddress } from './navigation.ts';
import { rememberPanels } from './remember-panels.ts';
import { SettingsDialog } from './settings-dialog.tsx';
import { useSpokenLanguage } from './use-spoken-language.ts';

/** Everything that runs beside the interface, from start to end. */
function startServices(): () => void {
  const stops = [rememberPanels(), followHost(), evaluateDocument(), guardWork(), followAddress()];
  void settingsStore.getState().load();
  void libraryStore.getState().load();
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
        <CommandBox />
        <ShortcutsSheet />
        <SettingsDialog />
        <ImportNotesDialog />
      </ErrorBoundary>
      <Toasts />
    </I18nProvider>
  );
}

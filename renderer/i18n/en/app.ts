export const app = {
  failure: {
    title: 'Something in the interface broke',
    text: 'Your document is unharmed: what was saved is on disk, and you can export what is in memory as it is.',
    reload: 'Reload',
    exportRaw: 'Export the document as it is',
    partTitle: 'This part could not be shown',
  },
  library: 'Library',
  notFound: {
    title: 'This document is not here',
    text: 'It may have been deleted or moved. The library lists what there is.',
  },
  back: 'To the library',
  dropped: {
    text: '{{files}}: files become documents of their own, in the library.',
    import: 'Import',
    refused: '“{{name}}” could not be imported: {{message}}',
  },
  openFailed: 'The document could not be opened',
  theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
  language: { label: 'Language', system: 'As the system' },
  settings: { title: 'Settings', folder: 'Documents are kept in', version: 'Version' },
  hostSilent:
    'Scenario Desk does not answer. If it was ended, start it again: that opens a new page. What is not saved here can be saved as a file, and imported there.',
  otherStart:
    'Scenario Desk was started again meanwhile, and this page belongs to the start before. Save what is not saved here as a file, and import it in the new page.',
  hostFails: 'Scenario Desk could not answer (status {{status}}).',
  hostGone: 'The host cannot be reached',
} as const;

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
  openFailed: 'The document could not be opened',
  theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
  settings: { title: 'Settings', folder: 'Documents are kept in', version: 'Version' },
  hostGone: 'The host cannot be reached',
} as const;

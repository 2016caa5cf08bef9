import { afterEach, expect, test, vi } from 'vitest';

const PATH = '/home/kim/documents/관세.scenario.json';
const told = vi.hoisted(() => ({ toast: vi.fn(), toastError: vi.fn() }));
vi.mock('../../../renderer/components/index.ts', () => told);
vi.mock('../../../renderer/host/host.ts', () => ({
  host: { locateDocument: async () => ({ ok: true, value: { path: PATH, shown: false } }) },
}));

const { showInFolder } = await import('../../../renderer/views/library/show-in-folder.ts');

/** Asks where the file is and takes the offer to copy its path. */
async function copyPath(writeText: (text: string) => Promise<void>): Promise<void> {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  await showInFolder('a');
  const [text, action] = told.toast.mock.calls[0] ?? [];
  expect(text).toContain(PATH);
  action.run();
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('where a file’s path is in the clipboard, that is told', async () => {
  const writeText = vi.fn(async () => undefined);
  await copyPath(writeText);
  await vi.waitFor(() => expect(told.toast).toHaveBeenCalledTimes(2));
  expect(writeText).toHaveBeenCalledWith(PATH);
  expect(told.toastError).not.toHaveBeenCalled();
});

test('where the page is kept from the clipboard, that is told, with the path', async () => {
  await copyPath(async () => {
    throw new DOMException('no', 'NotAllowedError');
  });
  await vi.waitFor(() => expect(told.toastError).toHaveBeenCalledWith(expect.stringContaining(PATH)));
});

import { mkdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const PRIVATE = 0o700;

/** Where everything that belongs to one user is kept. All paths are absolute. */
export interface DataFolder {
  readonly home: string;
  /** The documents, one `*.scenario.json` each; may be put under git or into a synchronised folder. */
  readonly documents: string;
  readonly trash: string;
  /** Bytes that a save was about to replace for good: originals of repaired or migrated documents. */
  readonly backups: string;
  /** Earlier versions, a folder per document; may be removed at any time without harm to the documents. */
  readonly history: string;
  /** What was computed from the documents, for a quick start; may be removed at any time. */
  readonly cache: string;
  /** Files that only carry the operating system's locks; they are empty and stay so. */
  readonly locks: string;
}

/** What decides where the data is; `process.env` and friends by default. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly userHome: string;
}

/** `SCENARIO_DESK_HOME` if set, else the platform's folder for a user's data. */
export function dataHome(
  { env, platform, userHome }: Surroundings = {
    env: process.env,
    platform: process.platform,
    userHome: homedir(),
  },
): string {
  if (env.SCENARIO_DESK_HOME) return resolve(env.SCENARIO_DESK_HOME);
  if (platform === 'darwin') return join(userHome, 'Library', 'Application Support', 'Scenario Desk');
  if (platform === 'win32') return join(env.APPDATA || join(userHome, 'AppData', 'Roaming'), 'Scenario Desk');
  // The XDG specification says that a relative XDG_DATA_HOME is to be ignored.
  const data = env.XDG_DATA_HOME;
  return join(data?.startsWith('/') ? data : join(userHome, '.local', 'share'), 'scenario-desk');
}

export function dataFolder(home: string): DataFolder {
  const root = resolve(home);
  return {
    home: root,
    documents: join(root, 'documents'),
    trash: join(root, 'trash'),
    backups: join(root, 'backups'),
    history: join(root, 'history'),
    cache: join(root, 'cache'),
    locks: join(root, 'locks'),
  };
}

/**
 * Creates what is missing, readable by the user alone. Folders that exist keep the mode that the
 * user gave them. Throws the file system's error.
 */
export async function createDataFolder(folder: DataFolder): Promise<void> {
  for (const path of [
    folder.home,
    folder.documents,
    folder.trash,
    folder.backups,
    folder.history,
    folder.cache,
    folder.locks,
  ])
    await mkdir(path, { recursive: true, mode: PRIVATE });
}

/**
 * Creates again what somebody tidied away beside the documents. The home and the documents themselves are
 * not: where they are gone, a disk may be missing, and a save must say so rather than write elsewhere.
 */
export async function createSideFolders({
  locks,
  trash,
  backups,
  history,
  cache,
}: DataFolder): Promise<void> {
  for (const path of [locks, trash, backups, history, cache])
    await mkdir(path, { mode: PRIVATE }).catch(() => undefined);
}

/** The same as `createDataFolder` for the home alone, for those who need it at once. */
export function createHomeSync(home: string): void {
  mkdirSync(home, { recursive: true, mode: PRIVATE });
}

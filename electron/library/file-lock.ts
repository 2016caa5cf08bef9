/**
 * Locks between processes, and within one, on names. They rest on the operating system's own file
 * locks, which vanish with the process that holds them however it dies, so that there is no stale
 * lock to detect, no time limit that a paused process could overrun, and no process number that a
 * container or another user's process could share. Node has no call for such locks; SQLite, which
 * it carries (as does Electron), takes them on every platform when a transaction begins. Nothing is
 * ever written through it: the lock files stay empty.
 */
import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { fileErrorInWords } from './file-error.ts';

/** Lock files are shared by names with the same remainder: their number stays bounded, none is ever deleted. */
const STRIPES = 64;
const SQLITE_BUSY = 5;

/** Collecting a database as garbage would release its lock while work that nothing refers to is pending. */
const held = new Set<DatabaseSync>();

export class LockError extends Error {
  override readonly name = 'LockError';
}

/**
 * Runs `work` while no other process, and no other call in this one, holds the lock of `name` in
 * `folder`. Throws `LockError` if it is not free within `patience` milliseconds, or cannot be taken at all.
 */
export async function withFileLock<T>(
  folder: string,
  name: string,
  work: () => Promise<T>,
  patience = 15_000,
): Promise<T> {
  const lock = await acquire(join(folder, stripeOf(name)), performance.now() + patience);
  held.add(lock);
  try {
    return await work();
  } finally {
    held.delete(lock);
    // Closing ends the transaction and with it the lock.
    lock.close();
  }
}

function stripeOf(name: string): string {
  const hash = createHash('sha256').update(name).digest();
  return `${((hash[0] ?? 0) % STRIPES).toString().padStart(2, '0')}.lock`;
}

async function acquire(path: string, until: number): Promise<DatabaseSync> {
  for (;;) {
    let lock: DatabaseSync | null;
    try {
      lock = tryAcquire(path);
    } catch (error) {
      throw new LockError(await whyNot(path, error));
    }
    if (lock) return lock;
    if (performance.now() > until) throw new LockError('Another program holds the document.');
    // A short random pause, so that several waiting processes do not meet again and again.
    await delay(2 + Math.random() * 10);
  }
}

/** Null while somebody else holds it; throws if it cannot be taken at all. */
function tryAcquire(path: string): DatabaseSync | null {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
}

/** SQLite only says that it cannot; creating a file beside the lock brings the system's own reason. */
async function whyNot(path: string, error: unknown): Promise<string> {
  const probe = join(dirname(path), `probe-${randomUUID()}`);
  try {
    const file = await open(probe, 'wx');
    try {
      // An empty file has room on a full disk, too.
      await file.writeFile(new Uint8Array(4096));
    } finally {
      await file.close();
      await rm(probe);
    }
  } catch (reason) {
    return `Nothing can be written there. ${fileErrorInWords(reason, dirname(path))}`;
  }
  return `The lock file cannot be used. ${fileErrorInWords(error, path)}`;
}

import {
  type HostApi,
  type HostEvent,
  type HostInfo,
  type HostResult,
  type Input,
  OPERATIONS,
  type OperationName,
  type Output,
} from '#shared/host.ts';
import { dataFolder } from '../library/data-folder.ts';
import { Library } from '../library/library.ts';
import { failure } from '../library/result.ts';
import { templatesFolder } from '../library/templates.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { operations, type Shell } from './operations.ts';

export interface HostOptions {
  /** The data folder (`dataHome()` gives the user's). */
  readonly home: string;
  readonly host: HostInfo['host'];
  readonly version: string;
  readonly settings: SettingsStore;
  /** What only some hosts can do; without it the operation is `unavailable`. */
  readonly shell?: Shell;
  /** The folder of built-in scenarios; the application's own by default. */
  readonly templates?: string | null;
}

export interface Host {
  readonly api: HostApi;
  /** Runs an operation by its name with unchecked input, as it comes from another process. */
  call(name: string, input: unknown): Promise<HostResult<unknown>>;
  /** To windows and tabs of this host alone: a menu item was chosen. */
  emit(event: HostEvent): void;
  /** Waits for saves under way. No operation must be called afterwards. */
  close(): Promise<void>;
}

export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name);
}

/**
 * The contract of `shared/host.ts` on a data folder, without any transport. Input and output of every
 * operation are checked against its schemas; nothing is ever thrown: what is no error of the user's
 * comes back as `invalid` (the request) or `internal` (us).
 */
export async function createHost(options: HostOptions): Promise<Host> {
  const library = await Library.open({
    folder: dataFolder(options.home),
    templates: options.templates === undefined ? templatesFolder() : options.templates,
    version: options.version,
  });
  const handlers = operations({
    library,
    settings: options.settings,
    shell: options.shell ?? {},
    host: options.host,
    version: options.version,
  });
  const listeners = new Set<(event: HostEvent) => void>();

  async function run<N extends OperationName>(name: N, input: unknown): Promise<HostResult<Output<N>>> {
    const schemas = OPERATIONS[name];
    try {
      const given = schemas.input.safeParse(input);
      if (!given.success)
        return failure({
          code: 'invalid',
          message: `The request “${name}” is not as agreed.`,
          issues: given.error.issues.map(({ code, message, path }) => ({
            code,
            message,
            path: `$${path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')}`,
          })),
        });
      const result = await handlers[name](given.data as never);
      if (!result.ok) return result;
      return { ok: true, value: schemas.output.parse(result.value) as Output<N> };
    } catch (error) {
      console.error(`The operation ${name} failed:`, error);
      const reason = error instanceof Error ? error.message : String(error);
      return failure({ code: 'internal', message: `Something unexpected went wrong: ${reason}` });
    }
  }

  const methods = Object.fromEntries(
    (Object.keys(OPERATIONS) as OperationName[]).map((name) => [
      name,
      (input: Input<typeof name>) => run(name, input),
    ]),
  ) as Omit<HostApi, 'subscribe'>;

  return {
    api: {
      ...methods,
      subscribe(listener) {
        // A wrapper of its own, so that one function may be subscribed twice.
        const entry = (event: HostEvent) => listener(event);
        const stop = library.subscribe(entry);
        listeners.add(entry);
        return () => {
          stop();
          listeners.delete(entry);
        };
      },
    },
    call: async (name, input) =>
      isOperation(name)
        ? await run(name, input)
        : failure({ code: 'invalid', message: 'There is no such operation.' }),
    emit: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    close: () => library.close(),
  };
}

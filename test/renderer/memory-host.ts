import type { HostApi, HostError } from '#shared/host.ts';
import type { Scenario } from '#shared/model/index.ts';

type Operations = Pick<HostApi, 'openDocument' | 'saveDocument' | 'createDocument'>;

/** A library in memory with the host's promises: a save under an outdated base is a conflict and writes nothing. */
export function memoryHost(first: Scenario) {
  const files = new Map<string, { scenario: Scenario; revision: number }>();
  files.set(first.id, { scenario: first, revision: 1 });
  const failing = { save: false };
  const refuse = (code: HostError['code']) =>
    Promise.resolve({ ok: false as const, error: { code, message: code } });
  const host: Operations = {
    openDocument({ id }) {
      const file = files.get(id);
      if (file === undefined) return refuse('not-found');
      const value = {
        id,
        revision: String(file.revision),
        scenario: structuredClone(file.scenario),
        repairs: [],
      };
      return Promise.resolve({ ok: true, value: value as never });
    },
    saveDocument({ id, base, scenario }) {
      const file = files.get(id);
      if (failing.save) return refuse('write-failed');
      if (file === undefined) return refuse('not-found');
      if (base !== String(file.revision)) return refuse('conflict');
      const revision = file.revision + 1;
      const content: unknown =
        typeof scenario === 'string' ? JSON.parse(scenario) : structuredClone(scenario);
      files.set(id, { scenario: content as Scenario, revision });
      return Promise.resolve({ ok: true, value: { revision: String(revision) } });
    },
    createDocument(input) {
      if (!('scenario' in input)) return refuse('invalid');
      const id = crypto.randomUUID();
      const scenario = { ...(input.scenario as Scenario), id, title: input.title ?? input.scenario.title };
      files.set(id, { scenario: structuredClone(scenario), revision: 1 });
      return Promise.resolve({ ok: true, value: { id } });
    },
  };
  return {
    host,
    failing,
    titles: () => [...files.values()].map(({ scenario }) => scenario.title).toSorted(),
    read: (id: string) => files.get(id)?.scenario,
    /** What was there when it was opened first, whoever has saved since. */
    putBack(id: string): void {
      files.set(id, { scenario: first, revision: 1 });
    },
    /** As another program or tab would. Returns the new revision. */
    saveElsewhere(id: string, title: string): string {
      const file = files.get(id);
      if (file === undefined) throw new Error('no such file');
      files.set(id, { scenario: { ...file.scenario, title }, revision: file.revision + 1 });
      return String(file.revision + 1);
    },
  };
}

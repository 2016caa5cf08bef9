import type { HostApi, HostEvent } from '#shared/host.ts';

/**
 * The same host, which can be asked for a document before the code is there that opens it: whoever opens
 * that document first gets the answer that is under way by then, unless the file has changed since.
 */
export function askEarly(host: HostApi): { host: HostApi; askFor(id: string): void } {
  let early: { readonly id: string; take(): ReturnType<HostApi['openDocument']> } | null = null;
  return {
    host: {
      ...host,
      openDocument: (input) => (early?.id === input.id ? early.take() : host.openDocument(input)),
    },
    askFor(id) {
      let outdated = false;
      const stop = host.subscribe((event) => {
        if (concerns(event, id)) outdated = true;
      });
      const answer = host.openDocument({ id });
      // A failure is told to whoever opens it.
      answer.catch(() => undefined);
      early = {
        id,
        take() {
          early = null;
          stop();
          return outdated ? host.openDocument({ id }) : answer;
        },
      };
    },
  };
}

const concerns = (event: HostEvent, id: string): boolean =>
  event.type === 'events-missed' || (event.type === 'document-changed' && event.id === id);

import { type ComponentType, type FunctionComponent, useState, useSyncExternalStore } from 'react';
import { FailurePart } from './failure-page.tsx';

type State<P> =
  | { readonly is: 'waiting' }
  | { readonly is: 'there'; readonly component: ComponentType<P> }
  | { readonly is: 'failed'; readonly error: Error };

const WAITING = { is: 'waiting' } as const;
/** Of every part: brings its code, unless it is there, and never rejects. */
const parts: (() => Promise<void>)[] = [];

/**
 * A component that shows nothing until its code has come; its code is asked for when it is first shown, if
 * `loadParts` has not brought it before. Where it cannot be had, that is shown, and can be tried again.
 * React's own `lazy` holds back what it shows by up to 300 ms, even of code that is there.
 */
export function later<P extends object>(bring: () => Promise<ComponentType<P>>): FunctionComponent<P> {
  let state: State<P> = WAITING;
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const become = (next: State<P>) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const load = async (): Promise<void> => {
    if (state.is === 'there') return;
    loading ??= bring()
      .then(
        (component) => become({ is: 'there', component }),
        (error: unknown) =>
          become({ is: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
      )
      .finally(() => {
        loading = null;
      });
    await loading;
  };
  parts.push(load);
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    void load();
    return () => listeners.delete(listener);
  };
  const retry = () => {
    become(WAITING);
    void load();
  };
  return function Part(props: P) {
    const now = useSyncExternalStore(subscribe, () => state);
    if (now.is === 'there') return <now.component {...props} />;
    return now.is === 'failed' ? <FailurePart error={now.error} retry={retry} /> : null;
  };
}

/** Code that is no component, brought when it is first asked for, if `loadParts` has not brought it before. */
export function laterCode<T>(bring: () => Promise<T>): () => Promise<T> {
  parts.push(async () => {
    await bring().catch(() => undefined);
  });
  return bring;
}

/** Brings the code of every part, one after the other, whenever there is nothing else to do. */
export async function loadParts(): Promise<void> {
  for (const load of parts) {
    await idle();
    await load();
  }
}

/** True from when `now` first is: for what is made when it is first wanted, and stays. */
export function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return now || ever;
}

const idle = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 50);
  });

import type { HostError, HostResult } from '#shared/host.ts';

export function success<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

export function failure(error: HostError): { ok: false; error: HostError } {
  return { ok: false, error };
}

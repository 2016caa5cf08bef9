import type { HostApi, HostResult } from '#shared/host.ts';
import { OPERATION_NAMES } from './operation-names.ts';

/** The same host, what it says of a failure in the language that is spoken; the texts for that come when one is told. */
export function withSpokenErrors(host: HostApi): HostApi {
  const operations = Object.fromEntries(
    OPERATION_NAMES.map((name) => {
      const operation = host[name] as (input: unknown) => Promise<HostResult<unknown>>;
      return [name, async (input: unknown) => await spoken(await operation(input))];
    }),
  );
  return { ...host, ...operations };
}

async function spoken<T>(result: HostResult<T>): Promise<HostResult<T>> {
  if (result.ok) return result;
  const { spokenLanguage } = await import('../i18n/i18n.ts');
  if (spokenLanguage() !== 'ko') return result;
  const { hostErrorInKorean } = await import('../i18n/ko/host-errors.ts');
  return { ok: false, error: { ...result.error, message: hostErrorInKorean(result.error.message) } };
}

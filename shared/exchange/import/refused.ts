import type { Refusal, RefusalCode } from '../../model/index.ts';

/** A refusal for one reason. */
export function refused(message: string, code: RefusalCode = 'invalid', path = '$'): Refusal {
  return { ok: false, code, issues: [{ code, message, path }] };
}

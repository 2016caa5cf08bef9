import type { Scenario } from '../schema.ts';

/** The step of reading that refused the input, in their order. */
export type RefusalCode = 'too-large' | 'not-json' | 'not-a-scenario' | 'too-new' | 'invalid';

/** One thing that is wrong with an input: what, where, and what to do about it. */
export interface Issue {
  readonly code: RefusalCode;
  readonly message: string;
  /** JSON path, `$.nodes[3].when.date`; of a missing property, where it should stand. */
  readonly path: string;
  /** From 1, of the place in the text, where there is one. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
}

/** One part that reading has set aside into `quarantine`. */
export interface Repair {
  /** Where it stood in the file. */
  readonly path: string;
  readonly reason: string;
}

export type Refusal = {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Never empty, in the order of the text. */
  readonly issues: readonly Issue[];
};

export type ReadResult =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly repairs: readonly Repair[];
      /** The version that stands in the file, if it is an older one. */
      readonly migratedFrom: number | null;
    }
  | Refusal;

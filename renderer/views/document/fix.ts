import type { Edit } from '#shared/model/index.ts';

/** A way to be rid of a problem at once. */
export interface Fix {
  readonly id: string;
  /** What it does; also the name of its step of undo. */
  readonly label: string;
  readonly edit: Edit;
}

/** Why an expression has no value: a division by zero, a result that is not finite, an unknown input. */
export class ExpressionFailure {
  readonly message: string;
  /** Where in the text, in UTF-16 units from its start. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    this.message = message;
    this.offset = offset;
  }
}

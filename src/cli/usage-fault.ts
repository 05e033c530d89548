/** The command was given wrong. The message says what, and how it would be right; no bug, and no stack is shown. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

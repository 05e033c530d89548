/** What of an error is written down. */
export interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ErrorFacts;
}

/** A driver's error also carries the statement, its parameters and the row: those are people's answers, and stay out. */
export const describeError = (error: unknown): ErrorFacts => {
  if (!(error instanceof Error))
    return { name: typeof error, message: typeof error === 'string' ? error : '' };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: withoutValues(error.message),
    ...(typeof code === 'string' && { code }),
    ...(error.stack !== undefined && { stack: withoutValues(error.stack) }),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
};

/** PostgreSQL and JSON.parse quote what they were given: `invalid input syntax for type uuid: "..."`. */
const withoutValues = (text: string): string => text.replace(/"(?:[^"\n]){1,2000}"/g, '"..."');

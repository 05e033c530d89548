/** What a thread answers to a task. */
export type Answered = { readonly result: unknown } | { readonly fault: string; readonly tooDeep: boolean };

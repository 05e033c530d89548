/** How much goes to the log. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

import { isNativeError } from 'node:util/types';

/** Classes and codes of PostgreSQL that say the server is not there, or not able: not that we asked for nonsense. */
const STATES = /^(08...|53...|57P0[1-5]|57014|25P03|55P03|40001|40P01)$/;
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|driver not connected|is not established|Connection ended/i;

/** Whether an error means that the database is away for a while, and that trying again later may help. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!isNativeError(error)) return false;
  const { code, driverError, errors } = error as { code?: unknown; driverError?: unknown; errors?: unknown };
  if (typeof code === 'string' && (STATES.test(code) || (SYSTEM.has(code) && isFromDriver(error))))
    return true;
  if (Array.isArray(errors) && errors.some(isDatabaseAway)) return true;
  return isDatabaseAway(driverError) || WORDS.test(error.message);
};

/** A file that is missing has the same code as a socket that is: only the latter was to be connected to, or is the driver's. */
const isFromDriver = (error: Error): boolean =>
  (error as { syscall?: string }).syscall !== 'open' && (error as { syscall?: string }).syscall !== 'stat';

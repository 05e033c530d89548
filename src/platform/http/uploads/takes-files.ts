import type { FastifyRequest } from 'fastify';

export const FILES_TYPE = 'multipart/form-data';

/**
 * Marks a page's route that takes files, by `@RouteConfig`. Its body is then not read beforehand: the door asks `readUpload` or
 * `streamUpload` for it, once it knows that it wants it. A form without a file comes as any other, already read.
 */
export const TAKES_FILES = { takesFiles: true };

export const takesFiles = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.config as Partial<typeof TAKES_FILES>).takesFiles === true;

/** Whether this request brings its form as one that may hold files. */
export const bringsFiles = ({ headers }: FastifyRequest): boolean =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase() === FILES_TYPE;

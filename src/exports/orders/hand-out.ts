import type { Readable } from 'node:stream';
import { asDownload, byteRange, fileHeaders } from '../../platform/http';
import type { StaffUser } from '../../identity';
import { ExportNotFound } from '../refusals';
import type { ExportOrders, OrderWithFiles } from './export-orders.service';

/** A file, or a part of it, as it is answered. */
export interface HandedOut {
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Nothing for a part that there is not. */
  readonly stream: Readable | undefined;
}

/**
 * One of an export's files for whoever asks for it, from where they want it. That it is fetched is written down first.
 * @param asked the request's headers
 * @throws ExportNotFound
 */
export const handOut = async (
  orders: ExportOrders,
  user: StaffUser,
  order: OrderWithFiles,
  name: string,
  asked: { readonly range?: string; readonly 'if-range'?: string | string[] },
): Promise<HandedOut> => {
  const file = order.files.find((one) => one.name === name);
  if (file === undefined) throw new ExportNotFound();
  const { size, sha256, mediaType } = file;
  const tag = `"${sha256}"`;
  const part = byteRange(asked.range, [asked['if-range']].flat()[0], size, tag);
  const headers = {
    ...fileHeaders(mediaType, asDownload(name)),
    'accept-ranges': 'bytes',
    etag: tag,
    // Packed on its way, a part would be of other bytes.
    'content-encoding': 'identity',
  };
  if (part === 'unsatisfiable')
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` }, stream: undefined };
  const { start, end } = part ?? { start: 0, end: size };
  await orders.noteFetched(user, order, file, start);
  return {
    status: part === undefined ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(end - start),
      ...(part !== undefined && { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
    },
    stream: orders.open(order, file, start, end),
  };
};

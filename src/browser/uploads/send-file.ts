import type { Pairs } from '../../form/answer/pairs';
import type { FileTaken } from '../handed-over';

/** What came of sending a file. `refused`: the server says why; `lost`: it could not be reached, or could not answer. */
export type Sent =
  | { readonly kind: 'taken'; readonly taken: FileTaken }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'lost' }
  | { readonly kind: 'cancelled' };

export interface Sending {
  readonly done: Promise<Sent>;
  readonly cancel: () => void;
}

/** What is sent, and for which question. */
export interface Parcel {
  /** Of the question's control. */
  readonly name: string;
  readonly file: File;
  /** What is written on the page and may not be saved yet: it may be what the question is asked for. Goes before the file. */
  readonly written: Pairs;
}

/**
 * Sends one file by itself. By XMLHttpRequest, which alone tells how much has gone.
 * @param told called with whole percents as they come
 */
export const sendFile = (
  address: string,
  { name, file, written }: Parcel,
  told: (percent: number) => void,
): Sending => {
  const request = new XMLHttpRequest();
  const done = new Promise<Sent>((resolve) => {
    let last = -1;
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      const percent = lengthComputable && total > 0 ? Math.floor((loaded / total) * 100) : 0;
      if (percent !== last) told((last = percent));
    };
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ kind: 'lost' });
    request.ontimeout = () => resolve({ kind: 'lost' });
    request.onabort = () => resolve({ kind: 'cancelled' });
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    const body = new FormData();
    for (const [control, values] of written) for (const value of values) body.append(control, value);
    body.append(name, file, file.name);
    request.send(body);
  });
  return { done, cancel: () => request.abort() };
};

const answerOf = ({ status, responseText }: XMLHttpRequest): Sent => {
  const told = parsed(responseText);
  if (status === 200 && isObject(told['file'])) return { kind: 'taken', taken: told as unknown as FileTaken };
  const message = told['message'] ?? told['detail'];
  return typeof message === 'string' && status < 500 ? { kind: 'refused', message } : { kind: 'lost' };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
};

import { randomUUID } from 'node:crypto';

/** What someone wants to send in. Sent again as often as needed, it is to become one case. */
export interface Submission {
  /** Stands in the answer, so that the case is found by it. */
  readonly mark: string;
  /** The `Idempotency-Key`; undefined for one that comes by the web form. */
  readonly key: string | undefined;
  /** Of the web form: the draft that was begun, and its owner's cookie. */
  draft?: { readonly path: string; readonly cookie: string };
}

/** Every fourth comes by the web form. */
export const makeSubmissions = (count: number): Submission[] =>
  Array.from({ length: count }, (_, place) => ({
    mark: `soak ${randomUUID()}`,
    key: place % 4 === 3 ? undefined : randomUUID(),
  }));

const FORM = 'synpunkter';

const answerOf = ({ mark }: Submission) => ({
  kind: 'praise',
  area: 'culture',
  description: `Tack för biblioteket. ${mark}`,
  wantsReply: false,
});

/** The number of the case that the server says is received; undefined when the connection broke before it said so. */
export const send = async (url: string, submission: Submission): Promise<string | undefined> => {
  try {
    return await (submission.key === undefined ? byWeb(url, submission) : byApi(url, submission));
  } catch (error) {
    if (error instanceof UnexpectedAnswer) throw error;
    return undefined;
  }
};

/** The server answered, and with something that no one who sends in a valid answer should ever get. */
export class UnexpectedAnswer extends Error {}

const byApi = async (url: string, submission: Submission): Promise<string> => {
  const response = await fetch(`${url}/api/forms/${FORM}/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': submission.key ?? '' },
    body: JSON.stringify(answerOf(submission)),
  });
  const text = await response.text();
  if (response.status !== 201) throw unexpected(response, text);
  return (JSON.parse(text) as { caseNumber: string }).caseNumber;
};

/** As a browser without script does it: begin, answer each step, send in. Takes up the draft where it was left. */
const byWeb = async (url: string, submission: Submission): Promise<string> => {
  submission.draft ??= await begin(url);
  const { cookie, path } = submission.draft;
  const fields = new URLSearchParams({ _do: 'next' });
  for (const [name, value] of Object.entries(answerOf(submission))) fields.set(`/${name}`, String(value));
  let at = path;
  for (let steps = 0; steps < 10; steps += 1) {
    const isReview = at.endsWith('/granska');
    at = await post(url + at, cookie, isReview ? new URLSearchParams() : fields);
    const number = /^\/arenden\/([^/]+)\//.exec(at)?.[1];
    if (number !== undefined) return number;
  }
  throw new UnexpectedAnswer(`The form never ended; it led to ${at}.`);
};

const begin = async (url: string): Promise<{ path: string; cookie: string }> => {
  const response = await fetch(`${url}/tjanster/${FORM}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    redirect: 'manual',
  });
  const path = response.headers.get('location');
  if (response.status !== 303 || path === null) throw unexpected(response, await response.text());
  const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { path, cookie: cookie.join('; ') };
};

const post = async (address: string, cookie: string, fields: URLSearchParams): Promise<string> => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { cookie },
    body: fields,
    redirect: 'manual',
  });
  const location = response.headers.get('location');
  if (response.status !== 303 || location === null) throw unexpected(response, await response.text());
  return location.replace(/[?#].*$/, '');
};

const unexpected = ({ status, url }: Response, text: string): UnexpectedAnswer =>
  new UnexpectedAnswer(`${url} answered ${status}: ${text.slice(0, 300)}`);

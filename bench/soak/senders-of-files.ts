import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/root';

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Bilaga',
  type: 'object',
  required: ['paper'],
  properties: { paper: { title: 'Intyg', $ref: '../file.schema.json' } },
};

/** A folder of forms with one that asks for a file. */
export const makeFormWithFile = async (folder: string): Promise<string> => {
  await mkdir(join(folder, 'bilaga'), { recursive: true });
  for (const name of ['municipality.json', 'logo.svg', 'pattern.svg', 'file.schema.json'])
    await cp(join(root, 'forms', name), join(folder, name));
  await writeFile(join(folder, 'bilaga/schema.json'), JSON.stringify(SCHEMA));
  return folder;
};

/** The server answered, and with something that nobody who sends what it asks for should ever get. */
class WrongAnswer extends Error {}

/** Somebody who sends a file of their own, and then all of it. What the server has said that it has is noted. */
export class SenderOfFile {
  readonly content = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n'), randomBytes(900_000)]);
  readonly sha256 = createHash('sha256').update(this.content).digest('hex');
  private readonly cookies = new Map<string, string>();
  private step = '';
  /** The server has said that it has the file. */
  isTaken = false;
  /** The number of the case that the server says it has made. */
  caseNumber: string | undefined;

  /** Goes on where it was left; once more, if it must. Comes back early when the connection breaks. */
  async send(url: string): Promise<void> {
    try {
      await this.goOn(url);
    } catch (error) {
      if (error instanceof WrongAnswer) throw error;
    }
  }

  private async goOn(url: string): Promise<void> {
    if (this.step === '') this.step = await this.post(`${url}/tjanster/bilaga`, new URLSearchParams());
    const draft = this.step.split('/').slice(0, 3).join('/');
    if (!this.isTaken) {
      const form = new FormData();
      form.append('/paper', new File([this.content], 'intyg.pdf'));
      const answer = await this.ask(`${url}${draft}/filer`, form);
      if (answer.status !== 200) throw new WrongAnswer(`A file was answered with ${String(answer.status)}.`);
      await answer.arrayBuffer();
      this.isTaken = true;
    }
    for (let press = 0; press < 3 && this.caseNumber === undefined; press += 1) {
      const review = await this.ask(`${url}${draft}/granska`);
      const there = review.headers.get('location') ?? '';
      const token = /name="_token" value="([^"]+)"/.exec(await review.text())?.[1] ?? '';
      const sent =
        there !== ''
          ? there
          : await this.post(`${url}${draft}/granska`, new URLSearchParams({ _token: token }));
      this.caseNumber = /^\/arenden\/([^/]+)\//.exec(sent)?.[1];
    }
    if (this.caseNumber === undefined) throw new WrongAnswer('It could not be sent in.');
  }

  private async post(address: string, body: URLSearchParams): Promise<string> {
    const answer = await this.ask(address, body);
    await answer.arrayBuffer();
    return answer.headers.get('location') ?? '';
  }

  private async ask(address: string, body?: FormData | URLSearchParams): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
}

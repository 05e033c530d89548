import type { JsonObject } from '../../../src/form/json';
import { aMailServer, type MailServer } from '../../support/mail-server';
import { aServer, TO_STOP, type TestServer } from '../../support/server';
import { aFormsFolder, type FormFiles, type FormsFolder } from './forms-folder';

/** Where mails lead to, when a site sends some: nobody answers there. */
export const PUBLIC_URL = 'http://sjalvservice.test';

interface Options {
  /** Forms of the test's own. */
  readonly forms?: Readonly<Record<string, FormFiles>>;
  /** Forms that we ship, as they are. */
  readonly shipped?: readonly string[];
  /** What is said otherwise of the municipality that we ship. */
  readonly municipality?: JsonObject;
  /** Whether it sends mails, to a server of its own. */
  readonly mail?: boolean;
  /** What its server is told beside that. Asked for just before that starts. */
  readonly environment?: () => Environment | Promise<Environment>;
}
type Environment = Parameters<typeof aServer>[0];

/** A server with its folder of forms; there from the first test on. */
export interface Site extends Omit<TestServer, 'close'> {
  readonly folder: FormsFolder;
  /** A part of the server, by its class. */
  get<T>(part: abstract new (...all: never[]) => T): T;
  /** What it has sent, where it sends mails. */
  readonly mail: MailServer;
}

/** A site for the tests of the describe block it is called in: started before the first, and stopped after the last. */
export const aSite = ({
  forms = {},
  shipped = [],
  municipality,
  mail = false,
  environment,
}: Options): Site => {
  let folder: FormsFolder | undefined;
  let post: MailServer | undefined;
  let server: TestServer | undefined;
  beforeAll(async () => {
    folder = await aFormsFolder(forms);
    for (const id of shipped) await folder.copy(id);
    if (municipality !== undefined) await folder.changeMunicipality(municipality);
    post = mail ? await aMailServer() : undefined;
    server = await aServer({
      FORMS_DIR: folder.path,
      ...(post && { SMTP_URL: post.url, MAIL_FROM: 'noreply@perstorp.se', PUBLIC_URL }),
      ...(await environment?.()),
    });
  }, 120_000);
  afterAll(async () => {
    try {
      await server?.close();
    } finally {
      await post?.close();
      await folder?.remove();
    }
  }, TO_STOP);
  return {
    get folder() {
      return there(folder);
    },
    get mail() {
      return there(post);
    },
    get app() {
      return there(server).app;
    },
    get url() {
      return there(server).url;
    },
    get database() {
      return there(server).database;
    },
    get log() {
      return there(server).log;
    },
    get: (part) => there(server).app.get(part, { strict: false }),
    restart: () => there(server).restart(),
  };
};

const there = <T>(part: T | undefined): T => {
  if (part === undefined)
    throw new Error('A site is there from the first test on, not before, and has mails where it sends some.');
  return part;
};

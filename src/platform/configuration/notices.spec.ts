import { loadConfiguration } from './load-configuration';

const ABOUT = {
  SECRET_KEY: 'k'.repeat(32),
  PUBLIC_URL: 'https://sjalvservice.example.se',
  MAIL_FROM: 'noreply@example.se',
  SMS_TOKEN: 'hemligt',
};
const mail = (url: string) => loadConfiguration({ ...ABOUT, SMTP_URL: url });
const sms = (url: string) => loadConfiguration({ ...ABOUT, SMS_URL: url });
const refusal = (made: Promise<unknown>) =>
  made.then(
    () => 'nothing is refused',
    (error: unknown) => {
      expect(error).toMatchObject({ exitCode: 78 });
      return (error as Error).message;
    },
  );

describe('how notices are sent', () => {
  it('is not at all unless said', async () => {
    const { mail, sms } = await loadConfiguration(ABOUT);
    expect([mail, sms]).toEqual([undefined, undefined]);
  });

  it.each(['smtp://mail.example.se:587', 'smtps://user:p%40ss@mail.example.se'])('is by %s', async (url) =>
    expect((await mail(url)).mail).toEqual({ server: new URL(url), from: 'noreply@example.se' }),
  );

  it.each([
    'https://sms.example.se/send',
    'http://localhost:9000/send',
    'http://127.0.0.1/',
    'http://[::1]/',
  ])('is by %s', async (url) =>
    expect((await sms(url)).sms).toEqual({ url: new URL(url), token: 'hemligt' }),
  );

  it.each([
    'http://sms.example.se/send',
    'http://localhost.example.se/',
    'http://127.0.0.1.example.se/',
    'http://user:secret@localhost/',
    'ftp://sms.example.se/',
  ])('is not by %s, which others could read or which holds a secret', async (url) =>
    expect(await refusal(sms(url))).toContain('SMS_URL'),
  );

  it.each([
    'mail.example.se',
    'http://mail.example.se',
    'smtp://mail.example.se/x',
    'smtp://mail.example.se:x',
  ])('is not by the mail server %s, and what was given is not shown', async (url) => {
    const message = await refusal(mail(url));
    expect(message).toContain('SMTP_URL has a wrong value (not shown). Expected: a mail server');
  });

  it.each([
    ['SMTP_URL', 'smtp://mail.example.se', 'MAIL_FROM'],
    ['SMTP_URL', 'smtp://mail.example.se', 'PUBLIC_URL'],
    ['SMS_URL', 'https://sms.example.se/', 'SMS_TOKEN'],
    ['SMS_URL', 'https://sms.example.se/', 'PUBLIC_URL'],
  ])('takes, with %s=%s, a %s as well', async (name, url, missing) =>
    expect(await refusal(loadConfiguration({ ...ABOUT, [name]: url, [missing]: undefined }))).toContain(
      `${missing} is not set. It is needed with ${name}. Expected: `,
    ),
  );
});

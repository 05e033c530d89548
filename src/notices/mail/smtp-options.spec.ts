import { optionsOf } from './smtp-sender';

const of = (url: string) => optionsOf(new URL(url));

describe('SMTP_URL', () => {
  it('is encrypted from the first byte with smtps', () =>
    expect(of('smtps://mail.example.se')).toMatchObject({
      host: 'mail.example.se',
      port: 465,
      secure: true,
    }));

  it('brings name and password, escaped as in a URL', () =>
    expect(of('smtps://a%40b:p%2Fw@mail.example.se:2465')).toMatchObject({
      port: 2465,
      auth: { user: 'a@b', pass: 'p/w' },
    }));

  it('says no password in the clear to another machine', () => {
    expect(of('smtp://a:b@mail.example.se')).toMatchObject({ port: 587, secure: false, requireTLS: true });
    expect(of('smtp://mail.example.se:25')).toMatchObject({ port: 25, requireTLS: false });
    expect(of('smtp://a:b@127.0.0.1:25')).toMatchObject({ requireTLS: false });
    expect(of('smtp://a:b@[::1]:25')).toMatchObject({ host: '::1', requireTLS: false });
  });
});

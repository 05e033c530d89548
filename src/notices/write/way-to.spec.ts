import { wayTo } from './way-to';

const email = 'anna@example.se';
const mobile = '+46701740605';

describe('the way that somebody is told by', () => {
  it('is e-mail, unless they chose another', () => {
    expect(wayTo({ email, mobile }, { sms: true })).toEqual({ channel: 'e-mail', recipient: email });
    expect(wayTo({ email, mobile, channel: 'e-mail' }, { sms: true })?.channel).toBe('e-mail');
  });

  it('is a text message where they chose that', () =>
    expect(wayTo({ email, mobile, channel: 'sms' }, { sms: true })).toEqual({
      channel: 'sms',
      recipient: mobile,
    }));

  it('is e-mail all the same where nobody delivers text messages', () =>
    expect(wayTo({ email, mobile, channel: 'sms' }, { sms: false })?.channel).toBe('e-mail'));

  it('is none for somebody who left no address, or chose none that they left', () => {
    expect(wayTo({}, { sms: true })).toBeUndefined();
    expect(wayTo({ mobile }, { sms: true })).toBeUndefined();
  });
});

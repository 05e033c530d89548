import { aForm } from '../../../test/support/a-form';
import type { Json, JsonObject } from '../json';
import { checkContactAt } from './check-contact-at';
import { contactIn } from './contact-in';

const TEXT = { type: 'string' };

const check = (properties: JsonObject, answer: Json, wanted: object, contactAt?: object) =>
  expect(contactIn(aForm(properties).shown(answer), contactAt)).toEqual(wanted);

describe('the applicant’s address in an answer', () => {
  it('is found by the name of the question', () =>
    check(
      { email: TEXT, phone: TEXT },
      { email: ' anna@example.se ', phone: '070-174 06 05' },
      {
        email: 'anna@example.se',
        mobile: '+46701740605',
      },
    ));

  it('is not that of somebody else', () =>
    check(
      { child: { type: 'object', properties: { email: TEXT } } },
      { child: { email: 'barn@example.se' } },
      {},
    ));

  it('is where service.json says, whatever the question is called', () =>
    check(
      { reply: TEXT, email: TEXT, how: { enum: ['email', 'sms'] } },
      { reply: 'a@example.se', email: 'b@example.se', how: 'sms' },
      { email: 'a@example.se', channel: 'sms' },
      { email: '/reply', channel: '/how' },
    ));

  it('does not count where it is hidden', () => {
    const form = aForm(
      { wantsReply: { type: 'boolean' } },
      {
        if: { properties: { wantsReply: { const: true } }, required: ['wantsReply'] },
        then: { properties: { email: TEXT } },
      },
    );
    const answer = (wantsReply: boolean) => ({ wantsReply, email: 'a@example.se' });
    expect(contactIn(form.shown(answer(false)))).toEqual({});
    expect(contactIn(form.shown(answer(true)))).toEqual({ email: 'a@example.se' });
  });

  it('is left out when nothing can be sent there', () =>
    check({ email: TEXT, phone: TEXT }, { email: 'anna', phone: '0435-390 00' }, {}));
});

describe('contactAt in service.json', () => {
  const { model } = aForm({ contact: { type: 'object', properties: { email: TEXT } } });

  it('may point at a question', () => expect(checkContactAt(model, { email: '/contact/email' })).toEqual([]));

  it('is told of when it points at none', () =>
    expect(checkContactAt(model, { email: '/contact', phone: '/phone' })).toMatchObject([
      { level: 'error', pointer: '/contactAt/email' },
      { level: 'error', pointer: '/contactAt/phone', reason: 'There is no question at "/phone".' },
    ]));
});

import municipality from '../../../forms/municipality.json';
import { checkNoticeTexts } from '../../form/contact/notice-texts';
import { NOTICE_EVENTS, NOTICE_PLACEHOLDERS, type Municipality, type NoticeEvent } from '../../form';
import { en } from '../text/en';
import { sv } from '../text/sv';
import { compose } from './compose';

const PERSTORP = municipality as unknown as Municipality;
const VALUES = {
  caseNumber: '2026-000123-4',
  link: 'https://sjalvservice.example.se/arenden/2026-000123-4/abcdefghijklmnopqrstuv',
  day: '24 december 2026',
  code: '012345',
  minutes: '15',
};

const composed = (event: NoticeEvent, language = 'sv', own: object = {}) =>
  compose({ ...PERSTORP, ...own }, { event, language }, VALUES);

describe.each(NOTICE_EVENTS)('the notice %s', (event) => {
  it.each([
    ['sv', sv],
    ['en', en],
  ])('has words in %s, with its placeholders and no others', (_, words) => {
    const { subject, text, sms } = words[event];
    const notices = { [event]: { subject, text, sms } };
    expect(checkNoticeTexts({ ...PERSTORP, notices })).toEqual([]);
  });

  it.each(['sv', 'en', 'ar'])('is whole in %s', (language) => {
    const { subject, text, html, sms } = composed(event, language);
    for (const words of [subject, text, html, sms]) {
      expect(words).not.toMatch(/[{}]|undefined/);
      expect(words).not.toContain('!!');
    }
    expect(subject).not.toMatch(/[\r\n]|!/);
    const needed = NOTICE_PLACEHOLDERS[event].some((name) => name === 'code') ? VALUES.code : VALUES.link;
    for (const words of [text, html, sms]) expect(words).toContain(needed);
    expect(html).toContain(`<html lang="${language === 'sv' ? 'sv' : 'en'}">`);
  });

  it('fetches nothing: no picture, no style sheet, no script', () =>
    expect(composed(event).html).not.toMatch(/<(?:img|link|script|iframe)|url\(|@import/));

  it('is short enough for a text message of three parts', () =>
    expect(composed(event).sms.length).toBeLessThanOrEqual(306));
});

describe('a notice', () => {
  it('says what happened, and nothing of what it is about', () => {
    const { subject, text } = composed('case.message-sent');
    expect(subject).toBe('Nytt meddelande i ditt ärende 2026-000123-4');
    expect(text).toBe(
      [
        'Hej',
        'Det finns ett nytt meddelande i ditt ärende 2026-000123-4. Du läser det och svarar på ärendets sida.',
        VALUES.link,
        'Perstorps kommun\nHar du frågor? Ring 0435-390 00.\nDet här meddelandet är skickat automatiskt.\n',
      ].join('\n\n'),
    );
  });

  it('has the municipality’s name and colour, in English too', () => {
    const { html } = composed('case.submitted', 'en');
    expect(html).toContain('Perstorp Municipality');
    expect(html).toContain('#14564a');
  });

  it('has the municipality’s own words where there are some, by language', () => {
    const own = {
      notices: { 'case.submitted': { subject: 'Tack för {caseNumber}' } },
      texts: { en: { '/notices/case.submitted/subject': 'Thanks for {caseNumber}' } },
    };
    expect(composed('case.submitted', 'sv', own).subject).toBe('Tack för 2026-000123-4');
    expect(composed('case.submitted', 'en', own).subject).toBe('Thanks for 2026-000123-4');
    const { subject } = composed('case.submitted', 'en', { notices: own.notices });
    expect(subject).toBe('We have received your case 2026-000123-4');
  });

  it('escapes what stands in its texts', () => {
    const { html, subject } = composed('case.submitted', 'sv', { name: 'A & <b>\r\nBcc: x' });
    expect(html).toContain('A &amp; &lt;b>');
    expect(subject).not.toContain('\n');
  });
});

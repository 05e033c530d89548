import { NOTICE_EVENTS, type Municipality, type NoticeEvent } from '../../form';
import { compose, type Composed } from './compose';

/** What stands in the place of what is not there yet. Nothing that it shows leads anywhere. */
const VALUES = {
  caseNumber: '0000-000000-0',
  link: 'https://•••/',
  day: '•••',
  code: '••••••',
  minutes: '•••',
};

/** Every notice that may come of a form, as it would be sent, with nothing of anybody's in it. */
export const exampleNotices = (
  municipality: Municipality,
  language: string,
): readonly { readonly event: NoticeEvent; readonly composed: Composed }[] =>
  NOTICE_EVENTS.map((event) => ({ event, composed: compose(municipality, { event, language }, VALUES) }));

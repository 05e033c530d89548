import type { JSX } from 'preact';
import { Notice } from '../../views';
import type { HandleCaseProps } from './handling-props';

/** What was just done with the case. */
export const HandlingNews = ({ site, found, names, news }: HandleCaseProps): JSX.Element | null => {
  const { staff, staffCase, handling, page } = site.texts;
  if (news === undefined) return null;
  const words = {
    status: () => staffCase.changed(staff.statuses[found.status] ?? found.status),
    meddelande: () => staffCase.sent,
    ansvarig: () =>
      found.handlerId === null
        ? handling.unassigned
        : handling.assigned(names.get(found.handlerId) ?? handling.unknown),
    anteckning: () => handling.noteSaved,
    skyddat: () => handling.protectDone,
    oskyddat: () => handling.unprotectDone,
    komplettering: () => site.texts.deskSupplement.sent,
    'ej-komplettering': () => site.texts.deskSupplement.withdrawn,
    rattat: () => site.texts.correction.saved,
    registrerat: () => site.texts.registration.saved,
  }[news]();
  return <Notice tone="ok" level={2} heading={words} said={page.done} />;
};

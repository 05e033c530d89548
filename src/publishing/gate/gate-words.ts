import { say } from '../difference/sentences';
import type { Said } from '../difference/change';
import type { GateReason } from './gate-report';

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** `4 utkast`, `1 case`. */
const counted =
  (one: Said, several: Said) =>
  (count: number): Said => ({
    sv: `${grouped(count)} ${count === 1 ? one.sv : several.sv}`,
    en: `${grouped(count)} ${count === 1 ? one.en : several.en}`,
  });

const drafts = counted({ sv: 'utkast', en: 'draft' }, { sv: 'utkast', en: 'drafts' });
const cases = counted({ sv: 'ärende', en: 'case' }, { sv: 'ärenden', en: 'cases' });

const both = say(
  (one, other) => `${one} och ${other}`,
  (one, other) => `${one} and ${other}`,
);

/** Drafts and cases, those there are. */
export const countOf = (count: { readonly drafts: number; readonly cases: number }): Said => {
  if (count.cases === 0) return drafts(count.drafts);
  return count.drafts === 0 ? cases(count.cases) : both(drafts(count.drafts), cases(count.cases));
};

/** What breaks, of how many, at which question. One is told otherwise than several in English alone. */
export const BREAKS: Readonly<Record<GateReason, (...parts: readonly Said[]) => Said>> = {
  missing: say(
    (n, q) => `${n} saknar svar på ${q}.`,
    (n, q) => `Without an answer to ${q}: ${n}.`,
  ),
  gone: say(
    (n, q) => `${n} har svar på ${q}, som inte frågas längre.`,
    (n, q) => `With an answer to ${q}, which is asked no more: ${n}.`,
  ),
  choice: say(
    (n, q) => `${n} har ett val i ${q} som inte finns i den nya versionen.`,
    (n, q) => `With a choice in ${q} that the new version does not have: ${n}.`,
  ),
  kind: say(
    (n, q) => `${n} har ett svar på ${q} av annat slag än den nya versionen tar emot.`,
    (n, q) => `With an answer to ${q} of another kind than the new version takes: ${n}.`,
  ),
  limit: say(
    (n, q) => `${n} har ett svar på ${q} utanför gränserna i den nya versionen.`,
    (n, q) => `With an answer to ${q} outside the limits of the new version: ${n}.`,
  ),
  form: say(
    (n, q) => `${n} har ett svar på ${q} som är skrivet på annat sätt än den nya versionen tar emot.`,
    (n, q) => `With an answer to ${q} that is written in another way than the new version takes: ${n}.`,
  ),
  'not-moved': say(
    (n, q) => `${n} har ett svar på ${q} som migrations.json inte kan flytta. Det står kvar där det stod.`,
    (n, q) => `With an answer to ${q} that migrations.json cannot move: ${n}. It stays where it stood.`,
  ),
  rule: say(
    (n, q) => `${n} bryter mot en regel vid ${q}.`,
    (n, q) => `Against a rule at ${q}: ${n}.`,
  ),
  other: say(
    (n, q) => `${n} stämmer inte vid ${q}.`,
    (n, q) => `Wrong in another way at ${q}: ${n}.`,
  ),
};

export const WORDS = {
  clean: say(
    () => 'Ingenting går sönder.',
    () => 'Nothing breaks.',
  ),
  stay: say(
    (n) => `Stämmer i den nya versionen: ${n}.`,
    (n) => `Right in the new version: ${n}.`,
  ),
  break: say(
    (n) => `Stämmer inte: ${n}.`,
    (n) => `Not right: ${n}.`,
  ),
  none: say(
    () => 'Formuläret har inga öppna utkast och inga ärenden.',
    () => 'The form has no open drafts and no cases.',
  ),
  examples: say(
    (numbers) => `Till exempel ${numbers}.`,
    (numbers) => `For example ${numbers}.`,
  ),
  leftOut: say(
    (n) => `Och på minst ${n} ställen till.`,
    (n) => `And at ${n} more places, or more.`,
  ),
  unjudged: say(
    (n) => `Kunde inte prövas, för att svaren är för stora, inte kan läsas eller tar för lång tid: ${n}.`,
    (n) => `Could not be judged, as the answers are too large, cannot be read or take too long: ${n}.`,
  ),
  unopened: say(
    (version, n) =>
      `Version ${version} kan inte öppnas, och det som fylldes i i den kunde inte prövas: ${n}.`,
    (version, n) =>
      `Version ${version} cannot be opened, and what was filled in in it could not be judged: ${n}.`,
  ),
  casesStay: say(
    () =>
      'Ärenden ligger kvar i den version de skickades in i. De kan läsas, kompletteras och handläggas som förut.',
    () =>
      'Cases stay in the version that they were sent in with. They can be read, supplemented and handled as before.',
  ),
  draftsStay: say(
    () => 'Öppna utkast ligger kvar i den version de påbörjades i, och kan fyllas i och skickas in i den.',
    () => 'Open drafts stay in the version that they were begun in, and can be finished and sent in in it.',
  ),
  draftsMove: say(
    () =>
      'Öppna utkast följer med när de öppnas nästa gång. Den som fyller i får veta vad som är nytt och vad som inte frågas längre, och rättar det som inte stämmer.',
    () =>
      'Open drafts come along when they are next opened. Whoever fills one in is told what is new and what is asked no more, and mends what is not right.',
  ),
  appear: say(
    (names) => `Nya kolumner i exporter: ${names}.`,
    (names) => `New columns in exports: ${names}.`,
  ),
  disappear: say(
    (names) => `Kolumner som blir tomma för nya ärenden i exporter: ${names}.`,
    (names) => `Columns of exports that are empty for new cases: ${names}.`,
  ),
  renamed: say(
    (before, now) => `Kolumnen ${before} i exporter heter nu ${now}.`,
    (before, now) => `The column ${before} in exports is now called ${now}.`,
  ),
  view: say(
    (name, places) => `Teamets sparade vy ${name} söker på det som försvinner: ${places}.`,
    (name, places) => `The team's saved view ${name} searches by what goes: ${places}.`,
  ),
  'personal-views': say(
    (count, places) => `Egna sparade vyer som söker på det som försvinner (${places}): ${count}.`,
    (count, places) => `Personal saved views that search by what goes (${places}): ${count}.`,
  ),
  'export-template': say(
    (name, places) => `Exportmallen ${name} har kolumner som försvinner: ${places}.`,
    (name, places) => `The export template ${name} has columns that go: ${places}.`,
  ),
  setting: say(
    (name, places) =>
      `Inställningen ${name} i service.json pekar på en fråga som inte går att använda: ${places}.`,
    (name, places) =>
      `The setting ${name} in service.json points at a question that cannot be used: ${places}.`,
  ),
};

/** Where the new version takes an address of applicants from, when nobody said so: elsewhere, or nowhere. */
export const CONTACT = {
  email: {
    gone: say(
      (place) =>
        `Sökandes e-postadress hämtas nu från ${place}. I den nya versionen finns ingen fråga som den hämtas från, och de som skickar in kan inte nås med e-post.`,
      (place) =>
        `The applicant's e-mail address is taken from ${place}. The new version has no question to take it from, and nobody who sends it in is told by e-mail.`,
    ),
    instead: say(
      (place, instead) =>
        `Sökandes e-postadress hämtas nu från ${place}, som contactAt i service.json säger. I den nya versionen säger den inget, och adressen hämtas från ${instead}.`,
      (place, instead) =>
        `The applicant's e-mail address is taken from ${place}, as contactAt in service.json says. In the new version it says nothing, and the address is taken from ${instead}.`,
    ),
  },
  phone: {
    gone: say(
      (place) =>
        `Sökandes mobilnummer hämtas nu från ${place}. I den nya versionen finns ingen fråga som det hämtas från, och de som skickar in kan inte nås med sms.`,
      (place) =>
        `The applicant's mobile number is taken from ${place}. The new version has no question to take it from, and nobody who sends it in is told by text message.`,
    ),
    instead: say(
      (place, instead) =>
        `Sökandes mobilnummer hämtas nu från ${place}, som contactAt i service.json säger. I den nya versionen säger den inget, och numret hämtas från ${instead}.`,
      (place, instead) =>
        `The applicant's mobile number is taken from ${place}, as contactAt in service.json says. In the new version it says nothing, and the number is taken from ${instead}.`,
    ),
  },
  channel: {
    gone: say(
      (place) =>
        `Hur sökande vill nås frågas i ${place}, som contactAt i service.json säger. I den nya versionen säger den inget, och svaret används inte.`,
      (place) =>
        `How applicants want to be reached is asked at ${place}, as contactAt in service.json says. In the new version it says nothing, and the answer is not used.`,
    ),
  },
};

import type { Language } from '../form';
import type { RefusalFacts } from '../platform/refusal';

interface Words {
  readonly title: string;
  readonly detail?: string | ((facts: RefusalFacts) => string);
}

/** What the API says to whoever builds against it. */
export interface ApiTexts {
  readonly language: Language;
  readonly refused: string;
  readonly fault: string;
  readonly faultDetail: (code: string) => string;
  readonly invalid: (count: number) => string;
  readonly refusals: Readonly<Record<string, Words>>;
}

const sv: ApiTexts = {
  language: 'sv',
  refused: 'Det gick inte att ta emot',
  fault: 'Något gick fel hos oss',
  faultDetail: (code) => `Inget sparades. Uppge felkoden ${code} om du hör av dig.`,
  invalid: (count) => (count === 1 ? 'Svaret har ett fel' : `Svaret har ${count} fel`),
  refusals: {
    'form-not-found': { title: 'Formuläret finns inte', detail: 'GET /api/forms visar vilka som finns.' },
    'form-not-open-yet': {
      title: 'Formuläret har inte öppnat',
      detail: 'Inget sparades. Skicka när det har öppnat, med samma Idempotency-Key.',
    },
    'form-closed': { title: 'Formuläret har stängt', detail: 'Inget sparades.' },
    'form-retired': {
      title: 'Formuläret erbjuds inte längre',
      detail: 'Inget sparades. GET /api/forms visar vilka som finns.',
    },
    'form-full': {
      title: 'Formuläret tar inte emot fler svar',
      detail: 'Inget sparades. Om ett ärende återtas blir det en plats igen.',
    },
    'page-not-found': {
      title: 'Adressen finns inte',
      detail: 'GET /api/forms visar vilka formulär som finns.',
    },
    'key-missing': {
      title: 'Idempotency-Key saknas',
      detail:
        'Skicka ett eget värde, till exempel ett UUID, för varje nytt ärende. Skicka samma värde när du försöker igen.',
    },
    'key-unusable': {
      title: 'Idempotency-Key går inte att använda',
      detail: 'Skicka 1 till 255 synliga ASCII-tecken, till exempel ett UUID.',
    },
    'key-used-for-another': {
      title: 'Samma Idempotency-Key har använts för ett annat innehåll',
      detail: 'Använd ett nytt värde för varje nytt ärende.',
    },
    'submission-running': {
      title: 'Ett ärende med samma Idempotency-Key tas emot just nu',
      detail: 'Skicka samma sak igen om en sekund, så får du svaret.',
    },
    'malformed-body': {
      title: 'Innehållet går inte att läsa som JSON',
      detail: ({ reason, line, column }) =>
        reason === 'repeated-name'
          ? `På rad ${String(line)} står ett namn som redan finns i samma objekt. Skicka varje namn en gång (RFC 7493).`
          : reason === 'inexact-number'
            ? `På rad ${String(line)} står ett tal med fler siffror än som går att spara exakt. Skicka det som text, eller med färre siffror (RFC 7493).`
            : line === undefined
              ? 'Skicka giltig JSON i UTF-8 (RFC 8259).'
              : `Det går inte att läsa längre än till rad ${String(line)}, tecken ${String(column)}. Skicka giltig JSON i UTF-8 (RFC 8259).`,
    },
    'answer-too-deep': {
      title: 'Svaret har för många nivåer för att sparas',
      detail: ({ most }) => `Skicka det med högst ${String(most)} nivåer av listor och objekt i varandra.`,
    },
    'body-too-large': {
      title: 'Innehållet är för stort',
      detail: ({ most, besidesFiles }) =>
        besidesFiles === true
          ? `Högst ${String(most)} byte tas emot, utöver filer som frågorna tar emot.`
          : `Högst ${String(most)} byte tas emot.`,
    },
    'unsupported-body': {
      title: 'Innehållstypen tas inte emot',
      detail: 'Skicka Content-Type: application/json.',
    },
    'text-not-storable': {
      title: 'Texten innehåller tecken som inte går att spara',
      detail: 'Ta bort NUL och ensamma surrogattecken.',
    },
    'database-away': {
      title: 'Tjänsten kan inte spara just nu',
      detail: 'Inget sparades. Skicka igen om en stund med samma Idempotency-Key.',
    },
    'sign-in-needed': {
      title: 'En nyckel behövs',
      detail:
        'Skicka Authorization: Bearer med en nyckel som gäller. Nycklar görs på /personal/exporter/nycklar.',
    },
    'role-needed': { title: 'Nyckelns konto har inte rätt till det här' },
    'case-not-found': {
      title: 'Ärendet finns inte',
      detail: 'Numret är fel, eller så får nyckelns konto inte exportera ärenden i formuläret.',
    },
    'export-not-found': {
      title: 'Exporten finns inte',
      detail: 'Den är borttagen, för gammal eller någon annans. Beställ den igen med POST /api/exports.',
    },
    'export-too-many': {
      title: 'Du väntar redan på så många exporter som går',
      detail: ({ most }) => `Vänta tills någon av de ${String(most)} är klar, eller avbryt en.`,
    },
    'export-column-unknown': {
      title: 'Kolumnen finns inte',
      detail: ({ column }) => `Ingen version av formuläret har ${String(column)}.`,
    },
    'export-tells-of-persons': {
      title: 'Kvittenser och filer går inte att få utan personuppgifter',
      detail: 'Välj ett annat format, eller personal: true.',
    },
    'resident-sign-in-needed': {
      title: 'Formuläret är för den som har loggat in',
      detail: 'Det går inte att skicka in med API:et. Hänvisa till formulärets sida.',
    },
    'too-many-tries': {
      title: 'För många anrop på kort tid',
      detail: 'Vänta så många sekunder som Retry-After säger. Skicka sedan samma sak igen.',
    },
    'version-not-found': {
      title: 'Formuläret har ingen sådan version',
      detail: 'GET /api/forms/{form} visar vilken version som gäller. Tidigare versioner har lägre nummer.',
    },
    'types-not-made': {
      title: 'Det går inte att göra någon TypeScript-typ av formulärets schema',
      detail: 'Använd schemat i stället.',
    },
    'forged-request': {
      title: 'Anropet kommer från en annan webbplats',
      detail: 'Anropa från en server, eller från vår egen sida.',
    },
  },
};

const en: ApiTexts = {
  language: 'en',
  refused: 'It could not be accepted',
  fault: 'Something went wrong on our side',
  faultDetail: (code) => `Nothing was saved. Tell us the error code ${code} if you get in touch.`,
  invalid: (count) => (count === 1 ? 'The answer has one error' : `The answer has ${count} errors`),
  refusals: {
    'form-not-found': {
      title: 'There is no such form',
      detail: 'GET /api/forms lists those that there are.',
    },
    'form-not-open-yet': {
      title: 'The form has not opened yet',
      detail: 'Nothing was saved. Send it once it has opened, with the same Idempotency-Key.',
    },
    'form-closed': { title: 'The form has closed', detail: 'Nothing was saved.' },
    'form-retired': {
      title: 'The form is not offered any more',
      detail: 'Nothing was saved. GET /api/forms tells which there are.',
    },
    'form-full': {
      title: 'The form takes no more answers',
      detail: 'Nothing was saved. If a case is withdrawn there is a place again.',
    },
    'page-not-found': { title: 'There is no such address', detail: 'GET /api/forms lists the forms.' },
    'key-missing': {
      title: 'Idempotency-Key is missing',
      detail:
        'Send a value of your own, such as a UUID, for each new case. Send the same one when you try again.',
    },
    'key-unusable': {
      title: 'Idempotency-Key cannot be used',
      detail: 'Send 1 to 255 visible ASCII characters, such as a UUID.',
    },
    'key-used-for-another': {
      title: 'The same Idempotency-Key was used for another body',
      detail: 'Use a new value for each new case.',
    },
    'submission-running': {
      title: 'A case with the same Idempotency-Key is being received right now',
      detail: 'Send the same again in a second to get the answer.',
    },
    'malformed-body': {
      title: 'The body cannot be read as JSON',
      detail: ({ reason, line, column }) =>
        reason === 'repeated-name'
          ? `On line ${String(line)} there is a name that the same object has already. Send each name once (RFC 7493).`
          : reason === 'inexact-number'
            ? `On line ${String(line)} there is a number with more digits than can be kept exactly. Send it as text, or with fewer digits (RFC 7493).`
            : line === undefined
              ? 'Send valid JSON in UTF-8 (RFC 8259).'
              : `It cannot be read further than to line ${String(line)}, character ${String(column)}. Send valid JSON in UTF-8 (RFC 8259).`,
    },
    'answer-too-deep': {
      title: 'The answer has too many levels to be kept',
      detail: ({ most }) => `Send it with at most ${String(most)} levels of lists and objects in each other.`,
    },
    'body-too-large': {
      title: 'The body is too large',
      detail: ({ most, besidesFiles }) =>
        besidesFiles === true
          ? `At most ${String(most)} bytes are taken, besides files that the questions take.`
          : `At most ${String(most)} bytes are taken.`,
    },
    'unsupported-body': {
      title: 'The content type is not taken',
      detail: 'Send Content-Type: application/json.',
    },
    'text-not-storable': {
      title: 'The text has characters that cannot be stored',
      detail: 'Remove NUL and lone surrogates.',
    },
    'database-away': {
      title: 'The service cannot save just now',
      detail: 'Nothing was saved. Send it again in a while with the same Idempotency-Key.',
    },
    'sign-in-needed': {
      title: 'A key is needed',
      detail:
        'Send Authorization: Bearer with a key that works. Keys are made at /personal/exporter/nycklar.',
    },
    'role-needed': { title: "The key's account has no right to this" },
    'case-not-found': {
      title: 'There is no such case',
      detail: 'The number is wrong, or the account of the key may not export cases of its form.',
    },
    'export-not-found': {
      title: 'There is no such export',
      detail: "It is removed, too old, or somebody else's. Order it again with POST /api/exports.",
    },
    'export-too-many': {
      title: 'You wait for as many exports as one may',
      detail: ({ most }) => `Wait until one of the ${String(most)} is done, or cancel one.`,
    },
    'export-column-unknown': {
      title: 'There is no such column',
      detail: ({ column }) => `No version of the form has ${String(column)}.`,
    },
    'export-tells-of-persons': {
      title: 'Receipts and files cannot be had without personal data',
      detail: 'Choose another format, or personal: true.',
    },
    'resident-sign-in-needed': {
      title: 'The form is for people who have signed in',
      detail: "It cannot be sent in by the API. Send people to the form's page.",
    },
    'too-many-tries': {
      title: 'Too many requests in a short time',
      detail: 'Wait as many seconds as Retry-After says. Then send the same again.',
    },
    'version-not-found': {
      title: 'The form has no such version',
      detail: 'GET /api/forms/{form} says which version is current. Earlier ones have lower numbers.',
    },
    'types-not-made': {
      title: "No TypeScript type can be made of the form's schema",
      detail: 'Use the schema instead.',
    },
    'forged-request': {
      title: 'The request comes from another site',
      detail: 'Call from a server, or from our own page.',
    },
  },
};

/** The first of the two languages that `Accept-Language` names; Swedish otherwise. Weights are not worth reading for two. */
export const apiTexts = (acceptLanguage: string | undefined): ApiTexts => {
  const [first] = /\b(?:sv|en)\b/i.exec(acceptLanguage ?? '') ?? [];
  return first?.toLowerCase() === 'en' ? en : sv;
};

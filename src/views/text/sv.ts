import { svForm } from './sv-form';
import { svAround } from './sv-around';
import { svCatalogue } from './sv-catalogue';
import { svCase } from './sv-case';
import { svProve } from './sv-prove';
import { svSignIn } from './sv-sign-in';
import { svSupplements } from './sv-supplements';
import { svAccounts } from './sv-accounts';
import { svInbox } from './sv-inbox';
import { svPreview } from './sv-preview';
import { svVerify } from './sv-verify';
import { svWorkbench } from './sv-workbench';
import { svGate } from './sv-gate';
import { svVersions } from './sv-versions';
import { svApi } from './sv-api';
import { svAudit } from './sv-audit';
import { svExports } from './sv-exports';
import { svHandling } from './sv-handling';
import { svDrafts } from './sv-drafts';

/**
 * Every word of ours that stands on a page, in Swedish, grouped by page. Plain language: "du" and "vi", verb first on
 * buttons, no blame. A municipality's and a form's own texts come from their folders, not from here.
 */
const number = (value: number): string => value.toLocaleString('sv-SE');

export const sv = {
  language: 'sv' as 'sv' | 'en',

  page: {
    skip: 'Hoppa till innehållet',
    tools: 'Verktyg',
    contact: 'Kontakta oss',
    signIn: 'Logga in',
    signOut: 'Logga ut',
    youAreHere: 'Du är här',
    start: 'Start',
    help: 'Behöver du hjälp?',
    callUs: 'Ring kundtjänst',
    emailUs: 'E-post',
    about: 'Om e-tjänsterna',
    accessibility: 'Tillgänglighetsredogörelse',
    privacy: 'Så behandlar vi personuppgifter',
    cookies: 'Kakor',
    inThisLanguage: 'På svenska',
    organisationNumber: (digits: string) => `Org.nr ${digits}`,
    /** Before the title of a page that has something to put right. */
    errorTitle: (title: string) => `Fel: ${title}`,
    information: 'Information: ',
    important: 'Viktigt: ',
    done: 'Klart: ',
  },

  ...svForm,

  start: {
    heading: 'Vad vill du göra?',
    lead: (municipality: string) =>
      `Ansök, anmäl och beställ hos ${municipality}. Det går bra på mobilen och på datorn.`,
    searchLabel: 'Sök bland e-tjänster och blanketter',
    search: 'Sök',
    resume: 'Fortsätt där du var',
    resumeDraft: 'Fortsätt',
    draftAt: (step: number, of: number) => `steg ${number(step)} av ${number(of)}`,
    notSent: (day: string) => `Inte inskickad. Vi sparar den till ${day}.`,
    removeDraft: 'Ta bort',
    whichDraft: (title: string) => ` utkastet ${title}`,
    popular: 'Det här söker många',
    subjects: 'Alla ämnen',
    services: (count: number) => (count === 1 ? '1 e-tjänst' : `${number(count)} e-tjänster`),
    results: (words: string) => `Sökresultat för ”${words}”`,
    hits: (count: number) => (count === 1 ? '1 träff' : `${number(count)} träffar`),
    noHits: 'Inga träffar',
    noHitsHelp: 'Prova ett annat ord. Du kan också titta bland alla ämnen.',
    noServices: 'Det finns inga e-tjänster än',
    noServicesHelp: 'Ring oss, så hjälper vi dig.',
    allSubjects: 'Visa alla ämnen',
    noLogin: 'Ingen inloggning',
    login: 'E-legitimation',
  },

  service: {
    time: 'Tid att fylla i',
    cost: 'Kostnad',
    signature: 'Vem skriver under',
    answer: 'Svar',
    atHand: 'Det här behöver du ha till hands',
    saveAnytime: 'Du kan spara när du vill och fortsätta senare.',
    protectedHeading: 'Har du skyddade personuppgifter?',
    protectedText: 'Använd inte e-tjänsten. Kontakta kundtjänst, så hjälper vi dig.',
    protectedCall: (phone: string) =>
      `Använd inte e-tjänsten. Ring kundtjänst på ${phone} så hjälper vi dig.`,
    begin: 'Starta e-tjänsten',
    byLink: 'Förifyllt via länken',
    byLinkHelp: 'Du kan ändra det när du fyller i.',
    beginHeading: 'Börja',
    noLoginNeeded: 'Du behöver inte logga in.',
    blank: 'Fyll i på papper: hämta blankett (PDF)',
    loginNeeded: 'Du behöver logga in med e-legitimation.',
    yourData: 'Dina uppgifter',
    publicRecord:
      'Det du skickar in blir en allmän handling och kan lämnas ut om den inte omfattas av sekretess.',
    moreOnPrivacy: 'Mer om hur vi behandlar uppgifterna',
    controller: 'Personuppgiftsansvarig',
    data: 'Uppgifter',
    purpose: 'Ändamål',
    basis: 'Rättslig grund',
    retention: 'Hur länge',
    recipients: 'Vem som får ta del av dem',
    other: 'Bra att veta',
    officer: 'Dataskyddsombud',
    aboutService: 'Om tjänsten',
    howItGoes: 'Så går det till',
    howFill: 'Du fyller i frågorna, steg för steg.',
    howReview: 'Du granskar dina svar och skickar in.',
    howReceipt: 'Du får ett ärendenummer och en kvittens.',
    questions: 'Frågor om tjänsten',
  },

  review: {
    heading: 'Granska och skicka in',
    lead: 'Läs igenom dina svar. Du kan ändra allt ända tills du skickar in.',
    change: 'Ändra',
    noAnswer: 'Inget svar',
    sendHeading: 'Skicka in',
    submit: 'Skicka in',
    unfinished: 'Det finns frågor kvar att besvara',
    notSent: 'Vi kunde inte skicka in just nu',
    notSentHelp: 'Dina svar är sparade. Vänta en stund och tryck på Skicka in igen.',
  },

  receipt: {
    thanks: (received: string) => `Tack, vi har tagit emot ${received}`,
    something: 'det du skickade in',
    caseNumber: 'Ärendenummer',
    receivedAt: (day: string, time: string) => `Mottagen ${day} kl. ${time}`,
    title: (caseNumber: string) => `Kvittens ${caseNumber}`,
    nextSteps: 'Det här händer nu',
    download: (size: string) => `Hämta kvittensen (PDF, ${size})`,
    received: (when: string) => `Mottaget ${when}`,
    downloadSoon: 'Hämta kvittensen (PDF)',
    code: 'Kod',
    beingMade: 'Vi gör i ordning din kvittens. Det brukar ta några sekunder.',
    delayed:
      'Din kvittens dröjer. Ärendet är mottaget, så du behöver inte skicka in något igen. Titta gärna här igen senare.',
    look: 'Visa om kvittensen är klar',
    follow: 'Visa ärendet',
    codeHeading: 'Om du vill komma tillbaka',
    codeText:
      'Spara länken till den här sidan. Med länken och koden kan du se dina svar och hämta kvittensen igen. Koden står också i kvittensen.',
    more: 'Mer',
  },

  case: {
    title: (caseNumber: string) => `Ärende ${caseNumber}`,
    answers: 'Dina svar',
    documents: 'Handlingar',
    receipt: 'Kvittens med dina svar',
    received: 'Mottaget',
    about: 'Om ärendet',
    status: 'Status',
    statuses: {
      awaiting_signatures: 'Väntar på underskrift',
      submitted: 'Inskickat',
      assigned: 'Under handläggning',
      in_progress: 'Under handläggning',
      awaiting_supplement: 'Komplettering behövs',
      supplement_received: 'Komplettering inkommen',
      awaiting_decision: 'Under handläggning',
      decided: 'Beslut finns',
      appealed: 'Beslutet är överklagat',
      closed: 'Avslutat',
      withdrawn: 'Återtaget',
    } as Readonly<Record<string, string>>,
    seeAnswers: 'Se dina svar och kvittensen',
    codeHint: 'Koden har 12 tecken och står i kvittensen, till exempel 7K2M-9QXD-4TRB.',
    wrongCode: 'Kontrollera koden. Den stämmer inte med ärendet.',
    show: 'Visa',
  },

  about: {
    cookiesLead:
      'Vi använder bara kakor som behövs för att e-tjänsterna ska fungera. Därför frågar vi inte om lov.',
    cookieName: 'Namn',
    cookiePurpose: 'Vad den gör',
    cookieLifetime: 'Hur länge den finns',
    cookieDraft: 'Visar att det är du som har börjat på ett utkast, så att bara du kan öppna det.',
    cookieLanguage: 'Kommer ihåg vilket språk du har valt.',
    cookieSearch: 'Kommer ihåg vad du sökte efter i en lång lista, tills du lämnar sidan.',
    cookieLink: 'Visar vilka svar som en länk fyllde i åt dig.',
    session: 'Tills du stänger webbläsaren',
    cookieCase: 'Låter dig se ditt ärende och din kvittens när du har skickat in eller skrivit koden.',
    cookieStaff: 'Håller personal inloggad.',
    days: (count: number) => `${number(count)} dagar`,
    hours: (count: number) => `${number(count)} timmar`,
    privacyLead: 'Här kan du läsa hur vi behandlar personuppgifter i varje e-tjänst.',
    rights: 'Dina rättigheter',
    rightsText:
      'Du har rätt att få veta vilka uppgifter vi har om dig och att få fel rättade. Är du missnöjd kan du klaga hos Integritetsskyddsmyndigheten (IMY).',
  },

  ...svAccounts,
  ...svInbox,
  ...svPreview,
  ...svVerify,
  ...svWorkbench,
  ...svVersions,
  ...svGate,
  ...svApi,
  ...svAudit,
  ...svSupplements,
  ...svExports,
  ...svHandling,
  ...svSignIn,
  ...svProve,
  ...svDrafts,
  ...svCase,
  ...svCatalogue,

  ...svAround,

  sorry: {
    code: (status: number) => `Fel ${String(status)}`,
    notFound: 'Sidan finns inte',
    notFoundText: 'Länken kan vara gammal eller felskriven. Inget du har fyllt i har försvunnit.',
    allServices: 'Alla e-tjänster och blanketter',
    lost: 'Hittar du inte rätt? Ring',
    failed: 'Något gick fel hos oss',
    failedText: 'Det du har sparat finns kvar. Försök igen om en stund.',
    closed: 'E-tjänsten är stängd en stund',
    closedText:
      'Vi kan inte spara något just nu. Det du redan har sparat finns kvar. Försök igen om en stund.',
    refused: 'Det gick inte att ta emot',
    notJson: (line: number, column: number) =>
      `Det som skickades är inte JSON: det går inte att läsa längre än till rad ${String(line)}, tecken ${String(column)}. Rätta det och skicka igen.`,
    savedHeading: 'Det här är sparat',
    again: 'Försök igen',
    toStart: 'Till startsidan',
    stillWrong: 'Händer det igen? Ring',
    sayCode: 'och säg felkoden',
  },

  /** What is said of a refusal, by its code. Those without words here get the general ones. */
  refusals: {
    'preview-link-over':
      'Länken till förhandsvisningen gäller inte längre. Be den som skickade den om en ny.',
    'export-not-found': 'Exporten är borttagen, för gammal eller någon annans. Beställ den igen.',
    'export-too-many':
      'Du väntar redan på så många exporter som går. Vänta tills en är klar, eller avbryt en.',
    'export-column-unknown': 'En av kolumnerna finns inte längre. Gå tillbaka och läs in sidan igen.',
    'export-tells-of-persons': 'Kvittenser och filer går inte att få utan personuppgifter.',
    'supplement-over':
      'Det vi frågade om har redan kommit in, eller behövs inte längre. Öppna ärendet och skriv ett meddelande om du vill tillägga något.',
    'supplement-asked-for':
      'En komplettering är redan begärd. Vänta på svaret, eller ta tillbaka den begäran först.',
    'answers-changed':
      'Någon annan har ändrat samma uppgifter sedan du började. Öppna ärendet, se vad som gäller nu och rätta på nytt.',
    'nothing-changed':
      'Du har inte ändrat något. Gå tillbaka och ändra det som är fel, eller lämna ärendet som det är.',
    'forged-request': 'Något annat än vår egen sida skickade det här. Öppna sidan hos oss och försök igen.',
    'malformed-body': 'Det som kom fram gick inte att läsa. Gå tillbaka, kontrollera texten och skicka igen.',
    'answer-too-deep': 'Svaret har för många nivåer för att sparas. Skicka det med färre nivåer.',
    'form-not-open-yet': 'E-tjänsten har inte öppnat. På dess sida står när den öppnar.',
    'form-closed':
      'E-tjänsten har stängt och tar inte emot fler svar. Det du har skrivit finns kvar i utkastet.',
    'form-retired':
      'Tjänsten erbjuds inte längre. Har du börjat på en ansökan eller skickat in en så finns den kvar.',
    'publication-overtaken':
      'Någon annan har publicerat, godkänt eller ställt in något för formuläret sedan du läste sidan. Se vad som gäller nu, och bestäm på nytt.',
    'publication-by-oneself': 'Du har själv föreslagit det. Någon annan behöver godkänna.',
    'publication-not-judged':
      'Utkast och ärenden är inte granskade mot det som mappen innehåller och det som erbjuds nu. Granska dem, läs vad det betyder och publicera sedan.',
    'publication-not-found':
      'Versionen eller publiceringen finns inte, eller är redan avgjord. Se listan över versioner.',
    'working-copy-changed':
      'Mappen har ändrats sedan du läste sidan. Se vad som skiljer nu, och publicera sedan.',
    'working-copy-faulty':
      'Mappen har fel, eller finns inte. Rätta det som står på sidan, och publicera sedan.',
    'form-full': 'Alla platser är tagna. Det du har skrivit finns kvar i utkastet.',
    'body-too-large': 'Det är för mycket text på en gång. Gå tillbaka, korta texten och skicka igen.',
    'file-not-found': 'Filen finns inte, eller så kan den inte lämnas ut.',
    'file-unwanted': 'Ärendet är redan inskickat eller borttaget. Filen togs inte emot.',
    'file-too-large': 'Filen är för stor. Gå tillbaka och välj en mindre fil.',
    'too-many-tries':
      'Det har kommit för många försök på kort tid. Vänta en minut och försök igen. Inget du har sparat har försvunnit.',
    'unsupported-body': 'Det som skickades är inte ett ifyllt formulär. Öppna sidan igen och försök på nytt.',
    'text-not-storable':
      'Texten innehåller tecken som inte går att spara. Gå tillbaka, skriv om den och skicka igen.',
    'draft-not-found':
      'Ett utkast kan bara öppnas i den webbläsare där du började, med länken som du har fått med e-post, eller när du är inloggad om du var det när du började. Det finns bara så länge vi sparar det. Börja om från e-tjänstens sida om det är borta.',
    'resident-sign-in-needed': 'Den här e-tjänsten är för den som är inloggad. Logga in och försök igen.',
    'draft-sent': 'Det här är redan inskickat. Du kan inte ändra det.',
    'blank-too-large':
      'Det finns ingen blankett för papper, för frågorna är för många. Använd e-tjänsten, eller ring oss så hjälper vi dig.',
    'last-administrator':
      'Kontot är det enda som får hantera konton. Gör någon annan till administratör för alla formulär först.',
    'rights-from-provider': 'Behörigheterna kommer från inloggningstjänsten. Ändra dem där.',
    'view-not-found': 'Vyn finns inte längre. Gå tillbaka till listan.',
    'view-name-taken': 'Det finns redan en vy med det namnet.',
    'status-not-possible':
      'Ärendet har fått en annan status sedan du öppnade sidan. Öppna ärendet igen och se hur det står.',
    'case-changed': 'Ärendet har ändrats sedan du öppnade sidan. Öppna ärendet igen och se hur det står.',
    'template-not-found': 'Mallen finns inte längre. Någon har tagit bort den.',
    'template-changed': 'Mallen har ändrats sedan du öppnade sidan. Öppna den igen och se hur den lyder.',
    'template-name-taken': 'Det finns redan en mall med det namnet. Ge den här ett annat.',
    'receipt-not-ready': 'Kvittensen är inte klar än. Vänta en stund och försök igen.',
  } as Readonly<Record<string, string>>,

  staff: {
    more: 'Mer',
    files: 'Filer',
    /** How far the check of a file has come. */
    fileStates: {
      waiting: 'väntar på kontroll',
      clean: 'kontrollerad',
      harmful: 'skadlig och borttagen',
      unchecked: 'inte kontrollerad',
    },
    bar: 'Handläggning',
    menu: 'Huvudmeny',
    forms: 'Formulär',
    cases: 'Ärenden',
    caseNumber: 'Ärende',
    service: 'E-tjänst',
    received: 'Inkom',
    status: 'Status',
    served: 'Visas för invånare',
    refused: 'Visas inte',
    problems: 'Att rätta',
    download: 'Hämta som CSV',
    whichForm: (title: string) => ` ärenden för ${title}`,
    nextPage: 'Nästa sida',
    pages: 'Sidor',
    version: (version: number) => `Version ${number(version)}`,
    answers: 'Svar',
    aboutCase: 'Om ärendet',
    events: 'Händelser',
    statuses: {
      awaiting_signatures: 'Väntar på underskrift',
      submitted: 'Inskickat',
      assigned: 'Tilldelat',
      in_progress: 'Under handläggning',
      awaiting_supplement: 'Väntar på komplettering',
      supplement_received: 'Komplettering inkommen',
      awaiting_decision: 'Väntar på beslut',
      decided: 'Beslutat',
      appealed: 'Överklagat',
      closed: 'Avslutat',
      withdrawn: 'Återtaget',
    } as Readonly<Record<string, string>>,
    shown: (count: number) => (count === 1 ? 'Visar ett ärende' : `Visar ${number(count)} ärenden`),
    filledInWith: (version: number) => `Ifyllt i version ${number(version)} av formuläret`,
    language: 'Språk',
    languages: { sv: 'Svenska', en: 'Engelska' } as Readonly<Record<string, string>>,
    source: 'Kom in',
    signedIn: 'Inloggad',
    signedInBy: (issuer: string, level: number, at: string) =>
      `${at}, tillitsnivå ${number(level)}, hos ${issuer}`,
    sources: {
      web: 'I e-tjänsten',
      api: 'Från ett annat system',
      blankett: 'På blankett',
      letter: 'Brev',
      telephone: 'Telefon',
      visit: 'Besök',
      'e-mail': 'E-post',
    } as Readonly<Record<string, string>>,
    receipt: 'Kvittens',
    fetchReceipt: 'Hämta kvittensen som PDF',
    receiptSoon: 'Kvittensen görs. Ladda om sidan om en stund.',
    receipts: {
      heading: 'Kvittenser som inte kunde göras',
      about: 'Ärendena är mottagna. Servern försöker igen av sig själv, allt mer sällan.',
      caption: 'Kvittenser som inte kunde göras, de senaste först',
      reason: 'Varför',
      times: 'Försök',
      last: 'Senast',
      mend: 'Åtgärd',
      none: 'Alla kvittenser är gjorda',
      noneHelp: 'Om en kvittens inte kan göras visas det här, med skälet.',
      failed: (reason: string) => `Kvittensen kunde inte göras: ${reason}`,
      reasons: {
        limits: 'svaret är för stort för en kvittens.',
        fault: 'något gick fel i programmet.',
      },
      detail: 'För den som sköter servern',
      tried: (times: number, last: string) =>
        times === 1 ? `Försökt en gång, ${last}.` : `Försökt ${number(times)} gånger, senast ${last}.`,
      ofCase: (caseNumber: string) => ` med kvittensen för ${caseNumber}`,
      someFailed: 'Det finns kvittenser som inte kunde göras.',
      seeFailed: 'Visa vilka och varför',
      fetchForArchive: 'Hämta för arkiv (PDF/A-2, utan filer i)',
    },
    viewsAreKept: 'Det sparas vem som öppnar ett ärende.',
    form: 'Formulär',
    file: 'Fil',
    place: 'Plats i filen',
    wholeFile: 'Hela filen',
    reason: 'Vad som är fel',
    mend: 'Så rättar du',
    earlierServed: (version: number) => `Invånarna ser version ${number(version)} så länge.`,
    neverServed: 'Invånarna ser inte formuläret.',
    versionHeading: 'Version',
    remarks: 'Kan bli bättre',
    remarksOf: (count: number) => (count === 1 ? 'En anmärkning' : `${number(count)} anmärkningar`),
    noForms: 'Inga formulär visas',
    noFormsHelp: 'Lägg ett formulär i mappen för formulär och starta om servern.',
    notAllowed: 'Du har inte behörighet till sidan',
    notAllowedText: 'Be den som administrerar e-tjänsterna om behörighet.',
    noRights: 'Ditt konto har ingen behörighet',
    noRightsText:
      'Du är inloggad, men ser inget förrän någon har sagt vad du ska arbeta med. Be den som administrerar e-tjänsterna, och öppna sidan igen.',
    notFound: 'Sidan finns inte',
    notFoundText: 'Kontrollera adressen eller ärendets nummer.',
    away: 'Vi når inte databasen just nu',
    awayText: 'Inget har ändrats. Försök igen om en stund.',
    failed: 'Något gick fel hos oss',
    failedText: 'Försök igen om en stund. Säg felkoden till den som sköter servern om det händer igen.',
    refusedRequest: 'Det gick inte att ta emot',
    refusedRequestText: 'Gå tillbaka, öppna sidan igen och försök på nytt.',
    errorCode: (code: string) => `Felkod: ${code}`,
    again: 'Försök igen',
    toDesk: 'Till handläggningen',
  },

  signIn: {
    heading: 'Logga in',
    text: 'Öppna länken som skrevs ut när servern startade, eller som ligger i filen first-sign-in.txt i datamappen. Den gäller en gång.',
    button: 'Logga in',
    used: 'Länken är redan använd eller för gammal',
    usedText: 'Be om en ny länk där servern körs.',
  },
};

export type Texts = typeof sv;

/** Words on what is added to a case, put right in it, and written down by the staff, in Swedish. */
export const svSupplements = {
  changes: {
    before: 'Före',
    now: 'Nu',
    notAsked: 'Frågan ställdes inte',
    covered: 'Dolt. Visa svaren för att se det.',
  },

  /** What a resident is asked to add. */
  supplement: {
    heading: 'Vi behöver en komplettering',
    by: (day: string) => `Svara senast ${day}.`,
    late: (day: string) =>
      `Dagen att svara, ${day}, har gått. Vi tar fortfarande emot det, men vi kan behöva fatta beslut utan det.`,
    from: (name: string, day: string) => `${name} frågade ${day}.`,
    asked: 'Det här behöver vi',
    onlyThese: 'När du öppnar kompletteringen visas bara det vi frågar om. Dina andra svar ligger kvar.',
    withCode:
      'Vad vi behöver, och knappen för att komplettera, ser du på den här sidan när du har skrivit koden.',
    toCode: 'Skriv koden',
    begin: 'Komplettera ärendet',
    formHeading: (caseNumber: string) => `Komplettering av ärende ${caseNumber}`,
    toCase: 'Tillbaka till ärendet',
    send: 'Skicka kompletteringen',
    changed: 'Det här ändrar du',
    unchanged: 'Du har inte ändrat något än.',
  },

  /** What has been changed in a case, as its resident reads it. */
  revisions: {
    heading: 'Ändringar i ärendet',
    supplement: (when: string) => `Du kompletterade ${when}`,
    correction: (name: string, when: string) => `${name} rättade ${when}`,
    reason: (reason: string) => `Skäl: ${reason}`,
    none: 'Svaren blev som de var.',
    kept: 'Det du först skickade in finns kvar, och kvittensen på det gäller som förut.',
  },

  /** The same on the desk, and what the staff do there. */
  deskSupplement: {
    part: 'Komplettering',
    ask: 'Begär komplettering',
    heading: (caseNumber: string) => `Begär komplettering i ärende ${caseNumber}`,
    lead: 'Välj vad som ska kompletteras. Bara det öppnas för den som skickade in. Svaren som finns sparas, och du ser vad som ändrats.',
    questions: (page: string) => `Frågor på sidan ${page}`,
    file: 'bilaga',
    now: (answer: string) => `Nu: ${answer}`,
    chooseOne: 'Välj minst en fråga eller bilaga.',
    words: 'Vad behöver du, och varför?',
    wordsHint: 'Visas för den som skickade in, på ärendets sida och i formuläret.',
    wordsEmpty: 'Skriv vad som ska kompletteras.',
    wordsTooLong: 'Korta texten. Den får ha högst 4 000 tecken.',
    due: 'Svar senast',
    dueHint: 'Till exempel 15 12 2026. Den som svarar senare kan ändå komplettera.',
    dueWrong: 'Skriv en dag som finns, från och med i dag och högst ett år fram.',
    send: 'Skicka begäran',
    sent: 'Begäran om komplettering är skickad.',
    by: (day: string) => `Svar senast ${day}`,
    late: (day: string) => `Svar skulle ha kommit ${day}`,
    opens: 'Öppet för ändring',
    withdraw: 'Ta tillbaka begäran',
    withdrawn: 'Begäran är återtagen. Status är åter Under utredning.',
    cannot: 'I den här statusen kan komplettering inte begäras.',
    backToCase: 'Tillbaka till ärendet',
  },

  deskRevisions: {
    heading: 'Ändringar',
    about: (count: number) => `${count} efter det som kom in`,
    supplement: (when: string) => `Komplettering, ${when}`,
    correction: (name: string, when: string) => `Rättelse av ${name}, ${when}`,
    reason: (reason: string) => `Skäl: ${reason}`,
    none: 'Svaren blev som de var.',
    first: 'Kvittensen gäller det som först kom in.',
  },

  correction: {
    saved: 'Rättelsen är sparad.',
    review: {
      heading: 'Granska och spara rättelsen',
      lead: 'Läs igenom svaren. Du kan ändra allt ända tills du sparar rättelsen.',
    },
    step: {
      savedUntil: (time: string, day: string) =>
        `Sparat ${time}. Rättelsen är inte gjord än. Det du har påbörjat finns kvar till ${day}.`,
      savedHeading: 'Sparat. Rättelsen är inte gjord.',
    },
    action: 'Rätta uppgifter',
    heading: (caseNumber: string) => `Rätta uppgifter i ärende ${caseNumber}`,
    lead: 'Rättelsen sparas som en ny version av svaren. Det som kom in och kvittensen står kvar. Den som skickade in ser vad du rättat, vem du är och skälet.',
    reason: 'Varför rättas uppgifterna?',
    reasonHint: 'Till exempel: Sökanden ringde och gav rätt telefonnummer.',
    reasonEmpty: 'Skriv varför uppgifterna rättas.',
    reasonTooLong: 'Korta skälet. Det får ha högst 1 000 tecken.',
    open: 'Öppna formuläret',
    formHeading: (caseNumber: string) => `Du rättar ärende ${caseNumber}`,
    formText: (reason: string) => `Skäl: ${reason}`,
    save: 'Spara rättelsen',
  },

  registration: {
    saved: 'Ärendet är registrerat.',
    review: {
      heading: 'Granska och registrera',
      lead: 'Läs igenom svaren. Du kan ändra allt ända tills du registrerar ärendet.',
    },
    step: {
      savedUntil: (time: string, day: string) =>
        `Sparat ${time}. Ärendet är inte registrerat än. Det du har påbörjat finns kvar till ${day}.`,
      savedHeading: 'Sparat. Ärendet är inte registrerat.',
    },
    part: 'Registrera',
    heading: 'Registrera en ansökan',
    lead: 'Har någon skickat brev, ringt, mejlat eller kommit på besök? Fyll i e-tjänstens formulär åt dem, så blir det ett ärende som alla andra.',
    form: 'E-tjänst',
    formMissing: 'Välj e-tjänst.',
    source: 'Hur kom den in?',
    sourceMissing: 'Välj hur ansökan kom in.',
    sources: { letter: 'Brev', telephone: 'Telefon', visit: 'Besök', 'e-mail': 'E-post' } as Readonly<
      Record<string, string>
    >,
    day: 'Vilken dag kom den in?',
    dayHint: 'Tiden för ärendet räknas från den dagen.',
    dayWrong: 'Skriv dagen som ansökan kom in: i dag eller tidigare, högst ett år bakåt.',
    begin: 'Öppna formuläret',
    begun: 'Påbörjade av dig',
    begunRow: (how: string, day: string) => `${how}, kom in ${day}`,
    correctionRow: (reason: string) => `Rättelse: ${reason}`,
    until: (day: string) => `Sparas till ${day}`,
    goOn: 'Fortsätt',
    remove: 'Ta bort',
    none: 'Du har inget påbörjat.',
    noForms: 'Du har inte rätt att registrera ärenden i någon e-tjänst.',
    formHeading: 'Du registrerar en ansökan',
    formText: (how: string, day: string) =>
      `Den kom in ${day} (${how}). Skriv svaren som de lämnades. Fattas något kan du fråga den som lämnade dem; det du skrivit ligger kvar i 30 dagar.`,
    toList: 'Till registreringen',
    save: 'Registrera ärendet',
  },
};

export type SupplementTexts = typeof svSupplements;

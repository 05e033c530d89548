/** The words on the pages around the forms, in Swedish: about us, about the pages, and what visitors think of them. */
export const svAround = {
  accessibility: {
    lead: (municipality: string, service: string) =>
      `${municipality} står bakom ${service}. Vi vill att så många som möjligt ska kunna använda tjänsten. Här kan du läsa hur den uppfyller lagen om tillgänglighet till digital offentlig service, vilka problem vi känner till och hur du berättar om fler.`,
    howHeading: 'Hur tillgänglig tjänsten är',
    statuses: {
      full: 'Tjänsten är helt förenlig med lagen. Vi känner inte till några brister.',
      partial: 'Tjänsten är delvis förenlig med lagen. Bristerna står här under.',
      none: 'Tjänsten är inte förenlig med lagen. Bristerna står här under.',
    },
    problemsHeading: 'Det här fungerar inte för alla',
    situations: {
      noSight: 'För dig som inte ser',
      lowSight: 'För dig som ser dåligt',
      noColour: 'För dig som inte ser skillnad på färger',
      noHearing: 'För dig som inte hör',
      lowHearing: 'För dig som hör dåligt',
      noVoice: 'För dig som inte talar',
      fineMotor: 'För dig som har svårt med fina rörelser eller har nedsatt styrka',
      mobility: 'För dig som har svårt att röra dig eller att nå',
      flicker: 'För dig som är känslig för flimmer',
      cognitive: 'För dig som har svårt att läsa, förstå eller minnas',
    },
    burdenHeading: 'Undantag för att det är oskäligt betungande (12 § i lagen)',
    outsideHeading: 'Det som lagen inte omfattar (9 § i lagen)',
    reportHeading: 'Berätta för oss om något inte fungerar',
    reportText: (phone: string, email: string) =>
      `Du kan också ringa ${phone} eller skriva till ${email}. Behöver du innehållet på ett annat sätt, så ordnar vi det.`,
    reportByForm: 'Anmäl bristande tillgänglighet',
    superviseHeading: 'Tillsyn',
    superviseText:
      'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med hur vi svarar kan du anmäla det dit.',
    superviseLink: 'Anmäl till Digg (annan webbplats)',
    methodHeading: 'Hur vi har granskat tjänsten',
    methods: {
      self: 'Vi har granskat tjänsten själva.',
      external: 'Tjänsten har granskats av någon utanför kommunen.',
    },
    assessedAt: 'Granskad',
    updatedAt: 'Redogörelsen uppdaterad',
  },

  contact: {
    lead: 'Du kan alltid göra ditt ärende utan e-tjänsten. Ring, skriv eller kom till oss, så hjälper vi dig.',
    phone: 'Telefon',
    hours: 'Öppettider',
    email: 'E-post',
    post: 'Postadress',
    visit: 'Besök',
    serviceHeading: 'Frågor om en viss e-tjänst',
  },

  listen: {
    start: 'Lyssna',
    pause: 'Pausa uppläsningen',
    goOn: 'Fortsätt lyssna',
    stop: 'Sluta lyssna',
    with: (vendor: string) => `Lyssna med ${vendor}`,
  },

  cookieUses: {
    signedIn: 'Håller dig inloggad.',
    signingIn: 'Visar att det är samma webbläsare som kommer tillbaka från inloggningen.',
    fileFaults: 'Visar vilka filer som inte kunde tas emot, och varför.',
  },

  survey: {
    heading: 'Hur gick det?',
    lead: 'Svara om du vill. Vi sparar inte vem du är eller vilket ärende det gäller.',
    question: 'Hur gick det att använda e-tjänsten?',
    choices: ['Mycket dåligt', 'Dåligt', 'Varken bra eller dåligt', 'Bra', 'Mycket bra'] as readonly string[],
    comment: 'Vad kan bli bättre?',
    commentHint: 'Skriv inget personligt. Vi kan inte svara på det du skriver här.',
    send: 'Skicka svaret',
    choose: 'Välj hur det gick.',
    tooLong: (most: number) => `Korta texten till högst ${String(most)} tecken.`,
    thanks: 'Tack för ditt svar',
    thanksText: 'Det hjälper oss att göra e-tjänsten bättre.',
    back: 'Tillbaka till ditt ärende',
  },

  report: {
    link: 'Rapportera ett problem med sidan',
    title: 'Rapportera ett problem med sidan',
    lead: 'Berätta om något på våra sidor är trasigt, fel eller svårt att förstå. Gäller det ditt ärende, så kontakta oss i stället.',
    page: 'Vilken sida gäller det?',
    pageHint: 'Sidans adress eller namn. Du kan ändra den.',
    what: 'Vad är problemet?',
    whatHint: 'Skriv inte personnummer eller känsliga uppgifter.',
    email: 'E-post',
    emailHint: 'Bara om du vill att vi svarar.',
    send: 'Skicka rapporten',
    whatMissing: 'Beskriv vad problemet är.',
    whatTooLong: (most: number) => `Korta texten till högst ${String(most)} tecken.`,
    emailWrong: 'Skriv en e-postadress, till exempel namn@exempel.se.',
    kept: 'Vi sparar det du skriver i ett år. Därefter tas det bort.',
    thanks: 'Tack, vi har tagit emot din rapport',
    thanksText: 'Vi läser allt som kommer in. Har du lämnat en e-postadress kan vi höra av oss.',
  },

  sending: {
    againHeading: 'Tryck på Skicka in en gång till',
    again:
      'Det gick så fort att vi vill vara säkra på att det är en människa som skickar. Dina svar är sparade. Läs igenom dem och tryck på Skicka in.',
    /** The label of a box that nobody sees: whoever fills it in is a program. */
    trap: 'Lämna fältet tomt',
  },

  pagesOpinion: {
    part: 'Omdömen',
    heading: 'Omdömen om e-tjänsterna',
    about:
      'Det som invånare har svarat på kvittenssidan och rapporterat om sidorna. Det tas bort efter ett år.',
    byForm: 'Hur det gick, formulär för formulär',
    form: 'Formulär',
    answers: 'Antal svar',
    mean: 'Medel (1–5)',
    comments: 'Vad kan bli bättre?',
    reports: 'Rapporterade problem',
    day: 'Dag',
    score: 'Svar',
    text: 'Text',
    page: 'Sida',
    email: 'E-post',
    none: 'Inga omdömen än',
    noneHelp: 'När någon svarar på kvittenssidan eller rapporterar ett problem visas det här.',
    oldStatement: (day: string) =>
      `Tillgängligheten granskades senast ${day}. Det är mer än ett år sedan. Granska den igen och ändra municipality.json.`,
  },
};

export type AroundTexts = typeof svAround;

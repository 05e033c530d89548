const number = (value: number): string => value.toLocaleString('sv-SE');

/** The words on the designers' pages, in Swedish. What the engine says of a folder is English, there and in the log. */
export const svWorkbench = {
  workbench: {
    /** In the list of forms. */
    state: 'Läge',
    asResidents: 'Visa e-tjänsten',
    whichForm: (title: string) => `: ${title}`,
    published: (version: number, day: string) => `Version ${number(version)}, publicerad ${day}`,
    retired: (version: number) => `Tillbakadraget, erbjöds senast i version ${number(version)}`,
    notHere: (version: number) => `Erbjuds inte här, senast version ${number(version)}`,
    onlyProposed: 'Föreslaget, aldrig erbjudet',
    differs: 'Mappen skiljer sig',
    refused: (count: number) => (count === 1 ? 'Ett hinder' : `${number(count)} hinder`),
    neverPublished: 'Aldrig publicerat',
    gone: 'Mappen är borta',
    goneText: 'Formuläret finns bara i databasen. Ärenden och utkast i det finns kvar.',
    elsewhere: 'Leder någon annanstans',
    elsewhereText: 'Tjänsten finns på en annan webbplats eller är en PDF. Den har inga frågor att visa.',
    problemsOf: (stops: number, advices: number) =>
      stops === 0 && advices === 0
        ? 'Inga problem'
        : [
            ...(stops === 0 ? [] : [stops === 1 ? '1 hinder' : `${number(stops)} hinder`]),
            ...(advices === 0 ? [] : [`${number(advices)} råd`]),
          ].join(', '),
    problemsColumn: 'Problem',
    designHelp:
      'Välj ett formulär för att se det som invånare, läsa vad som kan bli bättre och jämföra versioner.',

    /** On a form's own page. */
    title: (form: string) => `${form} i formulärverkstaden`,
    draftOver: (version: number, day: string) =>
      `Arbetskopian skiljer sig från version ${number(version)}, som är publicerad sedan ${day}.`,
    sameAs: (version: number, day: string) =>
      `Arbetskopian är densamma som version ${number(version)}, publicerad ${day}.`,
    notPublished: 'Formuläret har aldrig publicerats. Invånarna ser det inte.',
    retiredSince: (version: number, day: string) =>
      `Formuläret är tillbakadraget sedan ${day}. Invånarna såg version ${number(version)} senast.`,
    notOfferedHere: (version: number) =>
      `Formuläret erbjuds inte av den här servern. Invånarna såg version ${number(version)} senast.`,
    onlyProposedText:
      'Formuläret är föreslaget eller schemalagt, och har aldrig erbjudits. Invånarna ser det inte.',
    changedAt: (when: string) => `Mappen sparades senast ${when}.`,
    difference: 'Vad skiljer?',
    publish: 'Publicera utkastet',
    toVersions: 'Versioner',
    toProblems: 'Se hindren',
    blank: 'Prova som blankett (PDF)',
    nothingReadable: 'Frågorna kan inte visas',
    nothingReadableText:
      'Mappen har hinder, och därför går det inte att läsa ut några frågor ur den. Rätta hindren längst ner på sidan och spara. Sidan visar det när du laddar om den.',

    questions: 'Frågor',
    page: (place: number, title: string) => `${number(place)} ${title}`,
    allQuestions: (count: number) => `Visa alla ${number(count)} frågor`,
    flag: (count: number) => (count === 1 ? '1 problem' : `${number(count)} problem`),
    kinds: {
      text: 'text',
      number: 'tal',
      boolean: 'ja/nej',
      tick: 'kryssruta',
      choice: 'val',
      choices: 'flera val',
      date: 'datum',
      time: 'klockslag',
      dateTime: 'tidpunkt',
      file: 'fil',
      json: 'JSON',
      group: 'grupp',
      list: 'lista',
      members: 'egna namn',
      variants: 'former',
      closed: 'öppnas',
    } as Readonly<Record<string, string>>,
    unnamed: '(utan namn)',

    filesOf: (id: string) => `Filer i ${id}`,
    files: 'Filer',
    examplesGroup: 'Exempel',
    noFiles: 'Mappens filer kan inte läsas. Se problemen längst ner.',
    hit: 'Här: ',
    lines: (first: number, last: number, count: number) =>
      `Rad ${number(first)}–${number(last)} av ${number(count)}`,
    linesBefore: 'Tidigare rader',
    linesAfter: 'Senare rader',
    cut: 'Långa rader visas bara i delar.',
    sourceOf: (file: string) => `Innehållet i ${file}`,

    preview: 'Så ser invånaren det',
    previewParts: 'Vad som visas',
    parts: {
      steg: 'Sidorna',
      granska: 'Granska',
      kvittens: 'Kvittens',
      blankett: 'Blankett',
      utskick: 'Utskick',
      api: 'API',
    },
    example: 'Ifyllt med',
    noExample: 'Ingenting',
    languageOf: 'Språk',
    width: 'Bredd',
    widths: { mobil: 'Mobil', dator: 'Dator' },
    script: 'JavaScript',
    scripts: { ja: 'Med', nej: 'Utan' },
    showAs: 'Visa så',
    frameTitle: (what: string) => `Förhandsvisning: ${what}`,
    alone: 'Öppna i ett eget fönster',

    problems: (words: string) => `Problem: ${words}`,
    noProblems: 'Inga problem i mappen.',
    stop: 'Hinder',
    adviceWord: 'Råd',
    noticeWord: 'Att tänka på',
    beingChecked:
      'Mappen kontrolleras. Det som är fel, och det som kan bli bättre, visas här om ett ögonblick.',
    /** What was proved of the form. */
    proof: {
      heading: 'Bevis',
      awaited:
        'Det räknas ut om formuläret går att skicka in och om allt i det kan nås. Svaret visas här när det är klart. Utan JavaScript: läs in sidan igen.',
      beyond:
        'Inget är avgjort: formuläret är för stort för att räknas igenom inom den tid som finns. Det är inget fel.',
      canBeSent: {
        yes: 'Formuläret går att skicka in.',
        no: 'Ingen kan någonsin skicka in formuläret. Ovan står vad som säger emot vad.',
        undecided:
          'Det är inte avgjort om någon kan skicka in formuläret: inget svar hittades som går att skicka in, och inget som säger att det inte finns.',
      },
      shown: (shown: number, asked: number) =>
        `Av ${number(asked)} saker som prövats (sidor, frågor, val och villkor) är ${number(shown)} visade med ett svar.`,
      witness: 'Ett svar som går att skicka in',
      undecided: (count: number) => `Inte avgjort: ${count === 1 ? '1 sak' : `${number(count)} saker`}`,
      undecidedText: 'Det är varken visat eller motbevisat, och behöver inte rättas.',
    },
    inFile: (file: string, line: number | undefined) =>
      line === undefined ? file : `${file}, rad ${String(line)}`,
    wholeFolder: 'Hela mappen',
    rule: (rule: string) => `regel ${rule}`,
    show: 'Visa',
    showWhich: (where: string) => ` ${where}`,
    moreProblems: (count: number) => `Ytterligare ${number(count)} problem visas inte. Rätta dessa först.`,

    /** What is told of one question. */
    inspection: 'Om frågan',
    noSuchQuestion:
      'Frågan finns inte i arbetskopian. Den kan ha bytt namn eller tagits bort. Välj en annan.',
    kind: 'Slag',
    onPage: 'Sida',
    from: 'Kommer från',
    pointer: 'Plats i svaret',
    control: 'Kontrollens namn',
    column: 'Kolumn i export',
    columnIn: (label: string, table: string) => `${label}, i tabellen ${table}`,
    noColumn: 'Ingen: det som står i den har egna kolumner.',
    privacy: 'Integritetsklass',
    privacyLevels: {
      none: 'inga personuppgifter',
      personal: 'personuppgift',
      sensitive: 'känslig personuppgift',
      secret: 'sekretess',
    },
    privacySaid: {
      here: 'står i schemat',
      around: 'ärvd av det den står i',
      guessed: 'gissad: skriv x-privacy i schemat',
      nowhere: 'inget sägs om den',
    },
    shownHeading: 'Visas',
    requiredHeading: 'Måste besvaras',
    enabledHeading: 'Går att ändra',
    always: 'Alltid',
    never: 'Aldrig',
    allMustHold: 'När allt detta gäller:',
    reasonOf: { page: 'sidan', group: 'gruppen', shape: 'formen', question: 'frågan' },
    whenWords: (words: string) => `när ${words}`,
    holds: 'Gäller för exemplet',
    holdsNot: 'Gäller inte för exemplet',
    judges: 'Vad som prövas',
    noJudges: 'Inget prövas i svaret.',
    sometimes: 'bara ibland, under ett villkor',
    cap: (most: number) => `provas på högst ${number(most)} tecken`,
    now: (example: string) => `Med exemplet ${example}`,
    nowShown: 'Visas',
    nowHidden: 'Visas inte',
    nowRequired: 'måste besvaras',
    nowOptional: 'frivillig',
    value: 'Svar',
    noValue: 'Inget svar',
    chooseExample: 'Välj ett exempel i förhandsvisningen för att se vad som gäller för det.',
    textsHeading: 'Texter',
    missing: 'Saknas',
    missingTexts: (count: number) => (count === 1 ? 'En text saknas' : `${number(count)} texter saknas`),
    noMissing: 'Alla texter är översatta.',
    allTexts: (count: number) => `Alla ${number(count)} texter`,

    /** The difference between two versions. */
    differenceTitle: (form: string) => `Vad skiljer i ${form}?`,
    differenceHeading: (to: string, from: string) => `Vad skiljer ${to} från ${from}?`,
    versionIs: (version: number) => `version ${number(version)}`,
    workingCopy: 'arbetskopian',
    count: (count: number) =>
      count === 0 ? 'Inget skiljer' : count === 1 ? '1 ändring' : `${number(count)} ändringar`,
    same: 'De två säger detsamma. Det som inte hör till en version (kontakt, ämnen, inledning, exempel) jämförs inte.',
    groups: {
      'schema.json': 'Frågor och regler',
      'ui.json': 'Sidor och upplägg',
      'service.json': 'Tjänsten',
      texts: 'Översättningar',
    } as Readonly<Record<string, string>>,
    sorts: { added: 'Nytt', gone: 'Borttaget', changed: 'Ändrat' },
    before: 'Före:',
    nowWord: 'Nu:',
    compare: 'Jämför',
    compareHeading: 'Välj vad som jämförs',
    fromLabel: 'Från',
    toLabel: 'Till',
    versions: 'Versioner',
    versionOption: (version: number, day: string) => `Version ${number(version)}, ${day}`,
    workingCopyOption: 'Arbetskopian',
    publishedOn: (when: string) => `Skapad ${when}`,
    againstBefore: (version: number) => `Jämför version ${number(version)} med den före`,
    noVersions: 'Inget att jämföra',
    noVersionsText:
      'Formuläret har ingen publicerad version. När det är publicerat visas här vad som skiljer.',
    unreadable: 'Arbetskopian har hinder',
    unreadableText: 'Den går inte att jämföra förrän de är rättade.',
    seeProblems: 'Se hindren',
    noSuchVersion: (version: string) => `Det finns ingen version ${version} av formuläret. Välj en i listan.`,
  },
};

export type WorkbenchTexts = typeof svWorkbench;

/** The words on the page where a receipt is checked, in Swedish. */
export const svVerify = {
  verify: {
    title: 'Kontrollera en kvittens',
    lead: (municipality: string) =>
      `Har du fått en kvittens och vill veta om den är äkta? Här ser du om ${municipality} har utfärdat den, och om filen är oförändrad.`,
    /** On the page with one's own receipt, before the link here. */
    whoeverSees: 'Den som får se din kvittens kan kontrollera att den är äkta, med verifieringskoden i den:',
    nothingPersonal: 'Du får inte veta vem som skickade in något eller vad som stod i det.',

    codeHeading: 'Med koden',
    codeText: 'Koden visar att kvittensen finns hos oss. Du behöver bara papperet.',
    code: 'Verifieringskod',
    codeHint:
      'Koden har 16 tecken och står på kvittensens första sida. Stora eller små bokstäver, mellanslag och streck spelar ingen roll.',
    checkCode: 'Kontrollera koden',
    codeMissing: 'Skriv koden som står på kvittensen.',
    codeMalformed:
      'Kontrollera koden. Den ska ha 16 tecken, bara siffror och bokstäver. Koden till ditt ärende har 12 och hör inte hit.',

    fileHeading: 'Med filen',
    fileText:
      'Filen visar mer än koden: att inte en enda bokstav har ändrats sedan kvittensen gjordes. Använd filen som den är. Har den öppnats och sparats om, eller skannats från papper, är den en annan fil.',
    file: 'Kvittensen (PDF)',
    fileHint: 'Välj filen, eller dra den hit.',
    notUploaded:
      'Filen laddas inte upp. Din webbläsare räknar ut filens fingeravtryck, och bara det skickas till oss.',
    notKept: 'Vi räknar ut filens fingeravtryck och sparar inte filen.',
    checkFile: 'Kontrollera filen',
    fileMissing: 'Välj en fil att kontrollera.',

    codeRight: 'Kvittensen finns hos oss',
    codeRightText: (by: string, when: string, caseNumber: string) =>
      `Kvittensen är utfärdad av ${by} den ${when} för ärende ${caseNumber}.`,
    codeRightMore:
      'Jämför uppgifterna här under med dem på kvittensen. Vill du vara säker på att inget annat i den har ändrats, så kontrollera själva filen.',
    codeWrong: 'Ingen kvittens härifrån har den koden',
    codeWrongText: 'Så här kan du göra:',
    codeWrongSteps: [
      'Jämför koden tecken för tecken med den på kvittensen och försök igen.',
      'Kontrollera filen i stället, om du har den.',
      'Är du osäker på om kvittensen är äkta? Ring kundtjänst.',
    ] as readonly string[],
    fileRight: 'Filen är oförändrad',
    fileRightText: (by: string, when: string, caseNumber: string) =>
      `Filen är oförändrad sedan den utfärdades av ${by} den ${when}. Det är kvittensen för ärende ${caseNumber}.`,
    fileWrong: 'Filen är inte en kvittens härifrån, eller har ändrats',
    fileWrongText: (by: string) =>
      `Den är inte, tecken för tecken, en fil som ${by} har utfärdat. Det behöver inte betyda att något är fel:`,
    fileWrongSteps: [
      'Har filen sparats om, skrivits ut till PDF, skannats eller slagits ihop med andra? Be om filen så som den hämtades.',
      'Är det en arkivkopia (PDF/A-2)? Den görs på nytt varje gång och känns inte igen här. Kontrollera koden i stället.',
      'Har du valt en annan fil av misstag? Välj den rätta och försök igen.',
      'Står det en kod på kvittensen? Kontrollera den också.',
      'Är du osäker på om kvittensen är äkta? Ring kundtjänst.',
    ] as readonly string[],
    fileTooLarge: 'Filen är för stor för att vara en kvittens härifrån',
    fileTooLargeText: (megabytes: number) =>
      `Våra kvittenser är mindre än ${String(megabytes)} MB. Kontrollera att du har valt rätt fil.`,

    caseNumber: 'Ärendenummer',
    form: 'E-tjänst',
    received: 'Mottaget',
    issued: 'Utfärdad',
    fingerprint: 'Fingeravtryck (SHA-256)',
    fingerprintWithFiles: 'Fingeravtryck med bilagorna i filen (SHA-256)',
    madeTwice:
      'Kvittensen finns som två filer: först utan bilagorna, och sedan med dem inuti. Båda är äkta och har samma kod.',
    fingerprintHint:
      'Filens fingeravtryck är till för den som vill kontrollera filen med ett eget program. Varje fil har sitt eget.',
    right: 'Stämmer: ',
    wrong: 'Stämmer inte: ',
  },
};

export type VerifyTexts = typeof svVerify;

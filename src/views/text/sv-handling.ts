/** The words on what colleagues do with a case at the desk, in Swedish. */
const number = (value: number): string => value.toLocaleString('sv-SE');

export const svHandling = {
  handling: {
    handler: 'Ansvarig',
    nobody: 'Ingen',
    you: (name: string) => `${name} (du)`,
    unknown: 'Okänt konto',
    take: 'Ta ärendet',
    assignTo: 'Byt ansvarig till',
    assign: 'Byt ansvarig',
    assigned: (name: string) => `Ansvarig är nu ${name}.`,
    unassigned: 'Ärendet har nu ingen ansvarig.',
    chooseHandler: 'Välj vem som ska vara ansvarig.',
    by: (what: string, name: string) => `${what} – ${name}`,
    tookIt: 'Tog ärendet',
    assignedTo: (name: string) => `Ansvarig: ${name}`,
    assignedToNobody: 'Ingen ansvarig längre',

    present: (name: string, time: string) => `${name} har ärendet öppet sedan ${time}`,
    presentText:
      'Tala med varandra innan ni gör samma sak. Det ni skriver var för sig blir kvar, och ingen kan ändra över den andra utan att få veta det.',

    signedOutHeading: 'Du har loggats ut',
    signedOutText:
      'Det du skrev är inte sparat, men står kvar här. Logga in i en ny flik och kom tillbaka hit.',
    notSavedHere: 'Det du skrev är inte sparat. Det står kvar här, så att du kan kopiera det.',
    backWithText: 'Gå till ärendet med texten',
    messageWhenOver: 'Ärendet är avslutat. Ett meddelande öppnar det inte igen.',
    closedMeanwhile:
      'Ärendet avslutades medan du skrev, så meddelandet är inte skickat. Skicka det igen om det ändå ska fram.',

    notYet: 'Inte än',

    notes: 'Anteckningar',
    noNotes: 'Inga anteckningar än.',
    note: 'Ny anteckning',
    noteHint: 'Syns inte för den som skickade in, men kan behöva lämnas ut om någon begär det.',
    saveNote: 'Spara anteckning',
    noteSaved: 'Anteckningen är sparad.',
    noteEmpty: 'Skriv din anteckning.',
    noteTooLong: 'Korta anteckningen. Den får ha högst 4 000 tecken.',

    masked: 'dolt',
    covered: (count: number) =>
      count === 1 ? 'Ett svar är dolt.' : `${number(count)} svar är dolda, för de är känsliga för någon.`,
    show: 'Visa',
    showAll: 'Visa alla dolda svar',
    hide: 'Dölj igen',
    showing: (minutes: number) => `Dolda svar visas för dig i ${number(minutes)} minuter.`,
    looksAreKept: 'Det sparas vem som har visat vad.',

    protected: 'Skyddade personuppgifter',
    protectedText: 'Bara de som har rätt till sekretess kan se ärendet.',
    protect: 'Skydda ärendet',
    protectHeading: 'Vill du skydda ärendet?',
    protectMeans: [
      'Bara de som har rätt till sekretess kan se ärendet. För andra finns det inte, varken i listor, i sökningar eller i filer som tas ut.',
      'Alla personuppgifter är dolda tills någon visar dem.',
      'Den som skickade in kan fortfarande öppna ärendet med sin länk.',
    ] as readonly string[],
    protectLoses: 'Du har inte rätt till sekretess. När du har skyddat ärendet ser du det inte längre.',
    protectForNobody: 'Ingen skulle kunna öppna ärendet.',
    protectForNobodyText:
      'Ingen av dem som handlägger formulärets ärenden har rätt till sekretess. Be en administratör ge någon den rätten innan du skyddar ärendet.',
    protectYes: 'Ja, skydda ärendet',
    protectDone: 'Ärendet är skyddat.',
    protectGone: 'Ärendet är skyddat, och du ser det inte längre.',
    unprotect: 'Ta bort skyddet',
    unprotectHeading: 'Vill du ta bort skyddet?',
    unprotectMeans: [
      'Alla som handlägger eller läser formulärets ärenden kan se ärendet igen.',
      'Gör det bara om personen inte längre har skyddade personuppgifter.',
    ] as readonly string[],
    unprotectYes: 'Ja, ta bort skyddet',
    unprotectDone: 'Skyddet är borttaget.',
    no: 'Nej, gå tillbaka till ärendet',

    changedHeading: 'Ärendet har ändrats sedan du öppnade sidan',
    changedText: 'Din ändring är inte gjord. Se vad som har hänt och välj vad som ska gälla.',
    changedSince: 'Det här har hänt',
    nowIs: 'Så är det nu',
    yourWish: 'Det du ville',
    changeAnyway: 'Gör min ändring ändå',
    notPossibleNow: 'Det går inte att göra din ändring från den status som ärendet har nu.',
    keep: 'Gå till ärendet utan att ändra',

    preview: 'Visa här',
    previewOf: (name: string) => `Förhandsvisning av ${name}`,
    openFile: 'Öppna i webbläsaren',
    hiddenFile: 'Dold fil',

    happened: {
      'note-written': 'Anteckning skriven',
      protected: 'Ärendet skyddades',
      unprotected: 'Skyddet togs bort',
      'answer-revealed': 'Ett dolt svar visades',
      'answers-revealed': 'Alla dolda svar visades',
    } as Readonly<Record<string, string>>,

    templatesPart: 'Mallar',
    templates: 'Meddelandemallar',
    template: 'Börja från en mall',
    templateHint: 'Texten hamnar i rutan nedanför, efter det du redan skrivit.',
    useTemplate: 'Hämta texten',
    templateGone: 'Mallen finns inte längre. Välj en annan.',
    templatesLead:
      'Texter att börja från när du skriver till den som skickade in. Alla som handlägger kan använda dem.',
    noTemplates: 'Det finns inga mallar än',
    noTemplatesText: 'Skriv den första, så slipper ni skriva samma sak varje gång.',
    newTemplate: 'Ny mall',
    changeTemplate: 'Ändra mallen',
    templateName: 'Namn',
    templateNameHint: 'Det som står i listan när du väljer mall.',
    templateForm: 'Gäller för',
    everyForm: 'Alla formulär',
    templateText: 'Text',
    templateTextHint:
      'Skriv {ärendenummer}, {formulär}, {handläggare} eller {kommun} där det ska stå: det byts ut när mallen används.',
    templateNameMissing: 'Ge mallen ett namn.',
    templateNameTooLong: 'Korta namnet. Det får ha högst 80 tecken.',
    templateNameTaken: 'Det finns redan en mall med det namnet. Ge den här ett annat.',
    templateTextMissing: 'Skriv mallens text.',
    templateTextTooLong: 'Korta texten. Den får ha högst 4 000 tecken.',
    templateFormMissing: 'Välj vilka formulär mallen gäller för.',
    templateUnknownPlace: (place: string) =>
      `{${place}} byts inte ut. Använd {ärendenummer}, {formulär}, {handläggare} eller {kommun}.`,
    templateChangedMeanwhile: 'Mallen har ändrats av någon annan sedan du öppnade sidan.',
    templateChangedText: 'Din ändring är inte sparad. Nedanför står det du skrev. Så här lyder mallen nu:',
    saveTemplate: 'Spara mallen',
    removeTemplate: 'Ta bort mallen',
    templateSaved: 'Mallen är sparad.',
    templateRemoved: 'Mallen är borttagen. Meddelanden som skrevs från den står kvar.',
  },
};

export type HandlingTexts = typeof svHandling;

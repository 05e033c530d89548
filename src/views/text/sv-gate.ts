const number = (value: number): string => value.toLocaleString('sv-SE');

/** The words on the pages that tell what a form's folder would mean for its drafts and cases, in Swedish. */
export const svGate = {
  gate: {
    heading: (title: string) => `Granskning av ${title}`,
    part: 'Utkast och ärenden',
    begin: 'Granska utkast och ärenden',
    again: 'Granska igen',
    text: 'Alla öppna utkast och alla ärenden prövas mot det som mappen innehåller. Ingenting ändras. Du kan gå härifrån medan det pågår.',
    required:
      'Det här formuläret publiceras först när utkast och ärenden är granskade mot det som mappen innehåller.',
    see: 'Läs granskningen',
    none: 'Utkast och ärenden är inte granskade.',

    states: {
      running: 'Granskning pågår',
      done: 'Granskningen är klar',
      failed: 'Granskningen gick inte att göra',
      cancelled: 'Granskningen är avbruten',
      interrupted: 'Granskningen avbröts',
    },
    progressLabel: 'Hur långt granskningen har kommit',
    waiting: 'Granskningen börjar strax.',
    progress: (done: number, of: number) => `${number(done)} av ${number(of)} utkast och ärenden`,
    runningText: 'Du kan gå härifrån och komma tillbaka. Granskningen görs ändå.',
    refresh: 'Uppdatera sidan',
    cancel: 'Avbryt granskningen',

    clean: 'Ingenting går sönder',
    breaks: 'Det här behöver du veta innan du publicerar',
    stopped: 'Den avbröts av någon, eller för att mappen hade sparats på nytt.',
    interruptedText: 'Servern stannade innan den var klar. Granska igen.',
    faults: {
      'gave-up':
        'Det tar mer tid eller minne än det får, gång på gång. Gör schemat enklare, eller granska när servern har mindre att göra. Serverns logg säger mer.',
      'not-opened':
        'Mappen går inte att öppna som ett formulär. Kommandot npx blankett forms check säger varför.',
      fault: 'Något gick fel hos oss. Granska igen. Händer det igen: säg till den som sköter servern.',
    },

    about: 'Om granskningen',
    by: 'Begärd av',
    byCommand: 'Kommandoraden',
    bySomebody: 'Någon med ett konto som inte finns kvar',
    begun: 'Påbörjad',
    finished: 'Avslutad',
    counted: 'Granskat',
    count: (drafts: number, cases: number) =>
      `${number(drafts)} utkast och ${number(cases)} ${cases === 1 ? 'ärende' : 'ärenden'}`,
    beside: 'Jämfört med',
    version: (version: number) => `version ${number(version)}`,
    madeBy: (when: string, who: string) => `Granskat ${when}. Begärt av: ${who}.`,
    brief: (drafts: number, cases: number) =>
      `Stämmer inte i den nya versionen: ${number(drafts)} utkast och ${number(cases)} ${cases === 1 ? 'ärende' : 'ärenden'}.`,
    briefElse: 'Utkast och ärenden stämmer, men något annat påverkas.',

    old: 'Granskningen gäller inte det som är nu',
    folderChanged: 'Mappen har ändrats sedan granskningen.',
    isOffered: 'Det som granskades är publicerat.',
    versionChanged: 'Något annat har publicerats sedan granskningen.',
    casesSince: (count: number) =>
      count === 1
        ? 'Ett ärende har kommit in sedan granskningen och är inte med.'
        : `${number(count)} ärenden har kommit in sedan granskningen och är inte med.`,
    noFolder: 'Mappen har fel, eller finns inte. Rätta den innan du granskar.',
    never: 'Utkast och ärenden har inte granskats än.',
  },
};

export type GateTexts = typeof svGate;

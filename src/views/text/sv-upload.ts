/** The words around questions that are answered by files, in Swedish. */
export const svUpload = {
  upload: {
    /** What may be handed in: kinds, size of one, how many (undefined for one question that takes one). */
    hint: (types: string, size: string, most: number | undefined) =>
      most === undefined
        ? `Du kan ladda upp ${types}, högst ${size}.`
        : `Du kan ladda upp ${types}, högst ${size} per fil och ${String(most)} filer.`,
    hintAnyNumber: (types: string, size: string) =>
      `Du kan ladda upp flera filer: ${types}, högst ${size} per fil.`,
    submit: 'Ladda upp',
    /** Said after the button's words, to tell one question's from the next. */
    which: (label: string) => ` till ${label}`,
    replaces: 'Laddar du upp en ny fil byts den du har ut.',
    full: (most: number) =>
      most === 1
        ? 'Du har laddat upp filen. Ta bort den om du vill byta.'
        : `Du har laddat upp ${String(most)} filer, och fler kan du inte lämna. Ta bort någon om du vill byta.`,
    nothing: 'Ingen fil är uppladdad.',
    list: (label: string) => `Uppladdade filer till ${label}`,
    remove: 'Ta bort',
    unknownFile: 'Filen går inte att visa',
    /** How far the check of a file has come, in words. */
    states: {
      stored: 'uppladdad',
      waiting: 'väntar på kontroll',
      clean: 'kontrollerad',
      harmful: 'skadlig, ta bort den',
      unchecked: 'uppladdad',
    },
    going: {
      queued: 'väntar på sin tur',
      sending: (percent: number) => `laddas upp, ${String(percent)} %`,
      progress: (name: string) => `Så långt har ${name} kommit`,
      failed: 'kom inte fram',
      refused: 'togs inte emot',
      cancel: 'Avbryt',
      retry: 'Försök igen',
      forget: 'Stäng',
    },
    drop: 'Du kan också dra filer hit.',
    said: {
      begun: (count: number) => (count === 1 ? 'Filen laddas upp.' : `${String(count)} filer laddas upp.`),
      done: (name: string) => `${name} är uppladdad.`,
      failed: (name: string, why: string) => `${name} laddades inte upp. ${why}`,
      cancelled: (name: string) => `Uppladdningen av ${name} är avbruten.`,
    },
    lost: 'Vi fick inte kontakt. Kontrollera din uppkoppling och försök igen.',
    tooLarge: (size: string) => `Filen är för stor. Välj en fil på högst ${size}.`,
    left: 'Den följer inte med. Tryck på Fortsätt igen om du vill gå vidare utan den.',
    undone: 'En fil kom inte fram. Försök igen, eller stäng raden, innan du går vidare.',
    wait: 'Vänta tills filerna är uppladdade, eller avbryt dem, innan du går vidare.',
  },
};

export type UploadTexts = typeof svUpload;

/** The words on the page where an address is shown to be one's own, in Swedish. */
export const svProve = {
  prove: {
    heading: 'Bekräfta din e-postadress',
    headingSms: 'Bekräfta ditt mobilnummer',
    sent: (address: string) => `Vi har skickat en kod till ${address}.`,
    unsentHeading: 'Vi kan inte skicka koden',
    unsent:
      'Webbplatsen är inte inställd för att skicka e-post. Dina svar är sparade men inte inskickade. Ring eller mejla oss, så hjälper vi dig.',
    unsentSms:
      'Webbplatsen är inte inställd för att skicka sms. Dina svar är sparade men inte inskickade. Gå tillbaka och lämna en e-postadress i stället, eller ring oss.',
    why: 'Med koden vet vi att svaret når dig. När du har skrivit den skickas dina svar in.',
    code: 'Kod',
    codeHint: 'Sex siffror. Koden gäller i 15 minuter. Titta också i skräpposten.',
    codeHintSms: 'Sex siffror. Koden gäller i 15 minuter.',
    wrong: 'Skriv koden som vi skickade. Den har sex siffror.',
    spent: 'Koden gäller inte längre. Skicka en ny.',
    newSent: 'En ny kod är på väg. Den förra gäller inte längre.',
    often: 'Du har fått många koder på kort tid. Vänta en stund och försök sedan igen.',
    submit: 'Bekräfta och skicka in',
    again: 'Skicka en ny kod',
    change: 'Ändra adressen',
    back: 'Tillbaka',
  },
};

export type ProveTexts = typeof svProve;

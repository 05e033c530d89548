/** The words around drafts, in Swedish: saving, going on elsewhere, throwing away, two tabs, a new version. */
export const svDrafts = {
  drafts: {
    /** After "Sparat", today and another day. */
    atTime: (time: string) => `kl. ${time}`,
    passing: (when: string) =>
      `Sparat ${when}. Inte inskickad. Den tas bort när du stänger webbläsaren, och senast i morgon.`,
    cookieLife: 'Så länge vi sparar det du har börjat på, räknat från att du sparade',
    cookiePassing: 'Gör detsamma för e-tjänster som inte sparar något efter att du har stängt webbläsaren.',

    keptUntil: (day: string) =>
      `Vi sparar det till ${day}. I den här webbläsaren hittar du tillbaka från startsidan och från e-tjänstens sida.`,
    keptForPerson: (day: string) =>
      `Vi sparar det till ${day}. Logga in igen, på vilken enhet du vill, så fortsätter du där du var.`,
    goOn: 'Fortsätt fylla i',
    linkHeading: 'Fortsätt på en annan enhet',
    linkText:
      'Vi kan skicka en länk till din e-post. Med den fortsätter du i en annan webbläsare, till exempel i mobilen. Länken går att använda en gång.',
    email: 'E-postadress',
    emailHint:
      'Vi använder adressen för länken, och för att påminna dig innan vi tar bort det du har sparat. Den som kan läsa e-posten kan också öppna det du har fyllt i.',
    emailMissing: 'Skriv din e-postadress.',
    emailWrong: 'Skriv en e-postadress, till exempel namn@exempel.se.',
    often:
      'Vi har skickat flera länkar den senaste timmen. Titta i skräpposten, eller vänta en timme och försök igen.',
    send: 'Skicka länken',
    sendNew: 'Skicka en ny länk',
    sentHeading: 'Vi skickar en länk till dig',
    sentText: (email: string, day: string) =>
      `Den går till ${email} och gäller till ${day}, eller tills den har använts. Kommer den inte? Titta i skräpposten.`,
    newVoids: 'Skickar du en ny länk slutar den gamla att gälla.',
    takeBack: 'Ta tillbaka länken',
    takenBack: 'Länken gäller inte längre',
    takenBackText: 'Vi har också glömt adressen.',

    removeLink: 'Ta bort det du har fyllt i',
    removeHeading: 'Vill du ta bort det du har fyllt i?',
    removeText: (title: string) =>
      `Allt du har fyllt i för ”${title}” försvinner, och filer du har lagt till.`,
    removeForGood: 'Det går inte att ångra. Inget är inskickat.',
    remove: 'Ta bort allt',
    keep: 'Behåll',
    removedHeading: 'Det är borttaget',
    removedText: 'Allt du hade fyllt i är borta, och filer du hade lagt till. Inget är inskickat.',

    begunHeading: 'Du har redan börjat',
    savedAt: (when: string) => `Sparat ${when}.`,
    beginAgain: 'Börja om',
    beginAgainHelp: 'Börjar du om finns det du redan har fyllt i kvar, tills du tar bort det.',

    openHeading: 'Fortsätt med det du har börjat på',
    openText: 'Länken går att använda en gång. Sedan hittar du tillbaka i den här webbläsaren.',
    openShared: 'Använder andra samma dator? Stäng webbläsaren när du är klar.',
    open: 'Fortsätt',
    usedHeading: 'Länken är redan använd',
    usedText: 'En länk går att använda en gång. Du kan fortsätta i webbläsaren där du öppnade den.',
    expiredHeading: 'Länken har slutat gälla',
    expiredText: 'Det du har fyllt i finns kvar.',
    revokedHeading: 'Länken gäller inte längre',
    revokedText: 'Den är tillbakatagen, eller så har du fått en nyare.',
    sendAgain: 'Skicka en ny länk till samma adress',
    sentAgainHeading: 'En ny länk är på väg',
    sentAgainText: 'Den går till samma adress som den förra. Kommer den inte? Titta i skräpposten.',
    oftenHeading: 'Vänta en stund',
    isSentHeading: 'Det är redan inskickat',
    isSentText: 'Du har fått ett ärendenummer och en kvittens. Har du frågor om ärendet, kontakta oss.',
    goneHeading: 'Länken leder ingenstans',
    goneText:
      'Den kan vara felskriven, eller så har vi tagit bort det du hade börjat på. Börja om från e-tjänstens sida.',
    toStart: 'Till startsidan',

    versionHeading: 'Formuläret har ändrats',
    versionText: 'Sedan du började har vi gjort om formuläret. Dina svar följer med.',
    versionSame: 'Frågorna är desamma som förut.',
    added: 'Nya frågor',
    changed: 'Ändrade frågor',
    renamed: (before: string, now: string) => `”${before}” heter nu ”${now}”`,
    dropped: 'Frågor som är borta',
    droppedText: 'De här svaren behövs inte längre. Vi tar bort dem när du fortsätter.',
    carry: 'Fortsätt i det nya formuläret',

    conflictHeading: 'Vilket svar ska gälla?',
    conflictText:
      'Du har ändrat samma fråga på två ställen, till exempel i två flikar. Välj vilket svar vi ska spara. Allt annat är sparat.',
    theirs: 'Det här skrev du i den andra fliken',
    mine: 'Det här skrev du här',
    conflictPick: 'Välj vilket svar som ska gälla.',
    conflictSave: 'Spara och fortsätt',
    conflictLive: (question: string) =>
      `”${question}” har också ändrats i en annan flik. Vi sparar resten. Tryck på Fortsätt, så får du välja svar.`,
  },
};

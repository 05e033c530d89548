/** The words on the page of a form's versions, in Swedish. */
export const svVersions = {
  versions: {
    heading: (title: string) => `Versioner av ${title}`,
    toVersions: 'Versioner',
    toWorkbench: 'Öppna i formulärverkstaden',

    now: 'Vad som erbjuds nu',
    offered: (number: number, since: string) => `Version ${number} erbjuds sedan ${since}.`,
    retired: (since: string) =>
      `Formuläret är tillbakadraget sedan ${since}. Det tar inte emot nya svar. Ärenden och påbörjade utkast finns kvar.`,
    neverOffered: 'Formuläret har inte erbjudits än.',
    noFolder:
      'Formulärets mapp finns inte här. När servern startar om erbjuds det inte längre. Ärenden och utkast finns kvar och läses i sina egna versioner. Lägg tillbaka mappen, eller dra tillbaka formuläret.',

    draft: 'Utkastet i mappen',
    same: 'Mappen är likadan som det som erbjuds. Det finns inget att publicera.',
    faulty: 'Mappen har fel och kan inte publiceras. Rätta dem först:',
    differs: (count: number) =>
      count === 1 ? 'En sak skiljer från det som erbjuds:' : `${count} saker skiljer från det som erbjuds:`,
    more: (count: number) => `… och ${count} till.`,
    tooMuch: (formId: string) =>
      `Skillnaden är så stor att det tar längre tid att räkna ut den än en sida kan vänta. Kommandot npx blankett forms diff ${formId} visar den.`,
    first: 'Det här är formulärets första version.',
    liveOnly:
      'Frågor och texter är som i det som erbjuds. Kontaktuppgifter, ämnen eller annat som inte hör till en version är ändrat. Publicera för att det ska synas nu, annars syns det när servern startar om.',
    wasPublished: (number: number) =>
      `Mappen är lik version ${number}, som har publicerats förut. Något annat har satts i dess ställe, så den publiceras inte av sig själv.`,
    whyWaits: 'Mappen publiceras inte när servern startar, eftersom service.json säger det.',

    publish: 'Publicera',
    publishVersion: (number: number) => `Publicera version ${number}`,
    propose: (number: number) => `Föreslå version ${number}`,
    takesTwo: 'Det här formuläret publiceras av två. Någon annan behöver godkänna det du föreslår.',
    when: 'När ska den gälla?',
    atOnce: 'Nu',
    atOnceApproved: 'Så snart den är godkänd',
    later: 'Från en dag och tid',
    laterAt: 'Dag och klockslag, svensk tid',
    reason: 'Varför',
    reasonHint: 'Visas i listan över versioner för dem som kommer efter dig.',
    whenMissing: 'Välj när versionen ska gälla.',
    timeMissing: 'Skriv en dag och ett klockslag, till exempel 31 januari 2027 kl. 16.00.',
    timePast: 'Tiden har passerat. Skriv en som kommer, eller välj att den ska gälla nu.',
    timeFar: 'Tiden ligger mer än två år bort. Skriv en tidigare.',
    reasonTooLong: 'Texten om varför är för lång. Skriv högst 1 000 tecken.',

    history: 'Det som har publicerats',
    columns: { what: 'Version', state: 'Läge', from: 'Gäller från', by: 'Av', reason: 'Varför', do: 'Gör' },
    version: (number: number) => `Version ${number}`,
    retirement: 'Tillbakadraget',
    states: {
      proposed: 'Väntar på godkännande',
      scheduled: 'Schemalagd',
      now: 'Gäller nu',
      past: 'Tidigare',
      cancelled: 'Inställd',
    },
    byStart: 'Servern, när den startade',
    byCommand: 'Kommandoraden',
    bySomebody: 'Någon med ett konto som inte finns kvar',
    approvedBy: (name: string) => `Godkänd av ${name}`,
    cancelledBy: (name: string) => `Inställd av ${name}`,
    onceApproved: 'När den är godkänd',
    approve: 'Godkänn',
    cancel: 'Ställ in',
    which: (what: string, when: string) => ` ${what}, ${when}`,
    yourOwn: 'Du har föreslagit den. Någon annan behöver godkänna.',

    retire: 'Dra tillbaka formuläret',
    retireText:
      'Formuläret tar då inte emot nya svar. Ärenden och påbörjade utkast finns kvar, och du kan publicera igen när du vill.',

    against: (number: number) => `Vad som skiljer mot version ${number}`,
    againstNow: (number: number) => `Vad som blir annorlunda mot version ${number}, som gäller nu`,
    nothing: 'Ingenting skiljer.',
    firstOfAll: 'Det är den första versionen.',
    madeAt: (when: string) => `Skapad ${when}.`,
    rollBack: (number: number) => `Återställ version ${number}`,
    rollBackText:
      'Versionen erbjuds igen, från nu. Inget tas bort: det som gäller nu blir en tidigare version, och ärenden läses i sina egna.',

    done: {
      publicerad: 'Versionen är publicerad',
      schemalagd: 'Versionen är schemalagd',
      foreslagen: 'Versionen är föreslagen. Någon annan behöver godkänna den',
      godkand: 'Publiceringen är godkänd',
      installd: 'Publiceringen är inställd',
      aterstalld: 'Versionen är återställd',
      tillbakadragen: 'Formuläret är tillbakadraget',
    },
  },
};

export type VersionsTexts = typeof svVersions;

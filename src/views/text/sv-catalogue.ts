const number = (value: number): string => value.toLocaleString('sv-SE');

/** The words of the catalogue, and of what is so for a while, in Swedish. */
export const svCatalogue = {
  catalogue: {
    aToZ: 'Alla e-tjänster och blanketter A–Ö',
    letters: 'Bokstäver',
    meant: 'Menade du',
    pages: 'Sidor',
    pageOf: (page: number, of: number) => `Sida ${number(page)} av ${number(of)}`,
    before: 'Föregående sida',
    after: 'Nästa sida',

    opensAt: (who: string) => `Öppnas hos ${who}`,
    paper: (size: string) => `Blankett, PDF ${size}`,
    authority: 'Ansvarig',
    outsideHeading: (authority: string) => `${authority} ansvarar`,
    outside: (authority: string, municipality: string) =>
      `Det är ${authority} som tar emot och beslutar, inte ${municipality}.`,
    elsewhereHeading: 'Till tjänsten',
    elsewhere: (host: string) =>
      `Tjänsten finns på en annan webbplats, ${host}. Det du fyller i där kommer inte till oss.`,
    toService: (who: string) => `Gå till tjänsten hos ${who}`,
    paperHeading: 'Fyll i på papper',
    paperText: 'Hämta blanketten, fyll i den och lämna den så som det står på den.',
    fetchPaper: (size: string) => `Hämta blanketten (PDF, ${size})`,

    downtime: 'Driftmeddelande',
    notOpenHeading: 'E-tjänsten har inte öppnat',
    notOpen: (when: string) => `Den öppnar ${when}. Kom tillbaka då.`,
    closedHeading: 'E-tjänsten har stängt',
    closed: (when: string) => `Sista dagen var ${when}.`,
    closedAt: (when: string) => `Den stängde ${when}.`,
    closedHelp: (phone: string) => `Ring oss på ${phone}, så berättar vi vad du kan göra.`,
    draftStays: 'Det du har skrivit finns kvar i utkastet, men du kan inte skicka in det.',
    closesSoonHeading: 'E-tjänsten stänger snart',
    closesSoon: (when: string) => `Skicka in senast ${when}.`,
    fullHeading: 'Alla platser är tagna',
    full: 'Om någon tar tillbaka sin anmälan blir det en ledig plats igen.',
    fewHeading: (count: number) => (count === 1 ? 'En plats kvar' : `${number(count)} platser kvar`),
    few: 'Du får en plats när du har skickat in.',
  },
};

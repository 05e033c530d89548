const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FIRST_NAMES = words(`
  Anna Karin Maria Sara Emma Elin Åsa Linnea Ingrid Fatima Amira Zahra Ulla Birgitta Eva Lena Johanna Hanna Ida Maja
  Erik Lars Karl Anders Johan Mats Bengt Göran Håkan Östen Ali Mohammed Ahmed Nils Per Olle Gustav Oskar Viktor Joakim`);

export const LAST_NAMES = words(`
  Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Jansson Hansson
  Bengtsson Jönsson Lindberg Jakobsson Magnusson Lindström Lindqvist Lindgren Berg Axelsson Bergström Lundberg Lundgren Lundqvist
  Mattsson Berglund Fredriksson Sandberg Henriksson Ali Hassan Haddad Åberg Öberg Sjögren Wikström Holm Friberg Rask Demir Ek`);

export const PLACES = words(`
  Torget Storgatan Gränsgatan Skolgatan Kyrkogatan Järnvägsgatan Stationsgatan Ringvägen Åvägen Ängsvägen Björkvägen Parkgatan
  Industrigatan Bruksgatan Tallvägen Granvägen Ekvägen Lönnvägen Hantverkaregatan Köpmangatan`);

/** What compounds begin with. */
export const BEGINNINGS = words(`
  gatu park lek vatten avlopps snö sop skol buss cykel trafik bygg mark skogs strand bro väg trottoar belysnings el värme tak
  fasad mur staket grind bänk papperskorgs rabatt träd gräs häck damm brunns lednings kabel sten asfalt grus sand is halk`);

const ENDS = words(`
  lampan stolpen platsen skylten gallret röret korgen kanten gropen sprickan skadan felet arbetet röjningen hämtningen
  stoppet läckan lukten ljudet störningen ytan delen sidan hörnet gången stigen trappan räcket skyddet kontrollen`);

/** Common words first: each text takes more of the first than of the last. */
export const WORDS: readonly string[] = [
  ...words(`
    lampan lyser inte sedan helgen har slutat fungera på gatan vid skolan och det är mörkt när barnen går hem trasig farlig
    behöver lagas snart någon kan skada sig tack för hjälpen hål i vägen vatten rinner över trottoaren soporna ligger kvar`),
  ...BEGINNINGS.flatMap((beginning) => ENDS.map((end) => beginning + end)),
];

/** What can be at fault, and the words of what it is called in the form. */
export const FAULTS: Readonly<Record<string, string>> = {
  streetLight: 'gatubelysning',
  street: 'gata cykelväg eller trottoar',
  roadSign: 'vägmärke',
  park: 'park och grönområde',
  playground: 'lekplats',
  litter: 'nedskräpning',
  graffiti: 'klotter',
  water: 'vatten eller avlopp',
};

export const MONTHS = words(
  'januari februari mars april maj juni juli augusti september oktober november december',
);

/** The words that every document of ours has, in one language. */
export interface DocumentWords {
  readonly contact: string;
  readonly contactName: string;
  readonly phone: string;
  readonly hours: string;
  readonly email: string;
  readonly privacy: string;
  readonly controller: string;
  readonly data: string;
  readonly purpose: string;
  readonly basis: string;
  readonly retention: string;
  readonly recipients: string;
  readonly other: string;
  readonly officer: string;
  readonly publicRecord: string;
  readonly public: string;
  readonly page: (page: number, of: number) => string;
}

const sv: DocumentWords = {
  contact: 'Har du frågor?',
  contactName: 'Kontakt',
  phone: 'Telefon',
  hours: 'Öppettider',
  email: 'E-post',
  privacy: 'Så behandlar vi dina uppgifter',
  controller: 'Personuppgiftsansvarig',
  data: 'Uppgifter vi behandlar',
  purpose: 'Varför vi behandlar dem',
  basis: 'Rättslig grund',
  retention: 'Hur länge vi sparar dem',
  recipients: 'Vem som kan få ta del av dem',
  other: 'Övrigt',
  officer: 'Dataskyddsombud',
  publicRecord: 'Allmän handling',
  public:
    'Det du skickar in blir en allmän handling. Den kan lämnas ut till den som frågar, om den inte omfattas av sekretess.',
  page: (page, of) => `Sida ${page} av ${of}`,
};

const en: DocumentWords = {
  contact: 'Do you have questions?',
  contactName: 'Contact',
  phone: 'Telephone',
  hours: 'Opening hours',
  email: 'E-mail',
  privacy: 'How we use your data',
  controller: 'Controller',
  data: 'The data we use',
  purpose: 'Why we use it',
  basis: 'Legal basis',
  retention: 'How long we keep it',
  recipients: 'Who may receive it',
  other: 'Other',
  officer: 'Data protection officer',
  publicRecord: 'Official document',
  public:
    'What you send in becomes an official document. It can be given to anyone who asks for it, unless it is covered by secrecy.',
  page: (page, of) => `Page ${page} of ${of}`,
};

export const documentWords = (language: 'sv' | 'en'): DocumentWords => ({ sv, en })[language];

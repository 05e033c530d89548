import type { Json, JsonObject } from '../../../form';

/** What a new form begins with. */
export interface NewForm {
  readonly title: string;
  /** What it is called in English. */
  readonly english: string;
  readonly municipality: { readonly name: string; readonly phone: string; readonly email: string };
  /** One of those in municipality.json, where there is one. */
  readonly category: string | undefined;
  /** From the new folder to where the JSON Schemas of our own files lie, with `/`. */
  readonly schemas: string;
}

/** The files of a small form that works as it is, by name: it asks what it is about, and whom to answer. */
export const startingForm = (form: NewForm): Readonly<Record<string, Json>> => ({
  'schema.json': schema(form.title),
  'ui.json': { $schema: `${form.schemas}/ui.schema.json`, ...UI },
  'service.json': service(form),
  'texts.en.json': {
    $schema: `${form.schemas}/texts.schema.json`,
    '/title': form.english,
    ...ENGLISH,
    'service#/privacy/controller': controller(form),
  },
  'examples/anna.json': {
    about: 'Papperskorgen vid busstationen är full.',
    day: '2026-11-20',
    wantsReply: true,
    name: 'Anna Andersson',
    email: 'anna.andersson@example.se',
  },
});

const schema = (title: string): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  type: 'object',
  properties: {
    about: {
      title: 'Vad gäller det?',
      description:
        'Skriv inte personnummer eller känsliga uppgifter. Det du skickar in blir en allmän handling.',
      type: 'string',
      pattern: '\\S',
      minLength: 1,
      maxLength: 2000,
      'x-privacy': { level: 'personal', purpose: 'Förstå och hantera ärendet' },
      'x-error': { required: 'Skriv vad det gäller.' },
    },
    day: { title: 'Vilken dag gäller det?', type: 'string', format: 'date' },
    wantsReply: {
      title: 'Vill du ha svar?',
      type: 'boolean',
      'x-error': { required: 'Välj om du vill ha svar.' },
    },
    name: {
      title: 'Ditt namn',
      type: 'string',
      pattern: '\\S',
      minLength: 1,
      maxLength: 100,
      'x-privacy': { level: 'personal', purpose: 'Veta vem vi svarar' },
      'x-autocomplete': 'name',
    },
    email: {
      title: 'E-postadress',
      type: 'string',
      format: 'email',
      maxLength: 254,
      'x-privacy': { level: 'personal', purpose: 'Svara och ställa frågor' },
      'x-autocomplete': 'email',
    },
  },
  required: ['about', 'wantsReply'],
  if: { properties: { wantsReply: { const: true } }, required: ['wantsReply'] },
  then: { required: ['name', 'email'] },
  additionalProperties: false,
});

const UI: JsonObject = {
  type: 'Categorization',
  elements: [
    {
      type: 'Category',
      label: 'Ditt ärende',
      elements: [
        { type: 'Control', scope: '#/properties/about', options: { multi: true } },
        { type: 'Control', scope: '#/properties/day' },
      ],
    },
    {
      type: 'Category',
      label: 'Återkoppling',
      elements: [
        { type: 'Control', scope: '#/properties/wantsReply' },
        {
          type: 'Group',
          label: 'Så når vi dig',
          rule: {
            effect: 'SHOW',
            condition: { scope: '#/properties/wantsReply', schema: { const: true } },
          },
          elements: [
            { type: 'Control', scope: '#/properties/name', options: { width: 'w24' } },
            { type: 'Control', scope: '#/properties/email', options: { width: 'w24' } },
          ],
        },
      ],
    },
  ],
};

const service = ({ municipality, category, schemas }: NewForm): Json => ({
  $schema: `${schemas}/service.schema.json`,
  summary: 'Skriv till oss, så hör vi av oss om du vill ha svar.',
  ...(category !== undefined && { category }),
  authority: { name: municipality.name },
  contact: { phone: municipality.phone, email: municipality.email },
  introduction: 'Här kan du berätta för oss vad det gäller. Du behöver inte säga vem du är.',
  facts: { time: 'ungefär 3 minuter', cost: 'kostnadsfritt', signature: 'ingen underskrift behövs' },
  nextSteps: ['Vi läser det du har skrivit.', 'Vill du ha svar hör vi av oss.'],
  privacy: {
    controller: controller({ municipality }),
    data: 'Det du själv skriver. Namn och e-postadress behandlar vi bara om du vill ha svar.',
    purpose: 'Vi använder uppgifterna för att ta hand om ditt ärende och svara dig.',
    basis: 'Uppgift av allmänt intresse, artikel 6.1 e i dataskyddsförordningen.',
    retention: 'Vi tar bort uppgifterna två år efter att ärendet har avslutats.',
  },
  retention: { rule: 'Gallras två år efter att ärendet har avslutats.', months: 24, trigger: 'closed' },
  login: 'none',
  anonymous: true,
});

/** The same in every language. */
const controller = ({ municipality: { name, email } }: Pick<NewForm, 'municipality'>): string =>
  `${name}, ${email}`;

const ENGLISH = {
  '/properties/about/title': 'What is it about?',
  '/properties/about/description':
    'Do not write personal identity numbers or sensitive information. What you send in becomes a public record.',
  '/properties/about/x-privacy/purpose': 'Understand and handle the case',
  '/properties/about/x-error/required': 'Write what it is about.',
  '/properties/day/title': 'Which day is it about?',
  '/properties/wantsReply/title': 'Do you want a reply?',
  '/properties/wantsReply/x-error/required': 'Choose whether you want a reply.',
  '/properties/name/title': 'Your name',
  '/properties/name/x-privacy/purpose': 'Know whom we reply to',
  '/properties/email/title': 'E-mail address',
  '/properties/email/x-privacy/purpose': 'Reply and ask questions',
  'ui#/elements/0/label': 'Your case',
  'ui#/elements/1/label': 'Reply',
  'ui#/elements/1/elements/1/label': 'How we reach you',
  'service#/summary': 'Write to us, and we get back to you if you want a reply.',
  'service#/introduction': 'Tell us here what it is about. You do not have to say who you are.',
  'service#/facts/time': 'about 3 minutes',
  'service#/facts/cost': 'free of charge',
  'service#/facts/signature': 'no signature is needed',
  'service#/nextSteps/0': 'We read what you have written.',
  'service#/nextSteps/1': 'If you want a reply we get back to you.',
  'service#/privacy/data':
    'What you write yourself. We process your name and e-mail address only if you want a reply.',
  'service#/privacy/purpose': 'We use the information to handle your case and to reply to you.',
  'service#/privacy/basis':
    'A task carried out in the public interest, Article 6(1)(e) of the General Data Protection Regulation.',
  'service#/privacy/retention': 'We erase the information two years after the case was closed.',
  'service#/retention/rule': 'Erased two years after the case was closed.',
};

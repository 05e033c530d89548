import type { Language } from '../../form';

/** What somebody new is mailed. A paragraph that is `{link}` alone becomes a button. */
const sv = {
  subject: (municipality: string) => `Du har fått ett konto hos ${municipality}`,
  paragraphs: (municipality: string, hours: number) => [
    `En kollega har bjudit in dig till handläggningen av e-tjänster hos ${municipality}. Med länken väljer du lösenord och kodapp.`,
    '{link}',
    `Länken gäller en gång, i ${hours} timmar. Den är bara för dig: skicka den inte vidare.`,
    'Väntade du ingen inbjudan? Öppna inte länken, och hör med den som sköter e-tjänsterna.',
  ],
  button: 'Välj hur du loggar in',
};

const en: typeof sv = {
  subject: (municipality) => `You have an account with ${municipality}`,
  paragraphs: (municipality, hours) => [
    `A colleague has invited you to handle the e-services of ${municipality}. With the link you choose a password and a code app.`,
    '{link}',
    `The link works once, for ${hours} hours. It is for you alone: do not pass it on.`,
    'Did you expect no invitation? Do not open the link, and ask whoever looks after the e-services.',
  ],
  button: 'Choose how to sign in',
};

export const invitationTexts = (language: Language): typeof sv => ({ sv, en })[language];

/** The words of previews, in Swedish. */
export const svPreview = {
  preview: {
    title: 'Förhandsvisning',
    about: (time: string) =>
      `Så som mappen sparades ${time}. Det du fyller i sparas inte, och inget ärende skapas.`,
    shared: (time: string) =>
      `Ett utkast till en e-tjänst. Här kan du titta men inte fylla i. Länken gäller till ${time}.`,
    lookedAt: 'Kontrollerna görs klara och kommer om ett ögonblick. Sidan visas då på nytt.',
    again: 'Uppdatera',
    ways: 'Visa på andra sätt',
    parts: {
      form: 'Formuläret',
      review: 'Granskningen',
      receipt: 'Kvittens (PDF)',
      blank: 'Blankett (PDF)',
      mails: 'Utskick',
      answer: 'Svaret (JSON)',
    },
    example: 'Ifyllt med',
    empty: 'Inget',
    language: 'Språk',
    script: 'Skript',
    withScript: 'Med',
    withoutScript: 'Utan',
    show: 'Visa',
    share: 'Skapa länk till kollegor',
    notSaved: 'Förhandsvisning: inget sparas.',
    saveText: 'I e-tjänsten sparas svaren här. I förhandsvisningen sparas inget.',
    tooMuch:
      'Svaren är för många för att följa med i en förhandsvisning. Lägg dem i en fil i mappen examples, och välj den här.',
    unreadable: 'Svaren i adressen gick inte att läsa. Formuläret visas utan dem.',
    noExample: (name: string) => `Det finns inget exempel som heter ”${name}”. Formuläret visas utan.`,
    noFile: 'Filen är tom, eller så finns frågan inte kvar i formuläret. Läs in sidan igen.',
    draft: 'UTKAST',
    sentHeading: 'Här hade det skickats in',
    sentText: 'Allt är ifyllt som det ska. Det här är en förhandsvisning: inget ärende har skapats.',
    refusedHeading: 'Formuläret går inte att visa',
    refusedText:
      'Så som mappen är sparad nu går det inte att göra ett formulär av den. Rätta felen och spara igen. Då visas formuläret här.',
    elsewhereHeading: 'E-tjänsten ligger på en annan plats',
    elsewhereText: 'Mappen har inget formulär. Den leder till en annan webbplats eller en PDF.',
    noBlankHeading: 'Formuläret är för stort för en blankett',
    noBlankText: 'Den som vill ha det på papper får kontakta kommunen. I e-tjänsten visas ingen blankett.',
    mailsHeading: 'Utskick',
    mailsLead:
      'Så här ser det ut som en invånare får från oss. Texterna står i municipality.json och är desamma för alla e-tjänster. Länkar, nummer och koder är dolda.',
    mailsTo: (channel: string) => `Med svaren här skickas det till ${channel}.`,
    mailsToEmail: (address: string) => `e-postadressen i svaren: ${address}`,
    mailsToPhone: (number: string) => `telefonnumret i svaren som sms: ${number}`,
    mailsToNobody:
      'Med svaren här skickas inget: det finns ingen e-postadress och inget telefonnummer i dem.',
    subject: 'Ämne',
    sms: 'Som sms',
    linkHeading: 'Länk till kollegor',
    linkText: (time: string) =>
      `Den som har länken ser formuläret så som mappen är sparad, men kan inte fylla i det. Länken gäller till ${time}. Den går inte att ta tillbaka före det.`,
    linkLabel: 'Länken',
    back: 'Tillbaka till förhandsvisningen',
  },
};

export type PreviewTexts = typeof svPreview;

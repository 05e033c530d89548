import type { PreviewTexts } from './sv-preview';

/** The words of previews, in English; each key as in `sv-preview.ts`, which is the model. */
export const enPreview: PreviewTexts = {
  preview: {
    title: 'Preview',
    about: (time) => `As the folder was saved ${time}. What you fill in is not kept, and no case is made.`,
    shared: (time) =>
      `A draft of an e-service. You can look at it but not fill it in. The link is good until ${time}.`,
    lookedAt: 'The checks are being made and come in a moment. The page is then shown anew.',
    again: 'Refresh',
    ways: 'Show it in other ways',
    parts: {
      form: 'The form',
      review: 'The review',
      receipt: 'Receipt (PDF)',
      blank: 'Blank (PDF)',
      mails: 'Notices',
      answer: 'The answer (JSON)',
    },
    example: 'Filled in with',
    empty: 'Nothing',
    language: 'Language',
    script: 'Script',
    withScript: 'With',
    withoutScript: 'Without',
    show: 'Show',
    share: 'Make a link for colleagues',
    notSaved: 'Preview: nothing is kept.',
    saveText: 'In the e-service the answers are saved here. In the preview nothing is.',
    tooMuch:
      'There are too many answers to come along in a preview. Put them in a file in the folder examples, and choose it here.',
    unreadable: 'The answers in the address could not be read. The form is shown without them.',
    noExample: (name) => `There is no example called “${name}”. The form is shown without one.`,
    noFile: 'The file is empty, or the question is not in the form any more. Load the page again.',
    draft: 'DRAFT',
    sentHeading: 'Here it would have been sent in',
    sentText: 'Everything is filled in as it should be. This is a preview: no case has been made.',
    refusedHeading: 'The form cannot be shown',
    refusedText:
      'As the folder is saved now, no form can be made of it. Put the errors right and save again. Then the form is shown here.',
    elsewhereHeading: 'The e-service is in another place',
    elsewhereText: 'The folder has no form. It leads to another site or to a PDF.',
    noBlankHeading: 'The form is too large for a blank',
    noBlankText: 'Whoever wants it on paper has to contact the municipality. The e-service shows no blank.',
    mailsHeading: 'Notices',
    mailsLead:
      'This is what a resident gets from us. The words stand in municipality.json and are the same for all e-services. Links, numbers and codes are covered.',
    mailsTo: (channel) => `With the answers here it is sent to ${channel}.`,
    mailsToEmail: (address) => `the e-mail address in the answers: ${address}`,
    mailsToPhone: (number) => `the telephone number in the answers, as a text message: ${number}`,
    mailsToNobody:
      'With the answers here nothing is sent: there is no e-mail address and no telephone number in them.',
    subject: 'Subject',
    sms: 'As a text message',
    linkHeading: 'Link for colleagues',
    linkText: (time) =>
      `Whoever has the link sees the form as the folder is saved, but cannot fill it in. The link is good until ${time}. It cannot be taken back before that.`,
    linkLabel: 'The link',
    back: 'Back to the preview',
  },
};

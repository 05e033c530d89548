import type { AroundTexts } from './sv-around';

/** The words on the pages around the forms, in English; each key as in `sv-around.ts`, which is the model. */
export const enAround: AroundTexts = {
  accessibility: {
    lead: (municipality: string, service: string) =>
      `${municipality} is responsible for ${service}. We want as many people as possible to be able to use it. Here you can read how it complies with the Swedish act on accessibility to digital public services, which problems we know of, and how you tell us of more.`,
    howHeading: 'How accessible the service is',
    statuses: {
      full: 'The service complies fully with the act. We know of no shortcomings.',
      partial: 'The service complies partly with the act. The shortcomings are listed below.',
      none: 'The service does not comply with the act. The shortcomings are listed below.',
    },
    problemsHeading: 'This does not work for everybody',
    situations: {
      noSight: 'If you cannot see',
      lowSight: 'If you have low vision',
      noColour: 'If you cannot tell colours apart',
      noHearing: 'If you cannot hear',
      lowHearing: 'If you are hard of hearing',
      noVoice: 'If you do not speak',
      fineMotor: 'If fine movements are hard for you, or your strength is limited',
      mobility: 'If it is hard for you to move or to reach',
      flicker: 'If you are sensitive to flicker',
      cognitive: 'If it is hard for you to read, understand or remember',
    },
    burdenHeading: 'Exceptions because it would be a disproportionate burden (section 12 of the act)',
    outsideHeading: 'What the act does not cover (section 9 of the act)',
    reportHeading: 'Tell us if something does not work',
    reportText: (phone: string, email: string) =>
      `You can also call ${phone} or write to ${email}. If you need the content in another way, we arrange it.`,
    reportByForm: 'Report an accessibility problem',
    superviseHeading: 'Supervision',
    superviseText:
      'The Agency for Digital Government, Digg, supervises the act. If you are not content with our answer, you can report it there.',
    superviseLink: 'Report to Digg (another website)',
    methodHeading: 'How we have assessed the service',
    methods: {
      self: 'We have assessed the service ourselves.',
      external: 'The service has been assessed by somebody outside the municipality.',
    },
    assessedAt: 'Assessed',
    updatedAt: 'Statement updated',
  },

  contact: {
    lead: 'You can always do your errand without the e-service. Call, write or come to us, and we help you.',
    phone: 'Phone',
    hours: 'Opening hours',
    email: 'E-mail',
    post: 'Postal address',
    visit: 'Visit',
    serviceHeading: 'Questions about one of the services',
  },

  listen: {
    start: 'Listen',
    pause: 'Pause reading',
    goOn: 'Go on listening',
    stop: 'Stop listening',
    with: (vendor: string) => `Listen with ${vendor}`,
  },

  cookieUses: {
    signedIn: 'Keeps you logged in.',
    signingIn: 'Shows that it is the same browser that comes back from logging in.',
    fileFaults: 'Shows which files could not be taken, and why.',
  },

  survey: {
    heading: 'How did it go?',
    lead: 'Answer if you like. We do not save who you are or which case it is about.',
    question: 'How did it go to use the service?',
    choices: ['Very badly', 'Badly', 'Neither well nor badly', 'Well', 'Very well'],
    comment: 'What can be better?',
    commentHint: 'Write nothing personal. We cannot answer what you write here.',
    send: 'Send the answer',
    choose: 'Choose how it went.',
    tooLong: (most: number) => `Shorten the text to at most ${String(most)} characters.`,
    thanks: 'Thank you for your answer',
    thanksText: 'It helps us to make the service better.',
    back: 'Back to your case',
  },

  report: {
    link: 'Report a problem with this page',
    title: 'Report a problem with a page',
    lead: 'Tell us if something on our pages is broken, wrong or hard to understand. If it is about your case, contact us instead.',
    page: 'Which page is it about?',
    pageHint: 'The address or the name of the page. You can change it.',
    what: 'What is the problem?',
    whatHint: 'Do not write personal identity numbers or sensitive information.',
    email: 'E-mail address',
    emailHint: 'Only if you want us to answer.',
    send: 'Send the report',
    whatMissing: 'Describe what the problem is.',
    whatTooLong: (most: number) => `Shorten the text to at most ${String(most)} characters.`,
    emailWrong: 'Write an e-mail address, for example name@example.com.',
    kept: 'We keep what you write for a year. Then it is deleted.',
    thanks: 'Thank you, we have received your report',
    thanksText: 'We read all that comes in. If you have left an e-mail address, we may get in touch.',
  },

  sending: {
    againHeading: 'Press Send in once more',
    again:
      'It went so fast that we want to be sure that a person is sending. Your answers are saved. Read them through and press Send in.',
    trap: 'Leave this box empty',
  },

  pagesOpinion: {
    part: 'Ratings',
    heading: 'Ratings of the services',
    about:
      'What residents have answered on the receipt page, and reported about pages. It is deleted after a year.',
    byForm: 'How it went, form by form',
    form: 'Form name',
    answers: 'Number of answers',
    mean: 'Mean (1–5)',
    comments: 'What can be better?',
    reports: 'Reported problems',
    day: 'Day',
    score: 'Answer',
    text: 'What was written',
    page: 'Page',
    email: 'E-mail address',
    none: 'No ratings yet',
    noneHelp: 'When somebody answers on the receipt page or reports a problem, it is shown here.',
    oldStatement: (day: string) =>
      `Accessibility was last assessed ${day}. That is more than a year ago. Assess it again and change municipality.json.`,
  },
};

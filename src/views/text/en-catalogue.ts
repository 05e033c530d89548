import type { svCatalogue } from './sv-catalogue';

const number = (value: number): string => value.toLocaleString('en-GB');

/** The same words in English. */
export const enCatalogue: typeof svCatalogue = {
  catalogue: {
    aToZ: 'All services and paper forms A–Z',
    letters: 'Letters',
    meant: 'Did you mean',
    pages: 'Pages',
    pageOf: (page: number, of: number) => `Page ${number(page)} of ${number(of)}`,
    before: 'Previous page',
    after: 'Next page',

    opensAt: (who: string) => `Opens at ${who}`,
    paper: (size: string) => `Paper form, PDF ${size}`,
    authority: 'Responsible',
    outsideHeading: (authority: string) => `${authority} is responsible`,
    outside: (authority: string, municipality: string) =>
      `It is ${authority} that receives and decides, not ${municipality}.`,
    elsewhereHeading: 'To the service',
    elsewhere: (host: string) =>
      `The service is on another website, ${host}. What you fill in there does not come to us.`,
    toService: (who: string) => `Go to the service at ${who}`,
    paperHeading: 'Fill in on paper',
    paperText: 'Download the form, fill it in and hand it in as it says on the form.',
    fetchPaper: (size: string) => `Download the form (PDF, ${size})`,

    downtime: 'Service notice',
    notOpenHeading: 'The service has not opened yet',
    notOpen: (when: string) => `It opens ${when}. Come back then.`,
    closedHeading: 'The service has closed',
    closed: (when: string) => `The last day was ${when}.`,
    closedAt: (when: string) => `It closed ${when}.`,
    closedHelp: (phone: string) => `Call us on ${phone} and we will tell you what you can do.`,
    draftStays: 'What you have written is still in the draft, but you cannot send it.',
    closesSoonHeading: 'The service closes soon',
    closesSoon: (when: string) => `Send it by ${when}.`,
    fullHeading: 'All places are taken',
    full: 'If somebody withdraws, there will be a place again.',
    fewHeading: (count: number) => (count === 1 ? 'One place left' : `${number(count)} places left`),
    few: 'You have a place once you have sent your answers.',
  },
};

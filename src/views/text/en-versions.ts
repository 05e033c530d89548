import type { VersionsTexts } from './sv-versions';

/** The words on the page of a form's versions, in English; each key as in `sv-versions.ts`, which is the model. */
export const enVersions: VersionsTexts = {
  versions: {
    heading: (title) => `Versions of ${title}`,
    toVersions: 'Versions',
    toWorkbench: 'Open in the workbench',

    now: 'What is offered now',
    offered: (number, since) => `Version ${number} has been offered since ${since}.`,
    retired: (since) =>
      `The form has been retired since ${since}. It takes no new answers. Cases and drafts that were begun are kept.`,
    neverOffered: 'The form has not been offered yet.',
    noFolder:
      'The form has no folder here. When the server starts again it is not offered any more. Cases and drafts are kept and read in their own versions. Put the folder back, or retire the form.',

    draft: 'The draft in the folder',
    same: 'The folder is as what is offered. There is nothing to publish.',
    faulty: 'The folder has faults and cannot be published. Put them right first:',
    differs: (count) =>
      count === 1
        ? 'One thing differs from what is offered:'
        : `${count} things differ from what is offered:`,
    more: (count) => `… and ${count} more.`,
    tooMuch: (formId) =>
      `The difference is so large that working it out takes longer than a page can wait. The command npx blankett forms diff ${formId} tells it.`,
    first: 'This is the form’s first version.',
    liveOnly:
      'Questions and texts are as in what is offered. Contact, subjects or something else that belongs to no version has changed. Publish to show it now; else it is shown when the server starts again.',
    wasPublished: (number) =>
      `The folder is as version ${number}, which was published before. Something else was put in its place, so it is not published by itself.`,
    whyWaits: 'The folder is not published when the server starts, as service.json says.',

    publish: 'Publish',
    publishVersion: (number) => `Publish version ${number}`,
    propose: (number) => `Propose version ${number}`,
    takesTwo: 'Publishing this form takes two. Somebody else has to approve what you propose.',
    when: 'When is it to be offered?',
    atOnce: 'Now',
    atOnceApproved: 'As soon as it is approved',
    later: 'From a day and time on',
    laterAt: 'Day and time, in Sweden',
    reason: 'Why',
    reasonHint: 'Shown in the list of versions to those who come after you.',
    whenMissing: 'Choose when the version is to be offered.',
    timeMissing: 'Write a day and a time, for example 31 January 2027 at 16:00.',
    timePast: 'That time has passed. Write one to come, or choose now.',
    timeFar: 'That is more than two years ahead. Write an earlier time.',
    reasonTooLong: 'The text on why is too long. Write at most 1,000 characters.',

    history: 'What has been published',
    columns: { what: 'Version', state: 'State', from: 'Offered from', by: 'By', reason: 'Why', do: 'Do' },
    version: (number) => `Version ${number}`,
    retirement: 'Retired',
    states: {
      proposed: 'Waits for approval',
      scheduled: 'Scheduled',
      now: 'Offered now',
      past: 'Earlier',
      cancelled: 'Cancelled',
    },
    byStart: 'The server, when it started',
    byCommand: 'The command line',
    bySomebody: 'Somebody whose account is gone',
    approvedBy: (name) => `Approved by ${name}`,
    cancelledBy: (name) => `Cancelled by ${name}`,
    onceApproved: 'When it is approved',
    approve: 'Approve',
    cancel: 'Cancel',
    which: (what, when) => ` ${what}, ${when}`,
    yourOwn: 'You proposed it. Somebody else has to approve it.',

    retire: 'Retire the form',
    retireText:
      'The form then takes no new answers. Cases and drafts that were begun are kept, and you can publish again whenever you like.',

    against: (number) => `What differs from version ${number}`,
    againstNow: (number) => `What changes against version ${number}, which is offered now`,
    nothing: 'Nothing differs.',
    firstOfAll: 'It is the first version.',
    madeAt: (when) => `Made ${when}.`,
    rollBack: (number) => `Go back to version ${number}`,
    rollBackText:
      'The version is offered again, from now on. Nothing is removed: what is offered now becomes an earlier version, and cases are read in their own.',

    done: {
      publicerad: 'The version is published',
      schemalagd: 'The version is scheduled',
      foreslagen: 'The version is proposed. Somebody else has to approve it',
      godkand: 'The publication is approved',
      installd: 'The publication is cancelled',
      aterstalld: 'The version is offered again',
      tillbakadragen: 'The form is retired',
    },
  },
};

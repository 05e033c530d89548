import { enUpload } from './en-upload';
import type { FormTexts } from './sv-form';

const number = (value: number): string => value.toLocaleString('en-GB');
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

/** The words on a form's pages, in English; each key as in `sv-form.ts`, which is the model. */
export const enForm: FormTexts = {
  step: {
    count: (step, of) => `Step ${number(step)} of ${number(of)}`,
    title: (step, of, heading) => `Step ${number(step)} of ${number(of)}: ${heading}`,
    allNeeded: 'All questions need an answer unless marked (optional).',
    next: 'Continue',
    back: 'Back',
    save: 'Save and continue later',
    about: 'About the application',
    steps: 'The steps',
    stepsLabel: 'Steps in the application',
    review: 'Check your answers',
    saved: (time) => `Saved at ${time}. Not sent in.`,
    savedByPost: 'What you change is saved when you continue.',
    savedUntil: (time, day) => `Saved ${time}. Not sent in. We keep it until ${day}.`,
    notSaved: 'We could not save what you just wrote.',
    stillSaved: (time) => `What was saved at ${time} is still there.`,
    savedHeading: 'Saved. Not sent in.',
    keptUntil: (day: string) =>
      `We keep it until ${day}. Come back here in the same browser to go on where you were.`,
    moreQuestions: 'Please answer the questions that were added, too',
    tryAgain: 'Try again',
  },

  live: {
    left: (count) =>
      count < 0 ? `${number(-count)} characters too many.` : `${number(count)} characters left.`,
    added: (what) => `${what} was added.`,
    removed: (what) => `${what} was removed.`,
    moved: (place, of) => `Moved to place ${number(place)} of ${number(of)}.`,
    chosen: (label) => `Chosen: ${label}.`,
    found: (count) => (count === 0 ? 'Nothing fits.' : `${number(count)} fit.`),
    more: 'New questions were added.',
    unsaved: 'Not saved yet. What you have changed is saved when you continue.',
    notSaved: 'Not saved yet. We try again in a while.',
    away: 'We cannot reach the server just now. All that you have written is still on the page. Try again in a while.',
  },

  field: {
    optional: '(optional)',
    error: 'Error: ',
    check: 'Please check: ',
    yes: 'Yes',
    no: 'No',
    noAnswer: 'No answer',
    choose: 'Choose',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    time: 'Time',
    dateHint: (year) => `For example 24 11 ${year}.`,
    timeHint: 'For example 14:30.',
    example: (text) => `For example: ${text}`,
    atMostCharacters: (count) => `You can write at most ${number(count)} characters.`,
    locked: 'You cannot change this.',
    byLink: 'Filled in by a link. You can change the answer.',
    fetched: 'Fetched from the login.',
    fetchedEditable: 'Fetched from the login. You can change it.',
    notYet: 'Worked out once you have answered',
    jsonHint:
      'Write the information as JSON, for example { "name": "Anna" }. If you are unsure, call us and we will help you.',
  },

  list: {
    entry: (name, place, of) => `${capital(name)} ${number(place)} of ${number(of)}`,
    row: (name, place) => `${capital(name)} ${number(place)}`,
    add: (name) => `Add ${name}`,
    remove: 'Remove',
    up: 'Move up',
    down: 'Move down',
    which: (name, place) => ` ${name} ${number(place)}`,
    within: (which) => `, in${which}`,
    full: (count) => `You can add at most ${number(count)}.`,
  },

  members: {
    name: 'Name',
    unnamed: 'without a name',
  },

  part: {
    add: (name) => `Add ${name}`,
    remove: (name) => `Remove ${name}`,
    other: 'more details',
  },

  variants: {
    label: 'Choose what fits',
    show: 'Show the questions',
    which: (label) => ` for ${label}`,
  },

  ...enUpload,

  finder: {
    label: (question) => `Search: ${question}`,
    search: 'Search',
    which: (question) => ` ${question}`,
    first: (shown, of) =>
      `These are the first ${number(shown)} of ${number(of)}. Write a part of the name and press Search to find more.`,
    all: (of) => `Write a part of the name and press Search. There are ${number(of)} to choose from.`,
    hits: (count, of, words) =>
      count === 1
        ? `1 of ${number(of)} matches “${words}”.`
        : `${number(count)} of ${number(of)} match “${words}”.`,
    some: (shown, count, words) =>
      `Showing ${number(shown)} of ${number(count)} that match “${words}”. Write more to get fewer.`,
    none: (words) => `Nothing matches “${words}”. Try a shorter part of the name.`,
    chosen: 'Chosen now',
    taken: (count) => `${number(count)} chosen.`,
    takenLabel: 'Chosen',
    hitsLabel: 'To choose from',
  },

  stop: {
    help: 'Do you have questions, or is something wrong?',
    goBack: 'You can go back and change your answer. What you have filled in is saved.',
    heading: 'You cannot send this in',
    text: 'One of your answers means that you cannot use this service.',
    why: 'Read why',
  },

  problems: {
    heading: (count) =>
      count === 1 ? 'There is one error to correct' : `There are ${number(count)} errors to correct`,
    remarks: 'Check before you send it in',
    remarksHelp: 'Is it right all the same? Then you need not change anything.',
  },
};

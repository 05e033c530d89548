/** What is said of what is wrong, in a file of its own: nobody needs it who has not begun to answer. */
export { problemList } from '../../form/validation/problem-list';
export { problemsOnPage } from '../../form/validation/shown-problems';
export { problemsIn } from '../../form/validation/tell-errors';

/** No list or object of a form gets longer. One more is read, so that `checkAnswer` can say so. */
export const MOST_ENTRIES = 1000;

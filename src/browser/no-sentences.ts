/** In the browser's bundle this stands in for the sentences of the language that the page is not in. */
export const sentencesSv = {};
export const sentencesEn = {};

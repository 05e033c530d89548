/**
 * A page that was fetched, read for its parts. Its styles are taken out first: the browser holds them against the policy of the page
 * that stands here, whose own styles may be others, and would complain of each in the console.
 */
export const freshPage = async (answer: Response): Promise<Document> =>
  new DOMParser().parseFromString((await answer.text()).replace(/<style\b.*?<\/style>/gis, ''), 'text/html');

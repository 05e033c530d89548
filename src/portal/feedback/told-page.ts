const LONGEST_PAGE = 200;

/** A part of an address that only somebody in particular knows: an id, a secret, a token. */
const SECRET = /^(?=.{16,})[\w-]+$/;

/** Which page somebody means, without what is theirs: no query, no secret, no id. Other words stay as they are. */
export const toldPage = (typed: string): string => {
  const text = typed.trim();
  if (!/^(https?:\/)?\//.test(text)) return text.slice(0, LONGEST_PAGE);
  const path = text.replace(/[?#].*$/s, '');
  const isCase = /\/arenden\//.test(path);
  return path
    .split('/')
    .map((part, place, all) => {
      const isOfCase = isCase && place > all.indexOf('arenden') && part !== '';
      return isOfCase || (SECRET.test(part) && /\d/.test(part)) ? '…' : part;
    })
    .join('/')
    .slice(0, LONGEST_PAGE);
};

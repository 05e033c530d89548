/** How an object begins: its number, its generation and a keyword (ISO 32000-1, 7.3.10), apart by white-space (7.2.2). */
const OBJECT = /\d{1,10}[\0\t\n\f\r ]{1,20}\d{1,5}[\0\t\n\f\r ]{1,20}obj(?![A-Za-z])/;

/**
 * Whether a PDF has anything in it. What is only named so, or was cut off behind its first line, opens nowhere.
 * @param head as many first bytes as are at hand; objects begin right behind the first lines
 */
export const hasPdfObjects = (head: Buffer): boolean => OBJECT.test(head.toString('latin1'));

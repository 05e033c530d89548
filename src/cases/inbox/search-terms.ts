import { digitsLexeme, numberWanted } from './lexemes';
import { searchedWords } from './searched-words';

/** One thing that a search asks for: a word, and what else the same letters may be. */
export interface Term {
  readonly words: string;
  readonly others: readonly string[];
}

/** More is not what anyone types. */
const MOST_TERMS = 10;

/** A run of digits with spaces and hyphens between them, or anything up to the next space. */
const PIECES = /\+?\d[\d\p{Pd} ]*\d(?=[\s,.;]|$)|\S+/gu;

/** What was typed into the search box, piece by piece. Signs of the database's own language get no further than here. */
export const termsOf = (typed: string): readonly Term[] =>
  [...typed.normalize('NFC').matchAll(PIECES)].flatMap(([piece]) => termsOfPiece(piece)).slice(0, MOST_TERMS);

const termsOfPiece = (piece: string): readonly Term[] => {
  const digits = digitsLexeme(piece);
  const number = numberWanted(piece);
  // Several short numbers beside each other are several numbers.
  if (digits === undefined && piece.includes(' ')) return piece.split(/ +/).flatMap(termsOfPiece);
  const others = [...(digits === undefined ? [] : [digits]), ...number];
  const words = searchedWords(piece);
  return words === '' && others.length === 0 ? [] : [{ words, others }];
};

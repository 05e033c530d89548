/** From the text of an expression to its tree, within limits. The notation is that of the Common Expression Language (CEL). */
import { Environment, type ASTNode, type ParseError } from '@marcbachmann/cel-js';

/** A part of an expression, as parsed. */
export type Tree = ASTNode;

/** Why an expression cannot be worked out: an English fragment. */
export class ExpressionFault extends Error {}

/** The longest expression, in characters. */
export const MOST_CHARACTERS = 1000;

/** The parser counts as it goes, so that a hostile text costs no more than these. */
const limits = {
  maxAstNodes: 200,
  maxDepth: 32,
  maxListElements: 100,
  maxMapEntries: 100,
  maxCallArguments: 4,
};

const environment = new Environment({ unlistedVariablesAreDyn: true, limits });

/** The tree of an expression. Throws an `ExpressionFault`, and nothing else. */
export const parse = (expression: string): Tree => {
  if (expression.length > MOST_CHARACTERS)
    throw new ExpressionFault(`it is longer than ${MOST_CHARACTERS} characters.`);
  if (expression.trim() === '') throw new ExpressionFault('it is empty.');
  try {
    return environment.parse(expression).ast;
  } catch (error) {
    throw new ExpressionFault(told(error as Partial<ParseError>));
  }
};

/** At which character a part begins, for people: from 1. */
export const placeOf = (start: number): string => `at character ${start + 1}`;

const told = ({ code, summary = 'it is no expression', range }: Partial<ParseError>): string => {
  if (code === 'limit_exceeded') return 'it is too long or too deeply nested.';
  if (code === 'invalid_macro_argument')
    return 'a loop over a list (all, exists, map, filter) is not allowed.';
  const text = summary.replaceAll(TOKEN, (name) => TOKENS[name] ?? name);
  const reason = text.charAt(0).toLowerCase() + text.slice(1);
  return range === undefined ? `${reason}.` : `${reason}, ${placeOf(range.start)}.`;
};

/** What the parser calls its tokens, as they are written. */
const TOKENS: Readonly<Record<string, string>> = {
  EOF: 'the end',
  NUMBER: 'a number',
  STRING: 'a text',
  BOOLEAN: 'true or false',
  NULL: 'null',
  IDENTIFIER: 'a name',
  BYTES: 'bytes',
  PLUS: '"+"',
  MINUS: '"-"',
  MULTIPLY: '"*"',
  DIVIDE: '"/"',
  MODULO: '"%"',
  EQ: '"=="',
  NE: '"!="',
  LT: '"<"',
  LE: '"<="',
  GT: '">"',
  GE: '">="',
  AND: '"&&"',
  OR: '"||"',
  NOT: '"!"',
  IN: '"in"',
  LPAREN: '"("',
  RPAREN: '")"',
  LBRACKET: '"["',
  RBRACKET: '"]"',
  LBRACE: '"{"',
  RBRACE: '"}"',
  DOT: '"."',
  COMMA: '","',
  COLON: '":"',
  QUESTION: '"?"',
};
const TOKEN = /\b[A-Z]{2,10}\b/g;

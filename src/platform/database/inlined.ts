import { escapeLiteral } from 'pg';

/** What may stand in a statement that cannot have parameters. */
export type Inlined = string | boolean | null | readonly string[];

/**
 * A statement with its values in it, for what takes no parameters (`COPY`). The driver's own function writes each text as a literal
 * that ends where it is to end, whatever it holds; only a NUL, which PostgreSQL has in no text, is refused.
 * @param sql with `$1`, `$2`, … and no other dollar sign
 */
export const inlined = (sql: string, values: readonly Inlined[]): string =>
  sql.replace(/\$(\d+)/g, (place, number: string) => {
    const value = values[Number(number) - 1];
    if (value === undefined) throw new Error(`There is no value for ${place}.`);
    return literal(value);
  });

const literal = (value: Inlined): string => {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return textLiteral(value);
  return `ARRAY[${value.map(textLiteral).join(', ')}]::text[]`;
};

const textLiteral = (text: string): string => {
  if (text.includes('\0')) throw new Error('A text of PostgreSQL holds no NUL.');
  return escapeLiteral(text);
};

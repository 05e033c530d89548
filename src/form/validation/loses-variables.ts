/** What the compiler keeps note of in variables: which members and entries were looked at. */
const NOTED = /\b(?:items|props)\d+\b/g;

/**
 * Whether compiled code uses a variable that it does not declare. Ajv, where it shortens its code, takes some away that are still
 * used (an `if` whose schema can never hold, beside `prefixItems`): such code would fail on the first answer that comes there.
 */
export const losesVariables = (code: string): boolean =>
  code
    .split(/(?=function validate\d+\()/)
    .some((one) =>
      [...new Set(one.match(NOTED) ?? [])].some(
        (name) => !new RegExp(`(?:var|let|const) ${name}\\b`).test(one),
      ),
    );

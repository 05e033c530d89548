/** What the type of a form's answers is called in TypeScript: `allman-handling` -> `AllmanHandlingAnswer`. */
export const answerTypeName = (formId: string): string => {
  const words = formId.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Answer`;
  return /^\d/.test(name) ? `Form${name}` : name;
};

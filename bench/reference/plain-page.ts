import type { fortyQuestions } from '../forms/forty-questions';

/** The least that a page of questions can be: labels, boxes, and a few lines of style in the page. */
export const plainPage = ({ title, properties }: typeof fortyQuestions): string =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>` +
  '<style>body{font:1rem sans-serif;max-width:40rem;margin:auto;padding:1rem}label{display:block;margin:1rem 0 .25rem}</style>' +
  `<h1>${title}</h1><form method="post">${Object.entries(properties).map(question).join('')}<button>Nästa</button></form></html>`;

type Question = (typeof fortyQuestions)['properties'][string];

const question = ([name, { title, type, format, oneOf, maxLength }]: [string, Question]): string => {
  const label = `<label for="${name}">${title}</label>`;
  if (oneOf || type === 'boolean') {
    const options = oneOf ?? [
      { const: 'true', title: 'Ja' },
      { const: 'false', title: 'Nej' },
    ];
    const radios = options.map(
      (o) => `<label><input type="radio" name="${name}" value="${o.const}"> ${o.title}</label>`,
    );
    return `<fieldset><legend>${title}</legend>${radios.join('')}</fieldset>`;
  }
  if ((maxLength ?? 0) > 1000) return `${label}<textarea id="${name}" name="${name}"></textarea>`;
  return `${label}<input type="${format === 'email' ? 'email' : 'text'}" id="${name}" name="${name}">`;
};

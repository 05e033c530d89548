/** SurveyJS, which has a format of its own: the same forty questions in it. */
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';

const { properties, required } = JSON.parse(document.getElementById('schema').textContent);
const kindOf = ({ type, format, oneOf, maxLength }) => {
  if (oneOf)
    return { type: 'radiogroup', choices: oneOf.map(({ const: value, title }) => ({ value, text: title })) };
  if (type === 'boolean') return { type: 'boolean' };
  if (maxLength > 1000) return { type: 'comment' };
  const inputs = { email: 'email', date: 'date' };
  return { type: 'text', inputType: type === 'string' ? (inputs[format] ?? 'text') : 'number' };
};
const elements = Object.entries(properties).map(([name, schema]) => ({
  ...kindOf(schema),
  name,
  title: schema.title,
  isRequired: required.includes(name),
}));
renderSurvey(new Model({ elements }), document.getElementById('form'));

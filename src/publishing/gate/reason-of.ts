import type { GateReason } from './gate-report';

const REASONS: readonly (readonly [GateReason, readonly string[]])[] = [
  ['missing', ['required', 'dependentRequired', 'dependencies', 'contains']],
  [
    'gone',
    [
      'hidden',
      'additionalProperties',
      'unevaluatedProperties',
      'additionalItems',
      'unevaluatedItems',
      'false schema',
    ],
  ],
  ['choice', ['enum', 'const', 'oneOf', 'anyOf']],
  ['kind', ['type', 'json', 'file']],
  [
    'limit',
    [
      ...[
        'minLength',
        'maxLength',
        'minimum',
        'maximum',
        'exclusiveMinimum',
        'exclusiveMaximum',
        'multipleOf',
      ],
      ...[
        'minItems',
        'maxItems',
        'minProperties',
        'maxProperties',
        'uniqueItems',
        'fileSize',
        'tooMany',
        'tooMuch',
      ],
      ...['formatMinimum', 'formatMaximum', 'formatExclusiveMinimum', 'formatExclusiveMaximum'],
    ],
  ],
  ['form', ['pattern', 'format', 'tooLong', 'fileType', 'propertyNames']],
  ['rule', ['rule', 'stopped']],
];

/** What sort of break a failed keyword is. */
export const reasonOf = (keyword: string): GateReason =>
  REASONS.find(([, keywords]) => keywords.includes(keyword))?.[0] ?? 'other';

import { aDefinition, compiled } from '../../../test/support/compiled-form';
import { buildModel } from './build-model';
import { showForm } from './show-form';
import type { Json } from '../json';

const FAULT = aDefinition({
  type: 'object',
  properties: {
    kind: { title: 'Vad?', enum: ['praise', 'fault'] },
    fault: { title: 'Vilket fel?', enum: ['light', 'water'] },
    tell: { type: 'string' },
  },
  required: ['kind'],
  allOf: [
    {
      if: { properties: { kind: { const: 'fault' } }, required: ['kind'] },
      then: { required: ['fault'] },
      else: { properties: { fault: false } },
    },
  ],
});

const shown = (answer: Json | undefined) => showForm(buildModel(FAULT, 'sv'), compiled(FAULT), answer);

describe('a form held against an answer', () => {
  it('shows its page', () => {
    expect(shown({ kind: 'fault' }).pages).toHaveLength(1);
  });
});

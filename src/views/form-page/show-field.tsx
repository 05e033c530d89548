import type { ComponentChildren, JSX } from 'preact';
import { choiceText } from '../../form/answer/choice-text';
import { tickText } from '../../form/answer/encode-field';
import { controlName, partName, type Pairs } from '../../form/answer/pairs';
import type { Option } from '../../form/model/form-model';
import type { ShownField } from '../../form/model/shown-form';
import type { Offered } from '../choices/offered';
import { DateBoxes } from '../date/date-boxes';
import type { Question } from '../field/question';
import { NumberBox } from '../number/number-box';
import { Radios } from '../radios/radios';
import { Select } from '../select/select';
import { TextArea } from '../text-area/text-area';
import { TextBox } from '../text-box/text-box';
import type { Texts } from '../text/texts';
import { Tick } from '../tick/tick';
import { Ticks } from '../ticks/ticks';
import { YesNo } from '../yes-no/yes-no';

export interface ShowFieldProps {
  readonly shown: ShownField;
  readonly id: string;
  readonly pairs: Pairs;
  readonly error?: string;
  readonly texts: Texts;
  /** What belongs to an option, by its place. */
  readonly reveals?: ReadonlyMap<number, ComponentChildren>;
}

/**
 * Optional as the label says it. A field that is hidden just now and may be required once it shows is not called
 * optional: style rules bring it in, and they cannot change its label.
 */
const isOptional = ({ required, visible, field }: ShownField): boolean =>
  !required && (visible || field.required === 'never');

const offered = (options: readonly Option[], reveals?: ReadonlyMap<number, ComponentChildren>): Offered[] =>
  options.map((option, place) => ({
    value: choiceText(options, option.value),
    label: option.label,
    hint: option.hint,
    reveals: reveals?.get(place),
  }));

/** The control for a field, by its kind. */
export const ShowField = ({ shown, id, pairs, error, texts, reveals }: ShowFieldProps): JSX.Element => {
  const { field, pointer } = shown;
  const name = controlName(pointer);
  const values = pairs.get(name) ?? [];
  const value = values.find((text) => text !== '') ?? '';
  // An empty text is a choice of its own only where the answer says so: a page posts the same for no answer.
  const chosen = value === '' && shown.value !== '' ? undefined : value;
  const { autocomplete } = field;
  const question: Question = {
    id,
    name,
    label: field.label,
    hint: field.hint,
    error,
    optional: isOptional(shown),
    locked: !shown.enabled,
    texts,
  };
  switch (field.kind) {
    case 'text':
      return field.multiline ? (
        <TextArea {...question} value={value} maxLength={field.maxLength} autocomplete={autocomplete} />
      ) : (
        <TextBox
          {...question}
          value={value}
          width={field.width}
          inputMode={field.inputMode}
          autocomplete={autocomplete}
        />
      );
    case 'number':
      return (
        <NumberBox
          {...question}
          value={value}
          integer={field.integer}
          unit={field.unit}
          width={field.width}
          autocomplete={autocomplete}
        />
      );
    case 'boolean':
      return <YesNo {...question} value={value} />;
    case 'tick': {
      const text = tickText(field);
      return <Tick {...question} value={text} ticked={values.includes(text)} />;
    }
    case 'choice':
      return field.as === 'select' ? (
        <Select {...question} options={offered(field.options)} value={value} autocomplete={autocomplete} />
      ) : (
        <Radios {...question} options={offered(field.options, reveals)} value={chosen} />
      );
    case 'choices':
      return <Ticks {...question} options={offered(field.options)} values={values} />;
    case 'date': {
      const part = (letter: 'd' | 'm' | 'y'): string => pairs.get(partName(pointer, letter))?.[0] ?? '';
      return (
        <DateBoxes
          {...question}
          value={{ d: part('d'), m: part('m'), y: part('y') }}
          autocomplete={autocomplete}
        />
      );
    }
  }
};

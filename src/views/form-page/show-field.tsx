import type { ComponentChildren, JSX } from 'preact';
import { choiceTexts } from '../../form/answer/choice-text';
import { tickText } from '../../form/answer/encode-field';
import { controlName, type Pairs } from '../../form/answer/pairs';
import type { Option } from '../../form/model/form-model';
import type { ShownField } from '../../form/model/shown-form';
import { showValue } from '../../form/text/show-value';
import { Calculated } from '../calculated/calculated';
import type { Offered } from '../choices/offered';
import { DateBoxes } from '../date/date-boxes';
import type { Question } from '../field/question';
import { Fixed } from '../fixed/fixed';
import { Finder } from '../finder/finder';
import { JsonArea } from '../json-area/json-area';
import { NumberBox } from '../number/number-box';
import { Radios } from '../radios/radios';
import { Select } from '../select/select';
import { SeveralFinder } from '../several-finder/several-finder';
import { TextArea } from '../text-area/text-area';
import { TextBox } from '../text-box/text-box';
import type { Texts } from '../text/texts';
import { Tick } from '../tick/tick';
import { Ticks } from '../ticks/ticks';
import { TimeBox } from '../time/time-box';
import { Upload } from '../upload/upload';
import { uploadOf, type FilesNow } from './upload-of';
import { YesNo } from '../yes-no/yes-no';

export interface ShowFieldProps {
  readonly shown: ShownField;
  readonly id: string;
  readonly pairs: Pairs;
  readonly error?: string;
  readonly remark?: string;
  readonly note?: string;
  readonly texts: Texts;
  /** In a list: which entry it is, in place of the question that is the same for all. */
  readonly label?: string;
  /** What belongs to an option, by its place. */
  readonly reveals?: ReadonlyMap<number, ComponentChildren>;
  /** What was searched for in a long list. */
  readonly query?: string;
  /** What is known of files beside the answer. */
  readonly files?: FilesNow;
}

/**
 * Optional as the label says it. A field that is hidden just now and may be required once it shows is not called
 * optional: style rules bring it in, and they cannot change its label.
 */
const isOptional = ({ required, visible, field }: ShownField): boolean =>
  !required && (visible || field.required === 'never');

const offered = (options: readonly Option[], reveals?: ReadonlyMap<number, ComponentChildren>): Offered[] => {
  const texts = choiceTexts(options);
  return options.map(({ label, hint, lang }, place) => ({
    value: texts[place] ?? '',
    label,
    hint,
    lang,
    reveals: reveals?.get(place),
  }));
};

/** How much may be written is told where a person decides how much; not of a code, a number or one's own name. */
const lengthTold = (field: ShownField['field'] & { readonly kind: 'text' }): number | undefined =>
  field.format === undefined && field.pattern === undefined && field.autocomplete === undefined
    ? field.maxLength
    : undefined;

/** The control for a field, by its kind. */
export const ShowField = (props: ShowFieldProps): JSX.Element => {
  const { shown, id, pairs, texts, reveals } = props;
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
    label: props.label ?? field.label,
    hint: field.hint,
    example: field.example,
    error: props.error,
    remark: props.remark,
    note: props.note,
    optional: props.label === undefined && isOptional(shown),
    locked: !shown.enabled,
    lang: props.label === undefined ? field.lang : undefined,
    texts,
  };
  if (field.calculated !== undefined) {
    return <Calculated {...question} value={showValue(field, shown.value, texts.language)} />;
  }
  const part = (letter: string): string => pairs.get(`${name}#${letter}`)?.[0] ?? '';
  const date = () => ({ d: part('d'), m: part('m'), y: part('y') });
  switch (field.kind) {
    case 'text':
      return field.multiline || shown.multiline === true ? (
        <TextArea {...question} value={value} maxLength={field.maxLength} autocomplete={autocomplete} />
      ) : (
        <TextBox
          {...question}
          value={value}
          width={field.width}
          inputMode={field.inputMode}
          autocomplete={autocomplete}
          maxLength={props.label === undefined ? lengthTold(field) : undefined}
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
      if (field.fixed !== undefined && shown.enabled)
        return <Fixed {...question} value={text} words={field.fixed} />;
      return <Tick {...question} value={text} ticked={values.includes(text)} />;
    }
    case 'choice': {
      const options = offered(field.options, reveals);
      return field.as === 'radio' ? (
        <Radios {...question} options={options} value={chosen} />
      ) : field.as === 'select' ? (
        <Select {...question} options={options} value={value} autocomplete={autocomplete} />
      ) : (
        <Finder {...question} options={options} value={chosen} query={props.query} />
      );
    }
    case 'choices':
      return field.as === 'ticks' ? (
        <Ticks {...question} options={offered(field.options)} values={values} />
      ) : (
        <SeveralFinder {...question} options={offered(field.options)} values={values} query={props.query} />
      );
    case 'date':
      return <DateBoxes {...question} value={date()} autocomplete={autocomplete} />;
    case 'dateTime':
      return <DateBoxes {...question} value={date()} time={part('t')} />;
    case 'file':
      return <Upload {...question} {...uploadOf(shown, field, props.files, texts)} />;
    case 'time':
      return <TimeBox {...question} value={value} />;
    case 'json':
      return <JsonArea {...question} value={value} />;
  }
};

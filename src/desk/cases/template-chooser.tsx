import type { JSX } from 'preact';
import type { MessageTemplate } from '../../cases';
import { Button, Select } from '../../views';
import { addresses } from '../addresses';
import type { HandleCaseProps } from './handling-props';

export interface TemplateChooserProps extends Pick<HandleCaseProps, 'site' | 'found'> {
  /** Those that may be used in the case. */
  readonly templates: readonly MessageTemplate[];
  /** The one that was chosen. */
  readonly chosen?: string;
  readonly error?: string;
}

/** What the button says that puts a text in the box. */
export const USE_TEMPLATE = 'template';

/** Puts a text in the box for messages, below what is written there. Nothing where there are no texts. */
export const TemplateChooser = (props: TemplateChooserProps): JSX.Element | null => {
  const { site, found, templates, chosen, error } = props;
  const { handling } = site.texts;
  if (templates.length === 0) return null;
  return (
    <>
      <Select
        id="mall"
        name="mall"
        label={handling.template}
        hint={handling.templateHint}
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        error={error}
        texts={site.texts}
      />
      <p class="field">
        <Button small to={addresses.caseResume(found.number)} does={USE_TEMPLATE}>
          {handling.useTemplate}
        </Button>
      </p>
    </>
  );
};

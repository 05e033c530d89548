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

/** Puts a text in the box for messages, by an address: it can be gone back from. Nothing where there are no texts. */
export const TemplateChooser = (props: TemplateChooserProps): JSX.Element | null => {
  const { site, found, templates, chosen, error } = props;
  const { handling } = site.texts;
  if (templates.length === 0) return null;
  return (
    <form method="get" action={addresses.caseFromTemplate(found.number)}>
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
        <Button small>{handling.useTemplate}</Button>
      </p>
    </form>
  );
};

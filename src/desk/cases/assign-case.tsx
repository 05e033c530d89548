import type { JSX } from 'preact';
import { Button, Select } from '../../views';
import { addresses } from '../addresses';
import type { HandleCaseProps } from './handling-props';

/** The value that stands for nobody. */
export const NOBODY = '-';

/** What the button says that gives the case to whoever presses it. */
export const TAKE = 'take';

/** Takes the case with one button, or gives it to a colleague. */
export const AssignCase = ({ site, found, colleagues, handlerError }: HandleCaseProps): JSX.Element => {
  const { texts, user } = site;
  const { handling } = texts;
  const action = addresses.caseHandler(found.number);
  const mayTake = found.handlerId !== user?.id && colleagues.some(({ id }) => id === user?.id);
  const options = [
    ...(found.handlerId === null ? [] : [{ value: NOBODY, label: handling.nobody }]),
    ...colleagues
      .filter(({ id }) => id !== found.handlerId)
      .map(({ id, name }) => ({ value: id, label: id === user?.id ? handling.you(name) : name })),
  ];
  return (
    <>
      {mayTake && (
        <p class="field">
          <Button small icon="person" to={action} does={TAKE}>
            {handling.take}
          </Button>
        </p>
      )}
      {options.length > 0 && (
        <>
          <Select
            id="ansvarig"
            name="_handler"
            label={handling.assignTo}
            options={options}
            value={undefined}
            width="full"
            error={handlerError}
            texts={texts}
          />
          <p class="field">
            <Button small to={action}>
              {handling.assign}
            </Button>
          </p>
        </>
      )}
    </>
  );
};

import type { JSX } from 'preact';
import { showDate } from '../../form';
import { Block, Button, Select, Terms } from '../../views';
import { addresses } from '../addresses';
import { AssignCase } from './assign-case';
import type { HandleCaseProps } from './handling-props';

/** Status, who handles it, and the day from which the clock of the law runs. */
export const HandleCase = (props: HandleCaseProps): JSX.Element => {
  const { site, found, answerBy, names, mayHandle } = props;
  const { texts, language } = site;
  const { staff, staffCase, handling } = texts;
  const { handlerId } = found;
  const rows = [
    { term: staff.status, text: staff.statuses[found.status] ?? found.status },
    {
      term: handling.handler,
      text: handlerId === null ? handling.nobody : (names.get(handlerId) ?? handling.unknown),
    },
    ...(found.completeOn === null
      ? []
      : [{ term: staffCase.completeFrom, text: showDate(found.completeOn, language) }]),
    ...(answerBy === undefined ? [] : [{ term: staffCase.answerBy, text: showDate(answerBy, language) }]),
  ];
  return (
    <Block id="handlagg" heading={staffCase.handle}>
      <Terms rows={rows} />
      {mayHandle && (
        <>
          <AssignCase {...props} />
          <ChangeStatus {...props} />
          {found.completeOn === null && (
            <p class="field">
              <Button small to={addresses.caseComplete(found.number)}>
                {staffCase.markComplete}
              </Button>
            </p>
          )}
          <p class="field">
            <a href={addresses.caseProtection(found.number)}>
              {found.protectedAt === null ? handling.protect : handling.unprotect}
            </a>
          </p>
        </>
      )}
    </Block>
  );
};

const ChangeStatus = ({ site: { texts }, found, next, statusError }: HandleCaseProps): JSX.Element => {
  const { staff, staffCase } = texts;
  if (next.length === 0) return <p class="muted small">{staffCase.noNext}</p>;
  return (
    <>
      <Select
        id="status"
        name="_to"
        label={staffCase.status}
        options={next.map((status) => ({ value: status, label: staff.statuses[status] ?? status }))}
        value={undefined}
        width="full"
        error={statusError}
        texts={texts}
      />
      <p class="field">
        <Button small to={addresses.caseStatus(found.number)}>
          {staffCase.change}
        </Button>
      </p>
    </>
  );
};

import type { JSX } from 'preact';
import type { SealState } from '../../audit';
import { addresses } from '../addresses';
import { LogPage, type LogPageProps, LookUpOfLog, type LookUpOfLogProps, SealNote } from './log.page';

type Rows = Omit<LogPageProps, 'heading' | 'links' | 'lead' | 'children'>;

/** The pages of the log, by what they are of. */
export const drawLog = {
  all: (rows: Rows, lookUp: Omit<LookUpOfLogProps, 'site'>, state: SealState): JSX.Element => (
    <LogPage {...rows} heading={rows.site.texts.audit.heading}>
      <SealNote site={rows.site} state={state} now={new Date()} />
      <LookUpOfLog site={rows.site} {...lookUp} />
    </LogPage>
  ),

  ofCase: (rows: Rows, caseNumber: string): JSX.Element => {
    const words = rows.site.texts.audit;
    return (
      <LogPage
        {...rows}
        heading={words.ofCase(caseNumber)}
        links={[
          { words: words.sameResident, href: addresses.auditOfResident(caseNumber) },
          { words: words.toCase, href: addresses.case(caseNumber) },
        ]}
      />
    );
  },

  /** @param cases how many are known to be the same resident's; 0 where nobody was signed in */
  ofResident: (rows: Rows, caseNumber: string, cases: number): JSX.Element => {
    const words = rows.site.texts.audit;
    return (
      <LogPage
        {...rows}
        heading={words.ofResident(caseNumber)}
        lead={cases === 0 ? words.residentUnknown : words.residentLead(cases)}
        links={[{ words: words.toCase, href: addresses.case(caseNumber) }]}
      />
    );
  },

  ofAccount: (rows: Rows, name: string): JSX.Element => {
    const words = rows.site.texts.audit;
    return (
      <LogPage
        {...rows}
        heading={words.ofAccount(name)}
        links={[{ words: words.all, href: addresses.audit }]}
      />
    );
  },
};

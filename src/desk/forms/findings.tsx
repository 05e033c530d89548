import type { JSX } from 'preact';
import type { Finding } from '../../form';
import { Terms } from '../../views';
import type { DeskSite } from '../frame/desk-site';

export interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly site: DeskSite;
}

/** What is wrong where, and how to mend it. The sentences are in English, as in `forms check` and the log. */
export const Findings = ({ findings, site }: FindingsProps): JSX.Element => {
  const { staff } = site.texts;
  return (
    <ul class="stack plain">
      {findings.map(({ file, pointer, line, rule, reason, mend }, place) => (
        <li key={place}>
          <Terms
            rows={[
              ...(file === ''
                ? []
                : [
                    {
                      term: staff.file,
                      text: <span class="code">{line === undefined ? file : `${file}:${line}`}</span>,
                    },
                  ]),
              {
                term: staff.place,
                text: pointer === '' ? staff.wholeFile : <span class="code">{pointer}</span>,
              },
              {
                term: staff.reason,
                text: <span lang="en">{rule === undefined ? reason : `${reason} [${rule}]`}</span>,
              },
              { term: staff.mend, text: <span lang="en">{mend}</span> },
            ]}
          />
        </li>
      ))}
    </ul>
  );
};

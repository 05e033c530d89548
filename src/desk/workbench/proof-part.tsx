import type { JSX } from 'preact';
import type { FolderProof } from '../../catalogue';
import type { Json } from '../../form';
import { Source } from '../../views';
import type { DeskSite } from '../frame/desk-site';

/** What can and cannot be in the form, as far as it is proved: beneath the problems, when it is there. */
export const ProofPart = ({
  site,
  proof: told,
}: {
  readonly site: DeskSite;
  readonly proof: FolderProof | 'awaited';
}): JSX.Element => {
  const words = site.texts.workbench.proof;
  const proof = told === 'awaited' ? undefined : told.proof;
  if (proof === undefined)
    return (
      <>
        <h3>{words.heading}</h3>
        <p>{told === 'awaited' ? words.awaited : words.beyond}</p>
      </>
    );
  const { canBeSent, witness, asked, shown, undecided } = proof;
  return (
    <>
      <h3>{words.heading}</h3>
      <p>
        {words.canBeSent[canBeSent]} {canBeSent !== 'no' && words.shown(shown, asked)}
      </p>
      {witness !== undefined && (
        <details>
          <summary>{words.witness}</summary>
          <Source label={words.witness} lines={linesOf(witness)} hitWords="" />
        </details>
      )}
      {undecided.length > 0 && (
        <details>
          <summary>{words.undecided(undecided.length)}</summary>
          <p>{words.undecidedText}</p>
          <ul lang="en">
            {undecided.map((what, place) => (
              <li key={place}>{what}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const linesOf = (witness: Json) =>
  JSON.stringify(witness, null, 2)
    .split('\n')
    .map((text, place) => ({ number: place + 1, text }));

import type { JSX } from 'preact';
import type { Change } from '../../publishing';
import type { DeskSite } from '../frame/desk-site';

/** Sentences on a page: who changes more than that reads the difference at the command line. */
const MOST = 100;

/** What differs, a sentence each. */
export const ChangesTold = ({
  changes,
  formId,
  site,
}: {
  readonly changes: readonly Change[] | 'too-much';
  readonly formId: string;
  readonly site: DeskSite;
}): JSX.Element => {
  const words = site.texts.versions;
  if (changes === 'too-much') return <p>{words.tooMuch(formId)}</p>;
  if (changes.length === 0) return <p class="muted">{words.nothing}</p>;
  return (
    <ul>
      {changes.slice(0, MOST).map(({ file, pointer, said }, place) => (
        <li key={`${file}${pointer}${place}`}>{said[site.language]}</li>
      ))}
      {changes.length > MOST && <li class="muted">{words.more(changes.length - MOST)}</li>}
    </ul>
  );
};

import type { JSX } from 'preact';
import type { Case, CaseEvent } from '../../cases';
import { isoInstant } from '../../form';
import { Actions, Block, Button, DeskHead, Log, Notice, Terms } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { eventWords } from './event-words';
import type { HalfWritten } from './half-written';

/** A change that somebody asked for, on a page that was not true any more. */
export interface Wish {
  /** What is changed: the status, who handles it. */
  readonly what: string;
  /** What it was to be, and what it is. */
  readonly wanted: string;
  readonly now: string;
  /** Where it is asked for, and how. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Whether it can still be done. */
  readonly isPossible: boolean;
}

export interface ChangedPageProps {
  readonly site: DeskSite;
  readonly found: Case;
  readonly wish: Wish;
  /** What was changed meanwhile, oldest first. */
  readonly events: readonly CaseEvent[];
  readonly names: ReadonlyMap<string, string>;
  /** What they were writing in the case: it goes along. */
  readonly written: HalfWritten;
}

/** Nobody changes over another: both values, who did what meanwhile, and a choice. */
export const ChangedPage = ({ site, found, wish, events, names, written }: ChangedPageProps): JSX.Element => {
  const { handling } = site.texts;
  return (
    <DeskPage site={site} title={`${handling.changedHeading} – ${found.number}`} part="cases">
      <Desk>
        <DeskHead heading={handling.changedHeading} />
        <div class="stack">
          <Notice tone="warn" level={2} heading={found.number}>
            <p>{wish.isPossible ? handling.changedText : handling.notPossibleNow}</p>
          </Notice>
          <Block id="vilja" heading={wish.what}>
            <Terms
              rows={[
                { term: handling.nowIs, text: wish.now },
                { term: handling.yourWish, text: wish.wanted },
              ]}
            />
            <form method="post" action={wish.action}>
              <input type="hidden" name="_seen" value={found.changes} />
              {Object.entries(wish.fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <input type="hidden" name="_message" value={written.message} />
              <input type="hidden" name="_note" value={written.note} />
              <Actions>
                <Button kind="primary" to={addresses.caseResume(found.number)}>
                  {handling.keep}
                </Button>
                {wish.isPossible && <Button>{handling.changeAnyway}</Button>}
              </Actions>
            </form>
          </Block>
          {events.length > 0 && (
            <Block id="handelser" heading={handling.changedSince}>
              <Log
                events={events.map((event) => ({
                  time: isoInstant(event.at),
                  text: eventWords(event, names, site.texts),
                }))}
              />
            </Block>
          )}
        </div>
      </Desk>
    </DeskPage>
  );
};

import type { JSX } from 'preact';
import { Button, More, TextBox, type ViewLink } from '../../views';
import { addresses } from '../addresses';
import type { InboxPageProps, ShownView } from './inbox-props';
import { queryOf, type Wish } from './wish';

/** The list as it is now, under a name; or the view that it is, away. */
export const KeepView = ({
  site,
  read,
  views,
  mayHandle,
  viewError,
  viewName = '',
}: InboxPageProps): JSX.Element => {
  const { inbox } = site.texts;
  const query = bare(read.wish);
  const kept = views.kept.find((view) => view.query === query);
  if (kept !== undefined)
    return (
      <form method="post" action={addresses.viewRemoval(kept.id)}>
        <p class="field">
          <Button small icon="remove" which={` ${kept.name}`}>
            {inbox.removeView}
          </Button>
        </p>
      </form>
    );
  return (
    <More summary={inbox.keep} open={viewError !== undefined}>
      <form method="post" action={addresses.views}>
        <input type="hidden" name="_query" value={query} />
        <TextBox
          id="vynamn"
          name="_name"
          label={inbox.keepName}
          value={viewName}
          width="w24"
          error={viewError}
          texts={site.texts}
        />
        {mayHandle && (
          <p class="field">
            <label>
              <input type="checkbox" name="_team" value="1" /> {inbox.keepForTeam}
            </label>
          </p>
        )}
        <p class="field">
          <Button small>{inbox.keep}</Button>
        </p>
      </form>
    </More>
  );
};

/** The same list from its beginning. */
export const bare = (wish: Wish): string => queryOf({ ...wish, after: undefined });

/** The views beside the list: those that everybody has, one's own and the team's. */
export const groupsOf = ({ site, read, views }: InboxPageProps) => {
  const { inbox } = site.texts;
  const now = bare(read.wish);
  const link = ({ name, query, isCut }: ShownView): ViewLink => ({
    name,
    href: `${addresses.cases}?${query}${isCut ? '&gjort=vy-beskuren' : ''}`,
    current: query === now,
  });
  return [
    {
      heading: inbox.views,
      links: views.builtIn.map(({ name, query, href, count }) => ({
        name: inbox.builtIn[name],
        href,
        count,
        current: query === now,
      })),
    },
    { heading: inbox.ownViews, links: views.kept.filter(({ isTeams }) => !isTeams).map(link) },
    { heading: inbox.teamViews, links: views.kept.filter(({ isTeams }) => isTeams).map(link) },
  ];
};

import { Button } from '../button/button';
import { HOSTILE, type Examples } from '../gallery/example';
import {
  Bulk,
  FilterBox,
  FilterGroup,
  FilterRow,
  Filters,
  FilterSelect,
  FilterText,
  Keys,
  Views,
} from './inbox';

const cases = (count: string): string => ` ${count} ärenden`;

export const examples: Examples = {
  'views with counts': (
    <Views
      label="Vyer"
      cases={cases}
      groups={[
        {
          heading: 'Vyer',
          links: [
            { name: 'Mina och otilldelade', href: '?a', count: '37', current: true },
            { name: 'Försenade', href: '?b', count: '99+', current: false },
          ],
        },
        { heading: 'Mina egna vyer', links: [{ name: 'Skolskjuts', href: '?c', current: false }] },
      ]}
    />
  ),
  filters: (
    <Filters action="/desk">
      <FilterRow>
        <FilterSelect
          id="a"
          name="a"
          label="Status"
          value="x"
          options={[{ value: 'x', label: 'Alla öppna' }]}
        />
        <FilterText id="b" name="b" label="Inkom från" value="2026-10-01" numeric />
        <Button>Visa</Button>
      </FilterRow>
      <FilterGroup legend="Kolumner" boxes>
        <FilterBox name="c" value="1" label="Sökande" checked />
        <FilterBox name="c" value="2" label="Frist" checked={false} />
      </FilterGroup>
    </Filters>
  ),
  'with those picked': (
    <Bulk label="Med de markerade">
      <Button small>Ta ärendena</Button>
    </Bulk>
  ),
  keys: (
    <Keys
      label="Tangenter"
      off="Stäng av tangenterna"
      on="Slå på tangenterna"
      keys={[{ key: 'j', does: 'nästa ärende' }]}
    />
  ),
  'hostile text': (
    <>
      <Views
        label={HOSTILE}
        cases={cases}
        groups={[{ heading: HOSTILE, links: [{ name: HOSTILE, href: '?x', count: '1', current: false }] }]}
      />
      <Filters action="/desk">
        <FilterText id="h" name="h" label={HOSTILE} value={HOSTILE} />
        <FilterSelect
          id="i"
          name="i"
          label={HOSTILE}
          value={HOSTILE}
          options={[{ value: HOSTILE, label: HOSTILE }]}
        />
      </Filters>
    </>
  ),
};

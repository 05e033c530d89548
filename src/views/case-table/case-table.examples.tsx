import { HOSTILE, type Examples } from '../gallery/example';
import { Tag } from '../tag/tag';
import { CaseTable, Pager, RowLink } from './case-table';

export const examples: Examples = {
  'two cases': (
    <CaseTable
      caption="2 ärenden, nyast först"
      columns={[{ heading: 'Ärende' }, { heading: 'Status' }, { heading: 'Inkom' }]}
      rows={[
        {
          key: '2026-04127',
          cells: [
            <RowLink key="a" href="/desk/1" words="2026-04127" />,
            <Tag key="b" icon="fresh" words="Nytt" />,
            '24 nov',
          ],
        },
        {
          key: '2026-04126',
          cells: [<RowLink key="a" href="/desk/2" words="2026-04126" />, 'Klart', '23 nov'],
        },
      ]}
    >
      <Pager label="Sidor" shown="Visar 1–2 av 37" next={{ words: 'Nästa sida', href: '?after=x' }} />
    </CaseTable>
  ),
  'cases that are sorted and picked': (
    <CaseTable
      caption="2 ärenden, nyast först"
      columns={[
        { heading: 'Ärende' },
        { heading: 'Inkom', sort: { href: '?a', now: 'descending' } },
        { heading: 'Frist', sort: { href: '?b' } },
      ]}
      picking={{ action: '/desk', heading: 'Markera' }}
      rows={[
        {
          key: '2026-04127',
          pick: { value: '2026-04127', label: 'Markera 2026-04127' },
          cells: [
            <>
              <RowLink href="/desk/1" words="2026-04127" /> <span class="new">Skolskjuts</span>
            </>,
            '24 nov',
            <span key="due" class="over">
              1 nov
            </span>,
          ],
        },
      ]}
    >
      <Pager label="Sidor" shown="Visar 1" first={{ words: 'Till början', href: '?' }} />
    </CaseTable>
  ),
  'hostile text': (
    <CaseTable
      caption={HOSTILE}
      columns={[{ heading: HOSTILE, hidden: true }, { heading: `${HOSTILE}2` }]}
      rows={[{ key: 'a', cells: [HOSTILE, HOSTILE] }]}
    />
  ),
};

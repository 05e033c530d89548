import type { JSX } from 'preact';
import type { Municipality } from '../../form/definition/municipality';
import type { SiteLink } from '../layout/layout';
import { SiteAnchor } from '../masthead/site-anchor';
import type { Texts } from '../text/texts';
import { Phone } from './phone';

export interface FooterProps {
  readonly municipality: Pick<Municipality, 'name' | 'organisationNumber' | 'contact'>;
  readonly links: readonly SiteLink[];
  readonly texts: Texts;
}

/** Help in the same place on every page (WCAG 3.2.6), and what a public service must link to. */
export const Footer = ({ municipality, links, texts }: FooterProps): JSX.Element => (
  <footer class="footer">
    <div class="wrap">
      <div>
        <h2 id="hjalp">{texts.page.help}</h2>
        <p>
          {texts.page.callUs} <Phone number={municipality.contact.phone} />
          <br />
          {municipality.contact.hours}
        </p>
        <p>
          {texts.page.emailUs}{' '}
          <a href={`mailto:${municipality.contact.email}`}>{municipality.contact.email}</a>
        </p>
        <p>{municipality.contact.address}</p>
      </div>
      {links.length > 0 && (
        <div>
          <h2>{texts.page.about}</h2>
          <ul class="plain">
            {links.map((link) => (
              <li key={link.href}>
                <SiteAnchor {...link} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h2>{municipality.name}</h2>
        <p>{texts.page.organisationNumber(municipality.organisationNumber)}</p>
      </div>
    </div>
  </footer>
);

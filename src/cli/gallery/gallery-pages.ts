import { followRules, renderPage } from '../../views';
import { gallery, journeyPage } from '../../views/gallery';

/** The gallery's files: name and content. Fonts lie beside them, without the digest that a server puts in their names. */
export const galleryPages = (): ReadonlyMap<string, string> =>
  new Map(
    gallery().map(({ name, page }) => [
      name,
      renderPage(page, { page: followRules(journeyPage) }).html.replaceAll(
        /url\("?\/assets\/([\w-]+)-[\da-f]{8}\.woff2"?\)/g,
        'url(assets/$1.woff2)',
      ),
    ]),
  );

import { HOSTILE, type Examples } from '../gallery/example';
import { Markdown } from './markdown';

export const examples: Examples = {
  'all that is allowed': (
    <div class="text">
      <Markdown
        text={
          'Du kan söka **färdtjänst** om du har *svårt* att resa.\n\n- Sök i god tid.\n- Ha ditt läkarintyg till hands.\n\n1. Fyll i.\n2. Granska.\n\nLäs mer på [vår webbplats](https://exempel.se) eller [ring](tel:+4643539000).'
        }
      />
    </div>
  ),
  'hostile text': (
    <div class="text">
      <Markdown
        text={`${HOSTILE}\n\n# ${HOSTILE}\n\n- ${HOSTILE}\n\n[x](javascript:alert(1)) **${HOSTILE}**`}
      />
    </div>
  ),
};

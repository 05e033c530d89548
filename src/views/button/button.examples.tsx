import { HOSTILE, type Examples } from '../gallery/example';
import { Actions, Button, ButtonLink } from './button';

export const examples: Examples = {
  'the buttons of a step': (
    <Actions>
      <Button kind="primary" icon="forward" does="next">
        Fortsätt
      </Button>
      <Button does="back">Tillbaka</Button>
      <Button kind="plain" does="save">
        Spara och fortsätt senare
      </Button>
    </Actions>
  ),
  'small, dangerous, disabled': (
    <p class="row">
      <Button kind="plain danger" small icon="remove" does="remove /a/0" which=" adress 1">
        Ta bort
      </Button>
      <Button kind="danger">Ta tillbaka</Button>
      <Button disabled>Väntar</Button>
      <ButtonLink href="/case">Visa ärendet</ButtonLink>
    </p>
  ),
  'hostile text': (
    <Button does={HOSTILE} which={HOSTILE}>
      {HOSTILE}
    </Button>
  ),
};

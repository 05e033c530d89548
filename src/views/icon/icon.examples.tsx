import type { Examples } from '../gallery/example';
import { Icon, type IconName } from './icon';
import { shapes } from './shapes';

export const examples: Examples = {
  'every icon': (
    <ul class="row">
      {Object.keys(shapes).map((name) => (
        <li key={name} class="row">
          <Icon name={name as IconName} />
          {name}
        </li>
      ))}
    </ul>
  ),
};

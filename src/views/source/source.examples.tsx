import { HOSTILE, type Examples } from '../gallery/example';
import { Source } from './source';
import { sourceWindow } from './source-window';

const TEXT = `{
  "title": "Ansökan om skolskjuts",
  "properties": {
    "distanceKm": {
      "title": "Avstånd",
      "type": "number",
      "minimum": 0,
      "default": null
    }
  }
}`;

export const examples: Examples = {
  'a file with a line pointed at': (
    <Source label="schema.json" lines={sourceWindow(TEXT).lines} hit={5} hitWords="Här: " />
  ),
  'hostile text': (
    <Source
      label={HOSTILE}
      lines={sourceWindow(`{ "a": "${HOSTILE}" }\n${HOSTILE}`).lines}
      hitWords={HOSTILE}
    />
  ),
};

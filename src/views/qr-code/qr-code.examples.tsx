import { HOSTILE, type Examples } from '../gallery/example';
import { QrCode } from './qr-code';

const squares = Array.from({ length: 21 }, (_, y) =>
  Array.from({ length: 21 }, (_, x) => (x * y + x + y) % 3 === 0),
);

export const examples: Examples = {
  plain: <QrCode squares={squares} label="QR-kod för kodappen" />,
  'hostile text': <QrCode squares={[[true]]} label={HOSTILE} />,
};

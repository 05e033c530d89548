import { relative } from 'node:path';
import type { Proof } from '../../form/workshop';
import { printable } from '../printable';

const CAN_BE_SENT: Readonly<Record<Proof['canBeSent'], string>> = {
  yes: 'It can be sent in: here is an answer that it takes.',
  no: 'Nobody can ever send it in.',
  undecided:
    'Whether anybody can send it in is not decided: no answer was found that it takes, and nothing that rules one out.',
};

/** What was proved of a form, for people: the witness last, as one would send it to the API. */
export const tellProof = (folder: string, proof: Proof, cwd: string): string => {
  const { canBeSent, witness, asked, shown, undecided } = proof;
  const lines = [
    `${relative(cwd, folder) || folder}: ${CAN_BE_SENT[canBeSent]}`,
    `    Of ${asked} things asked of its pages, questions, choices and rules, ${shown} were shown to be possible by such answers.`,
    ...undecided.map((what) => `    Not decided: ${what}.`),
    ...(witness === undefined ? [] : [`    ${JSON.stringify(witness)}`]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
};

import { LONGEST_MESSAGE } from './case-message.entity';

/** What is wrong with a message's text. A value: the person is told at the box, and what was typed stays there. */
export type MessageFault = 'empty' | 'too-long';

/** As it is stored: browsers post line breaks as two signs, and space around a text says nothing. */
export const messageText = (typed: string): string => typed.replace(/\r\n?/g, '\n').trim();

export const messageFault = (text: string): MessageFault | undefined => {
  if (text === '') return 'empty';
  return Array.from(text).length > LONGEST_MESSAGE ? 'too-long' : undefined;
};

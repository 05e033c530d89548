import { messageFault, messageText } from './message-text';

describe("a message's text", () => {
  it('has single line breaks and no space around it', () =>
    expect(messageText('  Hej\r\nhej\rdå \n\n')).toBe('Hej\nhej\ndå'));

  it('is something, and at most 4,000 letters, however many signs a letter is stored as', () => {
    expect(messageFault(messageText(' \r\n '))).toBe('empty');
    expect(messageFault('😀'.repeat(4000))).toBeUndefined();
    expect(messageFault('a'.repeat(4001))).toBe('too-long');
  });
});

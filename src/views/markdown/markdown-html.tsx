import { renderToString } from 'preact-render-to-string';
import { isSeveralBlocks, Markdown, MarkdownLine } from './markdown';

/** A text as HTML, as blocks and as a line, for who cannot read Markdown; undefined where it is plain words. */
export const markdownHtml = (
  text: string,
): readonly [blocks: string, line: string, isSeveral: boolean] | undefined => {
  const blocks = renderToString(<Markdown text={text} />);
  const line = renderToString(<MarkdownLine text={text} />);
  const isPlain = blocks === renderToString(<p>{text}</p>) && line === renderToString(<>{text}</>);
  return isPlain ? undefined : [blocks, line, isSeveralBlocks(text)];
};

/** Markdown as it reads when only its words are shown: without marks of emphasis, headings, quotes, lists and links. */
export function plainText(markdown: string): string {
  return (
    markdown
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
      .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
      .replace(/(^|[\s(“"])[*_]([^\s*_](?:[^*_]*[^\s*_])?)[*_](?=$|[\s).,;:!?”"])/g, '$1$2')
      // A summary that was cut short may have lost the mark at the end.
      .replace(/(^|[\s(“"])(?:\*\*|__|~~|`)(?=\S)/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

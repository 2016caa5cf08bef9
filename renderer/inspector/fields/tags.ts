import { type Reading, understood } from '../../input/reading.ts';

/** `travel, summit`: tags between commas, each once. */
export function readTags(text: string): Reading<readonly string[]> {
  const tags = [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');
  return understood<readonly string[]>(tags.length === 0 ? undefined : tags);
}

export function showTags(tags: readonly string[] | undefined): string {
  return tags?.join(', ') ?? '';
}

/** Words in any order, without regard to case or accents. */
export type Words = (text: string) => boolean;

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

/** What a search text finds: whatever holds each of its words somewhere. An empty one finds everything. */
export function finder(search: string): Words {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return (text) => {
    const within = plain(text);
    return words.every((word) => within.includes(word));
  };
}

/** Without accents and capitals, as one types it. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Whether each typed word begins a word of the name, each another one, in any order; a longer word may end otherwise. */
export function matches(name: string, typed: string): boolean {
  const words = plain(name).split(/[\s,-]+/);
  return plain(typed).split(/[\s,]+/).filter(Boolean).every((sought) => {
    const at = words.findIndex((word) => begins(word, sought));
    if (at >= 0) words.splice(at, 1);
    return at >= 0;
  });
}

/** What a word shares with another of its forms, and how much longer the typed form may be. */
const STEM = 5;
const ENDING = 2;

function begins(word: string, sought: string): boolean {
  if (word.startsWith(sought)) return true;
  const stem = sought.slice(0, sought.length - ENDING);
  return stem.length >= STEM && word.startsWith(stem);
}

import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** What a browser may fetch until the first page is there, in one language: bytes, compressed. */
const LIMIT = 110_000;
/** What is fetched later, with the pages that need it. */
const LATER = /\/(uplot|registers)-/;
const LANGUAGE = /\/(lv|lt|en)-/;
/** A catalogue that weighs less is not one. */
const CATALOGUE = 5000;

/** Fails the build when the console has become too heavy, and prints what it weighs. */
export function weight(): Plugin {
  return {
    name: 'weight',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
      const weights = new Map(files.map((file) => [file.fileName, weigh(file)]));
      const languages = [...weights].filter(([name]) => LANGUAGE.test(name)).map(([, each]) => each);
      if (languages.length !== 3 || Math.min(...languages) < CATALOGUE) this.error(`three languages are expected, each in a file of its own: ${languages.join(', ')} bytes`);
      const sum = (fits: (name: string) => boolean): number => [...weights].filter(([name]) => !LANGUAGE.test(name) && fits(name)).reduce((total, [, each]) => total + each, Math.max(...languages));
      const first = sum((name) => !LATER.test(name));
      if (first > LIMIT) this.error(`the first page weighs ${first} bytes compressed; at most ${LIMIT} are allowed`);
      this.info(`compressed, the first page weighs ${first} bytes, of at most ${LIMIT}; all pages without plots ${sum((name) => !name.includes('/uplot-'))}`);
    },
  };
}

function weigh(file: Rolldown.OutputAsset | Rolldown.OutputChunk): number {
  return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
}

import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** The limit of what a browser fetches in one language, without the pages loaded later: bytes, compressed. */
const LIMIT = 150_000;
const ON_DEMAND = /\/(map|maplibre[^/]*|uplot|people|archive|registers|pages|help|desk|\w\w\.pages)-/;
const LANGUAGE = /\/(lv|lt|en)-/;
/** A smaller file is no catalogue. */
const CATALOGUE = 5000;

/** Fails the build if the console is too large, and prints its size. */
export function weight(): Plugin {
  return {
    name: 'weight',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
      const early = files.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk' && !ON_DEMAND.test(`/${file.fileName}`) && file.imports.some((name) => ON_DEMAND.test(`/${name}`)));
      if (early.length) this.error(`what is loaded on demand is imported by ${early.map((file) => `${file.fileName} (${file.imports.filter((name) => ON_DEMAND.test(`/${name}`)).join(' ')})`).join(', ')}`);
      const weights = new Map(files.map((file) => [file.fileName, weigh(file)]));
      const languages = [...weights].filter(([name]) => LANGUAGE.test(name)).map(([, each]) => each);
      if (languages.length !== 3 || Math.min(...languages) < CATALOGUE) this.error(`three languages are expected, each in a file of its own: ${languages.join(', ')} bytes`);
      const others = [...weights].filter(([name]) => !LANGUAGE.test(name) && !ON_DEMAND.test(name));
      const total = others.reduce((sum, [, each]) => sum + each, Math.max(...languages));
      if (total > LIMIT) this.error(`the console weighs ${total} bytes compressed; at most ${LIMIT} are allowed`);
      this.info(`in one language, without the pages loaded later, the console weighs ${total} bytes compressed, of at most ${LIMIT}`);
    },
  };
}

function weigh(file: Rolldown.OutputAsset | Rolldown.OutputChunk): number {
  return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length;
}

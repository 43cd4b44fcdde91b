const files = import.meta.glob<string>(['../../../../src/scape/words/en/*.ftl', '!../../../../src/scape/words/en/*.{terminal,pages}.ftl'], { eager: true, query: '?raw', import: 'default' });

export default Object.values(files).join('\n');

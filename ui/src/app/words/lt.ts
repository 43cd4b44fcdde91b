const files = import.meta.glob<string>(['../../../../src/scape/words/lt/*.ftl', '!../../../../src/scape/words/lt/*.{terminal,pages}.ftl'], { eager: true, query: '?raw', import: 'default' });

export default Object.values(files).join('\n');

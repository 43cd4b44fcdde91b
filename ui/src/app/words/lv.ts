const files = import.meta.glob<string>(['../../../../src/scape/words/lv/*.ftl', '!../../../../src/scape/words/lv/*.{terminal,pages}.ftl'], { eager: true, query: '?raw', import: 'default' });

export default Object.values(files).join('\n');

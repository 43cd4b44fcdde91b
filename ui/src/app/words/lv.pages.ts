const files = import.meta.glob<string>('../../../../src/scape/words/lv/*.pages.ftl', { eager: true, query: '?raw', import: 'default' });

export default Object.values(files).join('\n');

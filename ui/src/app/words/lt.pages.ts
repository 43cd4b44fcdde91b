const files = import.meta.glob<string>('../../../../src/scape/words/lt/*.pages.ftl', { eager: true, query: '?raw', import: 'default' });

export default Object.values(files).join('\n');

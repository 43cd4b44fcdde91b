const files = import.meta.glob<string>('../../../../src/scape/words/en/*.pages.ftl', { eager: true, query: '?raw', import: 'default' });

export default Object.values(files).join('\n');

import source from '../../../../src/scape/words/en.ftl?raw';

export default source;

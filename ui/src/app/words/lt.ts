import source from '../../../../src/scape/words/lt.ftl?raw';

export default source;

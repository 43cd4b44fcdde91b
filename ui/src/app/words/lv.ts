import source from '../../../../src/scape/words/lv.ftl?raw';

export default source;

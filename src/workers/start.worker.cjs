// First file of every worker thread, in plain JavaScript: Node 20 does not carry the main thread's TypeScript loader
// over. CommonJS, because tsx then needs no second thread of its own: half the start-up time and 25 MB less.
const { register } = require('tsx/cjs/api');
const { workerData } = require('piscina');

register();
module.exports = { ...require(workerData.file), ready: () => true };

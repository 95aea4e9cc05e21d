// First file of a thread that keeps its state: calls the file's exported functions as messages ask, one after another.
const { parentPort, workerData } = require('node:worker_threads');
const { register } = require('tsx/cjs/api');

register();
const tasks = require(workerData.file);
/** Told to the main thread without being asked. */
const tell = (news) => parentPort.postMessage({ news });
const ready = tasks.start(workerData.data, tell);

parentPort.on('message', async ({ number, task, job }) => {
  try {
    await ready;
    parentPort.postMessage({ number, result: await tasks[task](job) });
  } catch (error) {
    parentPort.postMessage({ number, error });
  }
});

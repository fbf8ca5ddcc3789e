import { parentPort, workerData } from 'node:worker_threads';
import { loadSample } from './sample.mjs';

const { docx, pdf, summary } = await loadSample();
for (let run = 0; run < 5; run += 1) {
  await docx(summary);
  await pdf(summary);
}
const start = performance.now();
for (let run = 0; run < workerData.count; run += 1) {
  await docx(summary);
  await pdf(summary);
}
parentPort.postMessage(performance.now() - start);

/** `node --expose-gc memory.mjs COUNT`: writes COUNT documents in both formats and prints what memory did. */
import { loadSample } from './sample.mjs';

const count = Number(process.argv[2]);
const { docx, pdf, summary } = await loadSample();
const heapMb = () => {
  global.gc();
  return process.memoryUsage().heapUsed / 1e6;
};
let earlyMb = 0;
for (let run = 0; run < count; run += 1) {
  await docx(summary);
  await pdf(summary);
  if (run === Math.floor(count / 10)) earlyMb = heapMb();
}
process.stdout.write(JSON.stringify({ peakMb: process.resourceUsage().maxRSS / 1024, earlyMb, lateMb: heapMb() }));

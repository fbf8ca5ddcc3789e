import type { DocxOptions } from '../../../src/write/docx/write-docx.ts';
import { samplePng } from '../../support/sample-png.ts';

const PNG = samplePng(300, 140);

/** Every chart has a picture, and the rest is as offices want it. */
export const DOCX_OPTIONS: DocxOptions = {
  chartPng: () => PNG,
  margins: 'word',
  fonts: 'official',
  pageNumbers: 'outer',
};

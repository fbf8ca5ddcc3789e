/** What no file system, or not every one, takes in a name, and what hides or turns other characters. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"/\\|?*~$%&]/gu;

/** Devices that Windows sees in a name, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Linux takes 255 bytes, a hanzi has three; the rest is for （2） and the like. */
const MAX_CHARACTERS = 60;

/**
 * The folder of a snapshot by its label: 送审稿 is 送审稿, `../x` is `-x`. Whatever is typed, it is one plain visible name
 * that every system takes; different labels may get the same.
 */
export function snapshotFolderName(label: string): string {
  const plain = label
    .normalize('NFC')
    .replace(UNSAFE, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[-. ]+|[-. ]+$/g, '');
  const short = Array.from(plain)
    .slice(0, MAX_CHARACTERS)
    .join('')
    .replace(/[. ]+$/, '');
  if (short === '') return '存档';
  return DEVICE.test(short) ? `存档-${short}` : short;
}

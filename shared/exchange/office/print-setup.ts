import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A workbook whose sheets print as wide as a page, however many columns they have, with the row of their heads
 * on each page (ECMA-376 part 1, 18.3.1.65, 18.3.1.63 and 18.2.5); write-excel-file has no option for that.
 */
export function printable(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    if (name === 'xl/workbook.xml') return [name, strToU8(withTitles(strFromU8(bytes)))];
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return [name, strToU8(fitted(strFromU8(bytes)))];
    return [name, bytes];
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

function fitted(sheet: string): string {
  return sheet
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

function withTitles(workbook: string): string {
  const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name = ''], index) =>
      // In a reference an apostrophe is written twice.
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name.replaceAll(/'|&apos;|&#39;/g, "''")}'!$1:$1</definedName>`,
  );
  return workbook.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`);
}

/**
 * What the host says of files and documents, in Korean. It speaks English, like the command line; each of its
 * sentences is put in Korean where it stands here, and stays as it is where it does not. Paths and names stay.
 */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/It could not be saved\./g, '저장하지 못했습니다.'],
  [/It could not be created\./g, '만들지 못했습니다.'],
  [/It could not be restored\./g, '되돌리지 못했습니다.'],
  [/It could not be brought back\./g, '되살리지 못했습니다.'],
  [/It could not be moved to the trash\./g, '휴지통으로 옮기지 못했습니다.'],
  [/It could not be opened again:/g, '다시 열 수 없는 문서입니다:'],
  [/It is not in the trash any more\./g, '이제 휴지통에 없습니다.'],
  [/It is not UTF-8 text\./g, 'UTF-8로 된 글이 아닙니다.'],
  [
    /The original could not be kept, so nothing was (?:saved|imported)\./g,
    '원본을 보관하지 못해 아무것도 저장하지 않았습니다.',
  ],
  [/The settings could not be stored\./g, '설정을 저장하지 못했습니다.'],
  [/The version could not be named\./g, '버전에 이름을 붙이지 못했습니다.'],
  [/The documents cannot be listed\./g, '문서 목록을 읽지 못했습니다.'],
  [/The file cannot be read\./g, '파일을 읽을 수 없습니다.'],
  [/The file is write-protected\b/g, '파일이 쓰기 금지되어 있습니다'],
  [/The file is gone \(/g, '파일이 없어졌습니다 ('],
  [/The file exists already\b/g, '같은 파일이 이미 있습니다'],
  [/The file has changed meanwhile\./g, '그 사이에 파일이 바뀌었습니다.'],
  [/The folder of the documents is gone\b/g, '문서 폴더가 없어졌습니다'],
  [/There is no document (\S+) any more: its file is gone\./g, '문서 $1의 파일이 없어졌습니다.'],
  [/There is no template called “(.*?)”\./g, '“$1”라는 틀이 없습니다.'],
  [/There is no such version any more\./g, '그 버전은 이제 없습니다.'],
  [/This version is gone, or it is damaged\./g, '이 버전은 없어졌거나 손상되었습니다.'],
  [/No earlier version of this file is known here\./g, '이 파일의 이전 버전은 여기에 없습니다.'],
  [/This document can be read\./g, '이 문서는 읽을 수 있습니다.'],
  [
    /Somebody else has saved this document in the meantime\./g,
    '그 사이에 다른 사람이 이 문서를 저장했습니다.',
  ],
  [/One of the two has been changed since the preview\./g, '미리 본 뒤에 둘 중 하나가 바뀌었습니다.'],
  [
    /The branch is there, but cannot be merged back: no common version\./g,
    '분기는 만들었지만 공통 버전이 없어 다시 병합할 수 없습니다.',
  ],
  [
    /The version that both come from is not in the history any more, so they cannot be merged\./g,
    '둘이 갈라져 나온 버전이 기록에 없어 병합할 수 없습니다.',
  ],
  [/(\d+) conflicts? (?:is|are) not decided yet\./g, '충돌 $1개를 아직 정하지 않았습니다.'],
  [/Nothing was (?:written|merged)\./g, '바뀐 것은 없습니다.'],
  [/Another program holds the document\./g, '다른 프로그램이 문서를 쓰고 있습니다.'],
  [/Nothing can be written there\./g, '거기에 쓸 수 없습니다.'],
  [/The lock file cannot be used\./g, '잠금 파일을 쓸 수 없습니다.'],
  [/Not a file: something else has this name\./g, '파일이 아닙니다. 다른 것이 이 이름을 쓰고 있습니다.'],
  [/The link leads nowhere\b/g, '링크가 가리키는 것이 없습니다'],
  [/This host leaves saving to the browser\./g, '여기서는 브라우저가 저장합니다.'],
  [/Only addresses that begin with http or https are opened\./g, 'http나 https로 시작하는 주소만 엽니다.'],
  [/There is no browser that could be opened from here\./g, '여기서 열 수 있는 브라우저가 없습니다.'],
  [/Something unexpected went wrong:/g, '예상하지 못한 오류가 났습니다:'],
  // Of the file system, by its codes.
  [/The disk is full\./g, '디스크가 가득 찼습니다.'],
  [/Your quota on this disk is used up\./g, '이 디스크에서 쓸 수 있는 용량을 다 썼습니다.'],
  [/There is no permission\./g, '권한이 없습니다.'],
  [/The system does not allow it\./g, '시스템이 허용하지 않습니다.'],
  [/The disk is read-only\./g, '읽기 전용 디스크입니다.'],
  [/The file or its folder is gone\./g, '파일이나 폴더가 없어졌습니다.'],
  [/A file stands where a folder should be\./g, '폴더가 있어야 할 곳에 파일이 있습니다.'],
  [/A folder stands where the file should be\./g, '파일이 있어야 할 곳에 폴더가 있습니다.'],
  [
    /Something else stands where the folder or file should be\./g,
    '폴더나 파일이 있어야 할 곳에 다른 것이 있습니다.',
  ],
  [/The disk reports an error\./g, '디스크에 오류가 있습니다.'],
  [/The file is too large for this disk\./g, '파일이 이 디스크에 너무 큽니다.'],
  [/Too many files are open\./g, '열린 파일이 너무 많습니다.'],
  [/Another program is using the file\./g, '다른 프로그램이 파일을 쓰고 있습니다.'],
  [/The path is too long for this disk\./g, '경로가 이 디스크에 너무 깁니다.'],
  [/The link leads to itself\./g, '링크가 자기 자신을 가리킵니다.'],
  [/It lies on another disk\./g, '다른 디스크에 있습니다.'],
];

/** A host's message with every sentence in Korean for which there is one. */
export function hostErrorInKorean(message: string): string {
  return SENTENCES.reduce((text, [english, korean]) => text.replace(english, korean), message);
}

import type { en } from '../en/index.ts';
import type { Korean } from './korean.ts';

export const app: Korean<typeof en.app> = {
  failure: {
    title: '화면에 문제가 생겼습니다',
    text: '문서는 안전합니다. 저장된 내용은 디스크에 있고, 메모리에 있는 내용도 그대로 내보낼 수 있습니다.',
    reload: '새로 고침',
    exportRaw: '문서를 그대로 내보내기',
    partTitle: '이 부분을 표시할 수 없습니다',
  },
  library: '문서함',
  notFound: {
    title: '이 문서를 찾을 수 없습니다',
    text: '삭제되었거나 옮겨졌을 수 있습니다. 문서함에서 있는 문서를 볼 수 있습니다.',
  },
  back: '문서함으로',
  dropped: {
    text: '{{files}}: 파일은 문서함에서 별도의 문서가 됩니다.',
    import: '가져오기',
    refused: '“{{name}}”{을/를} 가져오지 못했습니다: {{message}}',
  },
  openFailed: '문서를 열 수 없습니다',
  theme: { label: '화면 색', system: '시스템 설정대로', light: '밝게', dark: '어둡게' },
  language: { label: '언어', system: '시스템 설정대로' },
  settings: { title: '설정', folder: '문서 보관 위치', version: '버전' },
  hostSilent:
    'Scenario Desk가 응답하지 않습니다. 종료되었다면 다시 시작하십시오. 새 페이지가 열립니다. 여기서 저장되지 않은 내용은 파일로 저장한 뒤 새 페이지에서 가져올 수 있습니다.',
  otherStart:
    'Scenario Desk가 그동안 다시 시작되어, 이 페이지는 이전 실행에 속합니다. 여기서 저장되지 않은 내용을 파일로 저장한 뒤 새 페이지에서 가져오십시오.',
  hostFails: 'Scenario Desk가 응답하지 못했습니다(상태 {{status}}).',
  hostGone: '호스트에 연결할 수 없습니다',
};

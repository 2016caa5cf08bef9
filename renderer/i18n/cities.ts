/** Cities as Korean calls them, by their names among the zones and capitals that are known. */
export const KOREAN_CITIES: Readonly<Record<string, string>> = {
  서울: 'Seoul',
  경주: 'Gyeongju',
  평양: 'Pyongyang',
  도쿄: 'Tokyo',
  베이징: 'Beijing',
  상하이: 'Shanghai',
  홍콩: 'Hong Kong',
  타이베이: 'Taipei',
  싱가포르: 'Singapore',
  뉴델리: 'New Delhi',
  모스크바: 'Moscow',
  런던: 'London',
  파리: 'Paris',
  베를린: 'Berlin',
  브뤼셀: 'Brussels',
  헤이그: 'The Hague',
  암스테르담: 'Amsterdam',
  제네바: 'Geneva',
  빈: 'Vienna',
  로마: 'Rome',
  키이우: 'Kyiv',
  앙카라: 'Ankara',
  두바이: 'Dubai',
  워싱턴: 'Washington',
  뉴욕: 'New York',
  로스앤젤레스: 'Los Angeles',
  오타와: 'Ottawa',
  캘거리: 'Calgary',
  브라질리아: 'Brasilia',
  캔버라: 'Canberra',
  시드니: 'Sydney',
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(KOREAN_CITIES).map(([korean, english]) => [english, korean]),
);

/** What Korean calls the city; the name itself where it is none of those. */
export const koreanCity = (name: string): string => NAMES.get(name) ?? name;

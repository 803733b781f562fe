type Repair = (xml: string) => string;

// Before a name, a slash, or the marks of comments and instructions; anything else is a smaller-than sign.
const strayBracket = /<(?![a-z_/!?:])/i;
const dataOrStray = /<!\[CDATA\[[^]*?\]\]>|<(?![a-z_/!?:])/gi;
const dataStart = '<![CDATA[';

const repairs: readonly Repair[] = [withoutOpenData, withoutStrayBrackets, (xml) => xml.replace(/&#(?:0+|x0+);/gi, '')];

/** XML without what would make its reader take words for tags or tags for words: stray `<`, CDATA that nobody closed, zeros. */
export function mendXml(xml: string): string {
  return repairs.reduce((mended, repair) => repair(mended), xml);
}

function withoutOpenData(xml: string): string {
  const open = xml.lastIndexOf(dataStart);
  const isOpen = open >= 0 && !xml.includes(']]>', open);
  return isOpen ? xml.slice(0, open) + xml.slice(open + dataStart.length) : xml;
}

function withoutStrayBrackets(xml: string): string {
  return strayBracket.test(xml) ? xml.replace(dataOrStray, (found) => (found === '<' ? '&lt;' : found)) : xml;
}

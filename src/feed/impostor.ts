import type { Impostor } from '../model.js';

const passwordField = /<input\b[^>]{0,300}\btype\s*=\s*["']?password/i;
const loginTitle =
  /<title[^>]{0,200}>[^<]{0,100}\b(?:log ?in|sign ?in|anmelden|einloggen|connexion|iniciar sesi[oó]n|accedi|entrar|inloggen|logga in)\b/i;
const searched = 200_000;

/** Says what an HTML page is that names no feed: one that asks for a password, or any other. */
export function htmlImpostor(html: string): Impostor {
  const head = html.slice(0, searched);
  return passwordField.test(head) || loginTitle.test(head) ? 'login' : 'html';
}

/** Says what another document is that is no feed. */
export function impostor(text: string): Impostor {
  if (/^[{[]/.test(text) && isJson(text)) return 'json';
  return isWords(text.slice(0, searched)) ? 'text' : 'other';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Letters, not the rubbish that a picture or a program is as text. */
function isWords(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return !text.startsWith('<') && odd * 50 < text.length && /\p{L}{2}/u.test(text);
}

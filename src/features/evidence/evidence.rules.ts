import { problem, problemsWithFreeText, quoted } from '../../shared/checks.ts';
import { isKeepable } from '../../shared/keepable.ts';
import type { Problem } from '../../shared/problems.ts';
import type { EvidenceKind, EvidenceState } from './evidence.codes.ts';

/** What an editor sends in; exactly one of link, statement and file name. */
export interface EvidenceDraft {
  link?: string | null;
  statement?: string | null;
  fileName?: string | null;
  note?: string | null;
}

/** 10 MB: a scanned policy has 2 to 5. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** What a file may be, by what is in it and not by its name. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/heic': 'HEIC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (docx)',
  'application/vnd.oasis.opendocument.text': 'OpenDocument (odt)',
};

const LONGEST = { statement: 4000, note: 1000, link: 2000, fileName: 200 } as const;

/** What it is, as far as it says. */
export function kindOf({ link, statement, fileName }: EvidenceDraft): EvidenceKind | null {
  const given = [link && 'LINK', statement && 'STATEMENT', fileName && 'FILE'].filter(Boolean);
  return given.length === 1 ? (given[0] as EvidenceKind) : null;
}

/** Everything that is wrong with what is sent in for a check. */
export function problemsWithEvidence(draft: EvidenceDraft, checkCode: string): Problem[] {
  const kind = kindOf(draft);
  return [
    ...(kind ? [] : [problem('', 'REQUIRED', 'Give one of the three: a link, a statement, or the name of a file.')]),
    ...Object.entries(LONGEST).flatMap(([field, longest]) =>
      problemsWithWords(field as keyof typeof LONGEST, longest, draft),
    ),
    ...(draft.link ? problemsWithLink(draft.link) : []),
    ...(kind === 'FILE' && (isAboutDbs(checkCode) || namesDbs(draft.fileName ?? ''))
      ? [problem('fileName', 'INVALID', NO_DBS)]
      : []),
    ...Object.entries(draft).flatMap(([field, text]) => problemsWithCertificateNumber(field, text as string | null)),
  ];
}

/** A check that nobody asks for would wait for ever. */
export function problemsWithCheck(check: string, known: readonly string[]): Problem[] {
  const message = `There is no check ${quoted(check)}. Choose one of: ${known.join(', ')}.`;
  return known.includes(check) ? [] : [problem('check', 'UNKNOWN', message)];
}

/** A certificate is never stored (DOMAIN section 5): only its level, the day on which it was seen, and by whom. */
export const NO_DBS =
  'A DBS certificate is never kept here. Show it to the assurer, who writes down its level and the day, and then keep it yourself. Send in your DBS policy or a statement instead.';

export const DBS_WORDS =
  /disclosure (and|&) barring service[\s\S]*certificate number|certificate number[\s\S]*disclosure (and|&) barring service|(enhanced|standard|basic) (dbs )?certificate[\s\S]*date of issue/i;

/** The check that asks about DBS, by its code. */
export function isAboutDbs(checkCode: string): boolean {
  return /(^|-)dbs(-|$)/.test(checkCode);
}

function namesDbs(fileName: string): boolean {
  const words = fileName.toLowerCase().replace(/[^a-z]+/g, ' ');
  const isPolicy = /\b(policy|procedure|template|decision|guidance)\b/.test(words);
  return !isPolicy && /\b(dbs|crb|disclosure)\b/.test(words);
}

/** Certificates are numbered with 12 digits, mostly written in a block. */
function problemsWithCertificateNumber(field: string, text: string | null | undefined): Problem[] {
  const isIn = /(certificate|disclosure|dbs|crb)[^\d]{0,40}\b0\d{2}[ -]?\d{3}[ -]?\d{3}[ -]?\d{3}\b/i.test(text ?? '');
  const message =
    'Take out the number of the certificate. It is never kept here: level, day and who saw it are enough.';
  return isIn ? [problem(field, 'INVALID', message)] : [];
}

function problemsWithLink(link: string): Problem[] {
  const url = URL.canParse(link) ? new URL(link) : null;
  const isUsable = url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '';
  const message = `Give a whole address that begins with https:// and opens without a password. ${quoted(link)} is not one.`;
  return isUsable ? [] : [problem('link', 'INVALID', message)];
}

function problemsWithWords(field: keyof typeof LONGEST, longest: number, draft: EvidenceDraft): Problem[] {
  const text = draft[field] ?? '';
  if (!isKeepable(text))
    return [problem(field, 'INVALID', 'There is a character here that no text can hold. Delete it and type it again.')];
  return problemsWithFreeText(field, text, longest);
}

/** Why nothing can be done to evidence in this state; nothing where it can. */
export function problemsWithState(state: EvidenceState, may: readonly EvidenceState[]): Problem[] {
  return may.includes(state) ? [] : [problem('id', 'INVALID', STATES[state])];
}

const STATES: Readonly<Record<EvidenceState, string>> = {
  WAITING_FOR_FILE: 'Its file has not arrived yet. Send the file first, or withdraw the evidence.',
  SUBMITTED: 'It has been submitted already. Withdraw it and submit another one instead.',
  SEEN: 'An assurer has looked at it already. Submit new evidence instead.',
  RETURNED: 'It was sent back. Submit new evidence instead.',
  WITHDRAWN: 'It was withdrawn. Submit new evidence instead.',
  REMOVED: 'It was removed. Submit new evidence instead.',
};

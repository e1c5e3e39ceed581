/** What to do, in the order in which to do it. It names no number but 999, so that nothing here can go out of date. */
export const CRISIS_GUIDANCE: readonly string[] = Object.freeze([
  'If somebody is in danger now, or has already hurt themselves, ring 999 and stay with them until help comes.',
  'If it is not safe to speak, ring 999 from a mobile phone and press 55 when you are asked to.',
  'Take what they say seriously. Make them comfortable and listen. You are not expected to treat them.',
  'Give them the lines below. Say which are open now, and offer to ring one together.',
  'If you work with this person, follow your organisation’s safeguarding procedure and speak to its safeguarding lead.',
  'Contact their duty GP the same day. Record that a clinician was told, who it was by role, and which lines you gave.',
  'Update the GP record. Do not write down here what the person told you.',
  'Afterwards, talk it through with your GP supervisor, and tell your manager how you are yourself.',
]);
